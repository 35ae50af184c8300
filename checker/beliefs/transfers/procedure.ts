import { posix } from 'node:path';
import type { Wish } from '../../comparison/transfers.ts';
import { baseName, folderName } from '../../fixture/tree.ts';
import type { ObservedObject } from '../../observation/s3.ts';
import { type Decision, isDotfile, isInHiddenFolder, type Place, type Walked } from '../pipeline.ts';
import type { NamingProcedure } from '../printing/procedure.ts';
import { type LocalFile, once, onceFor, type TransferCase } from './case.ts';

/** What is known of one name when it is decided what to do. */
export interface Pair {
  readonly path: string;
  readonly file: LocalFile | undefined;
  readonly object: ObservedObject | undefined;
  /** Every object that the program has seen. */
  readonly listed: readonly ObservedObject[];
  /** Every object of the bucket, by its key. */
  readonly stored: ReadonlyMap<string, ObservedObject>;
}

/** A file that is sent. */
export interface Sent {
  readonly path: string;
  readonly key: string;
  readonly content: Uint8Array;
}

/** A stage that moves files and objects, or a wrong belief about it. */
export interface TransferProcedure extends NamingProcedure {
  /** Whether a file is left out because of the folders that it lies in; where it isn't said, that is open. */
  readonly leavesOut?: (path: string) => boolean;
  /** The file that is read in place of another: its relative path. */
  readonly reads: (path: string) => string;
  /** What of the bucket the program sees. */
  readonly list: (given: Pick<TransferCase, 'objects' | 'pageSize' | 'place'>) => readonly ObservedObject[];
  readonly decide: (pair: Pair) => Wish;
  /** A file without an object ends the program. */
  readonly failsWithoutObject: boolean;
  /** The bytes that are sent; undefined where any will do. */
  readonly body: (sent: Sent, place: Place) => Uint8Array | undefined;
  /** The bytes that are written. */
  readonly received: (content: Uint8Array) => Uint8Array;
  /** Where an object is written, relative to the working directory; undefined where it is passed over. */
  readonly target: (key: string, place: Place) => string | undefined;
  /** Whether an object that has a file here is written in its place all the same, wherever others go. */
  readonly keepsKnown: boolean;
  /** The file that an object is compared with, where that isn't the one in whose place it would be written. */
  readonly counterpart?: (key: string, place: Place) => string;
  /**
   * What is done about folders that aren't there: they are made, or only where the folder above is there; else the program
   * fails, or goes on without the file.
   */
  readonly folders: 'made' | 'one-deep' | 'fails' | 'left-out';
  /** What a key that ends with a slash leads to. */
  readonly markers: 'skipped' | 'fails';
  /** Names on one side alone are deleted there. */
  readonly deletes: 'nothing' | 'files' | 'objects';
  /** What is seen in the bucket and isn't here comes down for certain; else that is as it is decided. */
  readonly takesAll: boolean;
  /** Files are written even if they hold the same already. */
  readonly writesAlways: boolean;
  /**
   * Files and objects go both ways, in an order that nobody knows. So a file that has just come down may go up; and whether
   * an object replaces a file is open where the walk or the filter leaves out that file, or where the object is of others:
   * either may be looked at with other eyes than the files that go up.
   */
  readonly bothWays: boolean;
}

/** An object that comes down, and what is to be in its place then. */
export interface Download {
  readonly key: string;
  readonly path: string;
  readonly content: Uint8Array;
  readonly isOpen: boolean;
}

const canGoUp = (wish: Wish): boolean => wish === 'up' || wish === 'up-or-stay' || wish === 'either';
const canComeDown = (wish: Wish): boolean => wish === 'down' || wish === 'down-or-stay' || wish === 'either';

/** A file that goes up, as the program names it. */
export interface Upload extends Sent {
  readonly isOpen: boolean;
  /** The file isn't there under the path that is read. */
  readonly isMissing: boolean;
  readonly isDirectory: boolean;
}

/** Every object of the bucket, by its key. */
const storedIn = (given: TransferCase): ReadonlyMap<string, ObservedObject> =>
  once(given, storedIn, () => new Map(given.objects.map((object) => [object.key, object])));

/** What a procedure sees of the bucket. */
export const listedBy = ({ list }: TransferProcedure, given: TransferCase): readonly ObservedObject[] =>
  once(given, list, () => list(given));

/** Everything that a procedure walks by in a run. */
export const walkedBy = ({ walk }: TransferProcedure, given: TransferCase): readonly Walked[] =>
  once(given, walk, () => walk(given.entries));

/** The key that a procedure gives to a file. */
export const nameOf = ({ name }: TransferProcedure, entry: Walked, place: Place): string =>
  name.spelling(name.prefix(place) + name.relativePiece(entry, place));

/** The keys that a procedure gives to everything that it walks by, in the order of the walk. */
export function keysBy(procedure: TransferProcedure, given: TransferCase): readonly string[] {
  const { walk, name } = procedure;
  return onceFor(given, keysBy, name, [walk], () => {
    const prefix = name.prefix(given.place);
    return walkedBy(procedure, given).map((entry) =>
      name.spelling(prefix + name.relativePiece(entry, given.place)),
    );
  });
}

