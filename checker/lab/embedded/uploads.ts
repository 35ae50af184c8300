import { randomBytes } from 'node:crypto';
import type { Body } from './body.ts';
import type { Algorithm, Checksum, ChecksumType } from './checksums.ts';
import { S3Error } from './errors.ts';
import { type MemoryBudget, OVERHEAD_BYTES } from './memory.ts';
import type { Tags } from './tags.ts';

/** A part that waits for its upload to be completed. */
export interface Part {
  readonly number: number;
  readonly body: Body;
  /** With its quotation marks. */
  readonly etag: string;
  readonly modified: Date;
  readonly checksum: Checksum;
}

/** What a client says when it starts an upload. */
export interface UploadDraft {
  readonly key: string;
  readonly started: Date;
  readonly headers: Readonly<Record<string, string>>;
  readonly storageClass: string;
  readonly tags: Tags;
  /** The algorithm named at the start; the parts must use it. */
  readonly algorithm: Algorithm | undefined;
  readonly checksumType: ChecksumType;
}

/** A multipart upload that is neither completed nor aborted. */
export interface Upload extends UploadDraft {
  readonly id: string;
  readonly parts: ReadonlyMap<number, Part>;
}

/** What answers the completion of an upload, also when a client asks for it once more. */
export interface Completion {
  readonly key: string;
  readonly etag: string;
  readonly versionId: string | undefined;
  readonly checksum: Checksum;
}

/** So many completions are remembered. */
const REMEMBERED = 1000;

interface OpenUpload extends Upload {
  readonly parts: Map<number, Part>;
}

/** The multipart uploads of a bucket. Their parts count against the memory limit. */
export class Uploads {
  readonly #open = new Map<string, OpenUpload>();
  readonly #completed = new Map<string, Completion>();
  readonly #budget: MemoryBudget;

  constructor(budget: MemoryBudget) {
    this.#budget = budget;
  }

  start(draft: UploadDraft): Upload {
    this.#budget.take(OVERHEAD_BYTES);
    const upload: OpenUpload = { ...draft, id: randomBytes(32).toString('base64url'), parts: new Map() };
    this.#open.set(upload.id, upload);
    return upload;
  }

  /** @throws {S3Error} `NoSuchUpload` */
  find(id: string, key: string): Upload {
    return this.#find(id, key);
  }

  completion(id: string, key: string): Completion | undefined {
    const completion = this.#completed.get(id);
    return completion?.key === key ? completion : undefined;
  }

  /** In no particular order. */
  list(): Upload[] {
    return [...this.#open.values()];
  }

  /** A part sent again replaces the one before. @throws {S3Error} `NoSuchUpload` or `InsufficientStorage` */
  putPart(id: string, key: string, part: Part): void {
    const { parts } = this.#find(id, key);
    this.#budget.take(costOf(part) - costOf(parts.get(part.number)));
    parts.set(part.number, part);
  }

  /** Drops the upload and gives its memory back. */
  drop(upload: Upload): void {
    if (!this.#open.delete(upload.id)) return;
    let bytes = OVERHEAD_BYTES;
    for (const part of upload.parts.values()) bytes += costOf(part);
    this.#budget.give(bytes);
  }

  remember(id: string, completion: Completion): void {
    this.#completed.set(id, completion);
    for (const oldest of this.#completed.keys()) {
      if (this.#completed.size <= REMEMBERED) break;
      this.#completed.delete(oldest);
    }
  }

  #find(id: string, key: string): OpenUpload {
    const upload = this.#open.get(id);
    if (upload?.key !== key) throw new S3Error('NoSuchUpload', { elements: { UploadId: id } });
    return upload;
  }
}

/** In bytes. */
function costOf(part: Part | undefined): number {
  return part === undefined ? 0 : OVERHEAD_BYTES + part.body.size;
}
