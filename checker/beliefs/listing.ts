import { baseName, folderName, type TreeEntry } from '../fixture/tree.ts';

/** A name in a folder, as a reading of that folder gives it. */
export interface Listed {
  readonly path: string;
  readonly name: string;
  readonly isFolder: boolean;
}

/** What each folder holds, in the order in which Node reads a folder: that of the names' bytes. */
export interface Listing {
  /** The working directory is the empty path. */
  in(folder: string): readonly Listed[];
}

const inOrderOfBytes = (a: Listed, b: Listed): number =>
  Buffer.compare(Buffer.from(a.name), Buffer.from(b.name));

/** Works something out once for each tree. */
export function onceForTree<T>(work: (entries: readonly TreeEntry[]) => T): typeof work {
  const known = new WeakMap<readonly TreeEntry[], { readonly made: T }>();
  return (entries) => {
    const found = known.get(entries) ?? { made: work(entries) };
    known.set(entries, found);
    return found.made;
  };
}

export const listingOf = onceForTree((entries): Listing => {
  const folders = new Map<string, Map<string, Listed>>();
  const add = (path: string, isFolder: boolean): void => {
    const folder = folderName(path);
    const names = folders.get(folder) ?? new Map<string, Listed>();
    folders.set(folder, names);
    if (names.has(path)) return;
    names.set(path, { path, name: baseName(path), isFolder });
    if (folder !== '') add(folder, true);
  };
  for (const { kind, path } of entries) add(path, kind === 'directory');
  const sorted = new Map(
    [...folders].map(([folder, names]) => [folder, [...names.values()].sort(inOrderOfBytes)]),
  );
  return { in: (folder) => sorted.get(folder) ?? [] };
});

/** An order in which a program may come by everything that a tree holds, folders included. */
export type Order = (entries: readonly TreeEntry[]) => readonly Listed[];

/** A function that calls itself as soon as it meets a folder. */
const folderByFolder: Order = onceForTree((entries) => {
  const listing = listingOf(entries);
  const below = (folder: string): Listed[] =>
    listing.in(folder).flatMap((each) => (each.isFolder ? [each, ...below(each.path)] : [each]));
  return below('');
});

/** The files of a folder first, and then what is in its folders. */
const filesFirst: Order = onceForTree((entries) => {
  const listing = listingOf(entries);
  const below = (folder: string): Listed[] => {
    const all = listing.in(folder);
    const folders = all.filter(({ isFolder }) => isFolder);
    return [
      ...all.filter(({ isFolder }) => !isFolder),
      ...folders.flatMap((each) => [each, ...below(each.path)]),
    ];
  };
  return below('');
});

/** Folders wait until others have been read: which one is read next is what the orders differ in. */
const withWaiting = (next: (waiting: string[]) => string | undefined): Order =>
  onceForTree((entries) => {
    const listing = listingOf(entries);
    const found: Listed[] = [];
    const waiting = [''];
    for (let folder = next(waiting); folder !== undefined; folder = next(waiting)) {
      const all = listing.in(folder);
      found.push(...all);
      waiting.push(...all.filter(({ isFolder }) => isFolder).map(({ path }) => path));
    }
    return found;
  });

/** As `readdirSync` reads everything, and whoever keeps the folders in a queue. */
export const levelByLevel = withWaiting((waiting) => waiting.shift());

/** As `readdir` of `fs/promises` reads everything, and whoever keeps the folders on a stack. */
const lastFolderFirst = withWaiting((waiting) => waiting.pop());

/** All paths as strings, sorted. */
const sorted: Order = onceForTree((entries) =>
  [...folderByFolder(entries)].sort((a, b) => (a.path < b.path ? -1 : 1)),
);

export const ORDERS: readonly Order[] = [folderByFolder, levelByLevel, lastFolderFirst, filesFirst, sorted];

/** What a recursive reading gives as one list. */
export const ONE_READING: readonly Order[] = [levelByLevel, lastFolderFirst];
