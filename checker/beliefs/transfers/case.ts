import { createHash } from 'node:crypto';
import { STORES, usedBucket } from '../../comparison/stores.ts';
import { baseName, type TreeEntry } from '../../fixture/tree.ts';
import { endedWell } from '../../observation/ending.ts';
import type { Observation, ObservedFile } from '../../observation/observation.ts';
import type { ObservedObject } from '../../observation/s3.ts';
import type { Place } from '../pipeline.ts';

/** A file as a program found it. `modifiedAt` is in ms since 1970; 0 where the stage doesn't look at it. */
export type LocalFile = Pick<ObservedFile, 'content' | 'modifiedAt'>;

/** One run, as the models of the S3 stages see it: what was there before, and what the run did. */
export interface TransferCase {
  readonly observation: Observation;
  readonly place: Place;
  /** The folder's tree before the run. */
  readonly entries: readonly TreeEntry[];
  /** Its files, by their relative paths. */
  readonly files: ReadonlyMap<string, LocalFile>;
  /** The bucket's objects before the run, in the order of a listing. */
  readonly objects: readonly ObservedObject[];
  /** How many of them S3 lists at once. */
  readonly pageSize: number;
  /** What the run had S3 store, by key; without content where it is gone again. */
  readonly stores: ReadonlyMap<string, Uint8Array | undefined>;
  /** Files that are new or others after the run, by relative path. */
  readonly writes: ReadonlyMap<string, Uint8Array>;
  /** Files that were written anew, perhaps with the same content, or may have been: their date was and is the object's. */
  readonly touched: ReadonlySet<string>;
  readonly filesGone: readonly string[];
  readonly objectsGone: readonly string[];
  readonly endedWell: boolean;
  /** What was worked out for this case before, by what it is: each is wanted by many candidates. */
  readonly remembered: Map<unknown, unknown>;
}

/** Works something out once for each case. `key` is an object of its own, such as a function. */
export function once<T>({ remembered }: TransferCase, key: unknown, work: () => T): T {
  if (!remembered.has(key)) remembered.set(key, work());
  return remembered.get(key) as T;
}

const numbers = new WeakMap<object, number>();
let lastNumber = 0;

/** The same number for the same function or object, and for no other. */
function numberOf(part: object): number {
  const known = numbers.get(part);
  if (known !== undefined) return known;
  lastNumber += 1;
  numbers.set(part, lastNumber);
  return lastNumber;
}

/**
 * Works something out once for each case and each combination of parts: of thousands of candidates many have all the
 * parts in common that matter to it.
 * @param owner what is worked out, as an object of its own
 * @param whose the part that candidates have most seldom in common: what is known is forgotten with it
 * @param parts all else that it depends on besides the case: functions and objects by identity, other values by what they are
 */
export function onceFor<T>(
  given: TransferCase,
  owner: object,
  whose: object,
  parts: readonly unknown[],
  work: () => T,
): T {
  const all = once(given, owner, () => new WeakMap<object, Map<string, T>>());
  const known = all.get(whose) ?? new Map<string, T>();
  all.set(whose, known);
  const name = parts
    .map((part) =>
      typeof part === 'function' || (typeof part === 'object' && part !== null) ? numberOf(part) : `=${part}`,
    )
    .join();
  const found = known.get(name);
  if (found !== undefined) return found;
  const made = work();
  known.set(name, made);
  return made;
}

const fingerprints = new WeakMap<Uint8Array, string>();

/** A short text that is the same for equal contents, worked out once for each array of bytes. */
export function fingerprint(content: Uint8Array): string {
  const known = fingerprints.get(content);
  if (known !== undefined) return known;
  const made = createHash('sha1').update(content).digest('base64');
  fingerprints.set(content, made);
  return made;
}

const bytesOf = new Map<string, Uint8Array>();

/** The bytes of a fixture's file, the same array each time. */
function bytes(content: string | Uint8Array): Uint8Array {
  if (typeof content !== 'string') return content;
  const known = bytesOf.get(content) ?? Buffer.from(content);
  bytesOf.set(content, known);
  return known;
}

const isSame = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a !== undefined && b !== undefined && fingerprint(a) === fingerprint(b);

function foldersOf(observation: Observation) {
  const before = new Map((observation.folder?.before ?? []).map((file) => [file.path, file]));
  const after = new Map((observation.folder?.after ?? []).map((file) => [file.path, file]));
  const dates = new Map((observation.s3?.before ?? []).map(({ key, lastModified }) => [key, lastModified]));
  const prefix = `${baseName(observation.workingDirectory)}/`;
  return {
    writes: new Map(
      [...after]
        .filter(([path, { content }]) => !isSame(before.get(path)?.content, content))
        .map(([path, { content }]) => [path, content]),
    ),
    touched: new Set(
      [...after]
        .filter(
          ([path, { modifiedAt }]) =>
            before.get(path)?.modifiedAt !== modifiedAt || dates.get(prefix + path) === modifiedAt,
        )
        .map(([path]) => path),
    ),
    filesGone: [...before.keys()].filter((path) => !after.has(path)),
  };
}

function storesOf({ s3 }: Observation): Map<string, Uint8Array | undefined> {
  if (!s3) return new Map();
  const used = usedBucket(s3);
  const contents = new Map((s3.buckets.get(used) ?? []).map(({ key, content }) => [key, content]));
  const stored = s3.requests.filter(
    ({ operation, bucket, status }) => bucket === used && status < 300 && STORES.includes(operation),
  );
  return new Map(stored.flatMap(({ key }) => (key === undefined ? [] : [[key, contents.get(key)] as const])));
}

/** S3 lists no more objects at once. */
const PAGE = 1000;

/** A run as a case. Where the folder wasn't observed, it is what the fixture says. */
export function transferCase(
  observation: Observation,
  entries: readonly TreeEntry[],
  pageSize = PAGE,
): TransferCase {
  const { folder, s3, workingDirectory, ending } = observation;
  const files: (readonly [string, LocalFile])[] = folder
    ? folder.before.map((file) => [file.path, file])
    : entries.flatMap((entry) =>
        entry.kind === 'file' ? [[entry.path, { content: bytes(entry.content), modifiedAt: 0 }]] : [],
      );
  const kept = new Set((s3?.buckets.get(s3.bucket) ?? []).map(({ key }) => key));
  const objects = [...(s3?.before ?? [])].sort((a, b) =>
    Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)),
  );
  return {
    observation,
    place: { workingDirectory },
    entries: folder
      ? files.map(([path, { content }]) => ({ kind: 'file', path, content }))
      : entries.filter(({ kind }) => kind !== 'symlink'),
    files: new Map(files),
    objects,
    pageSize,
    stores: storesOf(observation),
    ...foldersOf(observation),
    objectsGone: objects.map(({ key }) => key).filter((key) => !kept.has(key)),
    endedWell: endedWell(ending),
    remembered: new Map(),
  };
}