/** What a filter says of each thing that is walked by, found out when it is asked for, and once. */
function decisions(given: TransferCase, walked: readonly Walked[], filter: TransferProcedure['filter']) {
  const byWalk = once(given, filter, () => new Map<readonly Walked[], Decision[]>());
  const known = byWalk.get(walked) ?? [];
  byWalk.set(walked, known);
  return (index: number): Decision => {
    const entry = walked[index];
    known[index] ??= entry ? filter(entry, given.place) : 'no';
    return known[index];
  };
}

/** The uploads of a run, one by one, so that a search can stop at the first that wasn't made. */
export function* uploadsOf(procedure: TransferProcedure, given: TransferCase): Generator<Upload> {
  const { filter, leavesOut, decide, reads } = procedure;
  const { place, files } = given;
  const listed = listedBy(procedure, given);
  const objects = once(given, listed, () => new Map(listed.map((object) => [object.key, object])));
  // A key outside the folder's own prefix may be asked for by itself, or looked for in vain in the listing.
  const anywhere = storedIn(given);
  const own = ownPrefix(place);
  const hidden = once(given, isInHiddenFolder, () => new Set([...files.keys()].filter(isInHiddenFolder)));
  const keys = keysBy(procedure, given);
  const walked = walkedBy(procedure, given);
  const decisionAt = decisions(given, walked, filter);
  for (const [index, entry] of walked.entries()) {
    if (leavesOut?.(entry.path)) continue;
    const decision = decisionAt(index);
    if (decision === 'no' && entry.kind === 'file') continue;
    const key = keys[index] ?? '';
    const file = files.get(entry.path);
    const read = files.get(reads(entry.path));
    // A folder is no file that could be newer than anything.
    const wishFor = (object: ObservedObject | undefined): Wish =>
      entry.kind === 'directory'
        ? 'up'
        : decide({ path: entry.path, file, object, listed, stored: anywhere });
    const listedAs = objects.get(key);
    const storedAs = key.startsWith(own) ? listedAs : anywhere.get(key);
    const wishes = listedAs === storedAs ? [wishFor(listedAs)] : [wishFor(listedAs), wishFor(storedAs)];
    if (!wishes.some(canGoUp)) continue;
    const isHidden =
      leavesOut === undefined &&
      (hidden.has(entry.path) || (isDotfile(entry.path) && entry.kind === 'directory'));
    const open = entry.reachedBy !== 'tree' || isHidden || (entry.kind === 'directory' && decision === 'no');
    yield {
      path: entry.path,
      key,
      content: read?.content ?? new Uint8Array(),
      isOpen: wishes.some((wish) => wish !== 'up') || open || (decision !== 'yes' && leavesOut === undefined),
      isMissing: entry.kind === 'file' && read === undefined,
      isDirectory: entry.kind === 'directory',
    };
  }
  if (procedure.bothWays) yield* uploadsOfDownloads(procedure, given);
}

/** What came down in this run may go up in it, by the name that the procedure gives to it. */
export function* uploadsOfDownloads(procedure: TransferProcedure, given: TransferCase): Generator<Upload> {
  for (const [path, content] of given.writes) {
    if (isDotfile(path)) continue;
    const key = nameOf(procedure, { path, kind: 'file', reachedBy: 'tree' }, given.place);
    yield { path, key, content, isOpen: true, isMissing: false, isDirectory: false };
  }
}

/** The files that a procedure comes to see: those that it walks by and does not leave out. */
function seenBy(procedure: TransferProcedure, given: TransferCase): ReadonlySet<string> {
  const { walk, filter, leavesOut } = procedure;
  return onceFor(given, seenBy, walk, [filter, leavesOut], () => {
    const seen = walkedBy(procedure, given).filter(
      (entry) => filter(entry, given.place) === 'yes' && !leavesOut?.(entry.path),
    );
    return new Set(seen.map(({ path }) => path));
  });
}

/** The downloads of a run, in the order of the listing. Folder markers are left out. */
export function* downloadsOf(procedure: TransferProcedure, given: TransferCase): Generator<Download> {
  const { decide, target, received } = procedure;
  const { place, files } = given;
  const own = ownPrefix(place);
  const stored = storedIn(given);
  const listed = listedBy(procedure, given);
  for (const object of listed) {
    if (object.key.endsWith('/')) continue;
    const written = target(object.key, place);
    if (written === undefined) continue;
    const wrong = posix.normalize(`./${written}`);
    const compared = procedure.counterpart?.(object.key, place) ?? wrong;
    const file = files.get(compared);
    const path = file && procedure.keepsKnown ? compared : wrong;
    const wish = procedure.takesAll && !file ? 'down' : decide({ path, file, object, listed, stored });
    const isOverlooked =
      procedure.bothWays &&
      (object.key.startsWith(own)
        ? file !== undefined && !seenBy(procedure, given).has(compared)
        : files.has(wrong));
    if (!canComeDown(wish) && !isOverlooked) continue;
    yield {
      key: object.key,
      path,
      content: received(object.content),
      isOpen: wish !== 'down' || isOverlooked,
    };
  }
}

/** Every folder that is there before the run, the working directory itself included. */
export const foldersBefore = (given: TransferCase): ReadonlySet<string> =>
  once(given, foldersOf, () => foldersOf(given));

function foldersOf({ files }: TransferCase): ReadonlySet<string> {
  const found = new Set(['']);
  for (const path of files.keys()) {
    for (let folder = folderName(path); folder !== ''; folder = folderName(folder)) found.add(folder);
  }
  return found;
}

/** The prefix under which all keys of a folder lie. */
export const ownPrefix = ({ workingDirectory }: Place): string => `${baseName(workingDirectory)}/`;
