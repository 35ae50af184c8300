import { baseName } from '../fixture/tree.ts';
import type { Observation, ObservedFile } from '../observation/observation.ts';
import type { ObservedObject } from '../observation/s3.ts';
import { STORES } from './stores.ts';

/** A file as it matters here. */
export type FileState = Pick<ObservedFile, 'content' | 'modifiedAt'>;

/** One name on both sides: a file of the folder, and the object of its key. Either may not be there. */
export interface Pair {
  readonly file: FileState | undefined;
  readonly object: ObservedObject | undefined;
}

/** One name before a run. */
export type Side = Pair & { readonly path: string };

/** A file that a program keeps for itself beside the others, under a hidden name at the top. */
export const isOwnState = (path: string): boolean => path.startsWith('.') && !path.includes('/');

/** What became of one name in a run. */
export interface Outcome {
  /** Relative to the working directory, with forward slashes. */
  readonly path: string;
  readonly key: string;
  readonly before: Pair;
  readonly after: Pair;
  /** How often the program had S3 store the object in this run. */
  readonly stored: number;
}

/** A run as one sees it from folder and bucket, name by name. */
export interface Transfers {
  readonly outcomes: readonly Outcome[];
  /** The bucket's other objects, which belong to nobody's name in this folder. Keys in full. */
  readonly elsewhere: readonly { readonly key: string; readonly before: boolean; readonly after: boolean }[];
  /** Keys outside the prefix that the program had S3 store. */
  readonly storedElsewhere: readonly string[];
}

export const sameContent = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;

const byKey = (objects: readonly ObservedObject[]) => new Map(objects.map((object) => [object.key, object]));

const byPath = (files: readonly ObservedFile[]) => new Map(files.map((file) => [file.path, file]));

/** How often S3 stored each key of the run's bucket at the program's request. */
function storesIn({ s3 }: Observation): Map<string, number> {
  const times = new Map<string, number>();
  for (const { operation, bucket, key, status } of s3?.requests ?? []) {
    if (bucket !== s3?.bucket || key === undefined || status >= 300 || !STORES.includes(operation)) continue;
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  return times;
}

/** Reads a run in which folder and bucket were observed: every name on either side, before or after, sorted by path. */
export function transfersIn(observation: Observation): Transfers {
  const { folder, s3, workingDirectory } = observation;
  const prefix = `${baseName(workingDirectory)}/`;
  const files = { before: byPath(folder?.before ?? []), after: byPath(folder?.after ?? []) };
  const objects = { before: byKey(s3?.before ?? []), after: byKey(s3?.buckets.get(s3.bucket) ?? []) };
  const keys = [...new Set([...objects.before.keys(), ...objects.after.keys()])];
  // A key that ends with a slash stands for a folder in the web console, and is no file's.
  const isFile = (key: string): boolean => key.startsWith(prefix) && !key.endsWith('/');
  const paths = new Set([
    ...files.before.keys(),
    ...files.after.keys(),
    ...keys.filter(isFile).map((key) => key.slice(prefix.length)),
  ]);
  const stores = storesIn(observation);
  return {
    outcomes: [...paths].sort().map((path) => {
      const key = prefix + path;
      return {
        path,
        key,
        before: { file: files.before.get(path), object: objects.before.get(key) },
        after: { file: files.after.get(path), object: objects.after.get(key) },
        stored: stores.get(key) ?? 0,
      };
    }),
    elsewhere: keys
      .filter((key) => !isFile(key))
      .map((key) => ({ key, before: objects.before.has(key), after: objects.after.has(key) })),
    storedElsewhere: [...stores.keys()].filter((key) => !isFile(key)).sort(),
  };
}

/**
 * What a statement wants of one name: that the file goes up, that the object comes down, that nothing moves, or that it
 * is open whether something does.
 */
export type Wish = 'up' | 'down' | 'stay' | 'up-or-stay' | 'down-or-stay' | 'either';

/** Whether the object was stored in this run, or is now another one. */
export const wentUp = ({ stored, before, after }: Outcome): boolean =>
  stored > 0 || (after.object !== undefined && !sameContent(before.object?.content, after.object.content));

/** Whether the file is now another one, or there at last. */
export const cameDown = ({ before, after }: Outcome): boolean =>
  after.file !== undefined && !sameContent(before.file?.content, after.file.content);
