import { randomBytes } from 'node:crypto';
import type { Body } from './body.ts';
import type { Checksum } from './checksums.ts';
import { type MemoryBudget, OVERHEAD_BYTES } from './memory.ts';
import { SortedKeys } from './sorted-keys.ts';
import type { Tags } from './tags.ts';
import { Uploads } from './uploads.ts';

/** What a client gives to be stored under a key. */
export interface ObjectDraft {
  readonly body: Body;
  /** With its quotation marks. */
  readonly etag: string;
  /** Those that come back with the object. */
  readonly headers: Readonly<Record<string, string>>;
  readonly storageClass: string;
  readonly tags: Tags;
  readonly checksum: Checksum;
  /** If the object came by a multipart upload. */
  readonly parts?: readonly StoredPart[];
}

/** What is remembered of a part after its upload was completed. */
export interface StoredPart {
  readonly number: number;
  /** In bytes. */
  readonly size: number;
  readonly checksum: Checksum;
}

/** An object under a key, by its version. Only its tags can change, and its checksum be settled. */
export interface StoredObject extends Omit<ObjectDraft, 'tags' | 'checksum'> {
  readonly kind: 'object';
  /** `null` (the word) unless the bucket's versioning is enabled. */
  readonly id: string;
  /** In whole seconds, as S3 keeps it. */
  readonly modified: Date;
  tags: Tags;
  checksum: Checksum;
}

/** Says that the key was deleted, while older versions stay. */
export interface DeleteMarker {
  readonly kind: 'delete-marker';
  readonly id: string;
  readonly modified: Date;
}

export type Version = StoredObject | DeleteMarker;
export type Versioning = 'Enabled' | 'Suspended';

/** What a delete did: which version went or which marker came, if the bucket has versions. */
export interface Deletion {
  readonly versionId: string | undefined;
  /** The version concerned is a delete marker. */
  readonly marker: boolean;
}

/** A bucket and all that lies in it. */
export class Bucket {
  readonly name: string;
  readonly created: Date;
  /** The region asked for at its creation, if any was. */
  readonly location: string | undefined;
  versioning: Versioning | undefined;
  tags: Tags = [];
  readonly uploads: Uploads;
  /** Keys whose newest version is an object. */
  readonly current = new SortedKeys();
  /** Keys with any version. */
  readonly all = new SortedKeys();
  /** Newest first; never empty. */
  readonly #versions = new Map<string, readonly Version[]>();
  readonly #budget: MemoryBudget;
  readonly #now: () => Date;

  constructor(options: {
    name: string;
    location: string | undefined;
    budget: MemoryBudget;
    now: () => Date;
  }) {
    this.name = options.name;
    this.location = options.location;
    this.#budget = options.budget;
    this.#now = options.now;
    this.uploads = new Uploads(options.budget);
    this.created = wholeSeconds(options.now());
  }

  /** Newest first. */
  versions(key: string): readonly Version[] {
    return this.#versions.get(key) ?? [];
  }

  /** The object under the key, as a reader without a version id sees it. */
  object(key: string): StoredObject | undefined {
    const newest = this.#versions.get(key)?.[0];
    return newest?.kind === 'object' ? newest : undefined;
  }

  /** Stores a new version, over the old one unless versioning keeps it. @throws `InsufficientStorage` */
  put(key: string, draft: ObjectDraft): StoredObject {
    const version: StoredObject = { kind: 'object', ...this.#stamp(), ...draft };
    this.#add(key, version);
    return version;
  }

  /** Deletes as without a version id: for good, or by a marker where there are versions. */
  remove(key: string): Deletion {
    if (this.versioning === undefined) {
      this.#replace(key, []);
      return { versionId: undefined, marker: false };
    }
    const marker: DeleteMarker = { kind: 'delete-marker', ...this.#stamp() };
    this.#add(key, marker);
    return { versionId: marker.id, marker: true };
  }

  /** Deletes one version for good. One that isn't there counts as deleted. */
  removeVersion(key: string, id: string): Deletion {
    const versions = this.versions(key);
    const gone = versions.find((version) => version.id === id);
    this.#replace(
      key,
      versions.filter((version) => version !== gone),
    );
    return { versionId: id, marker: gone?.kind === 'delete-marker' };
  }

  #stamp(): { id: string; modified: Date } {
    const id = this.versioning === 'Enabled' ? randomBytes(16).toString('hex') : 'null';
    return { id, modified: wholeSeconds(this.#now()) };
  }

  #add(key: string, version: Version): void {
    this.#replace(key, [version, ...this.versions(key).filter((older) => older.id !== version.id)]);
  }

  #replace(key: string, versions: readonly Version[]): void {
    const before = this.versions(key);
    this.#budget.take(cost(key, versions) - cost(key, before));
    const [newest] = versions;
    if (newest === undefined) {
      this.#versions.delete(key);
      this.all.delete(key);
    } else {
      this.#versions.set(key, versions);
      if (before.length === 0) this.all.add(key);
    }
    const isCurrent = newest?.kind === 'object';
    if (isCurrent && before[0]?.kind !== 'object') this.current.add(key);
    if (!isCurrent && before[0]?.kind === 'object') this.current.delete(key);
  }
}

/** In bytes. */
function cost(key: string, versions: readonly Version[]): number {
  return versions.reduce(
    (sum, version) =>
      sum + OVERHEAD_BYTES + 2 * key.length + (version.kind === 'object' ? version.body.size : 0),
    0,
  );
}

function wholeSeconds(date: Date): Date {
  return new Date(Math.floor(date.getTime() / 1000) * 1000);
}
