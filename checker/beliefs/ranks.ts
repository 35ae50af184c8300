import { Buffer } from 'node:buffer';
import type { TreeEntry } from '../fixture/tree.ts';
import { listingOf, ONE_READING, ORDERS, type Order, onceForTree } from './listing.ts';
import { FILES, isFile, isVisibleFile, type Test } from './reached.ts';

/**
 * A number for each path, by which a program that goes no further than some limit reaches it: all up to that number. What has
 * none is reached in any case.
 */
export type Ranks = (entries: readonly TreeEntry[]) => ReadonlyMap<string, number>;

/** The place in its own folder; what lies in a folder is reached only if that is. */
const inItsFolder = onceForTree((entries) => {
  const listing = listingOf(entries);
  const found = new Map<string, number>();
  const walk = (folder: string, least: number): void => {
    for (const [index, { path, isFolder }] of listing.in(folder).entries()) {
      const rank = Math.max(least, index + 1);
      found.set(path, rank);
      if (isFolder) walk(path, rank);
    }
  };
  walk('', 0);
  return found;
});

/** The place among the files of its own folder. */
const amongFiles = (stands: Test): Ranks =>
  onceForTree((entries) => {
    const listing = listingOf(entries);
    const found = new Map<string, number>();
    const walk = (folder: string): void => {
      const all = listing.in(folder);
      for (const [index, { path }] of all.filter(stands).entries()) found.set(path, index + 1);
      for (const each of all) if (each.isFolder) walk(each.path);
    };
    walk('');
    return found;
  });

/** The place in one list of everything. */
const inOneList = (order: Order, stands: Test): Ranks =>
  onceForTree(
    (entries) =>
      new Map(
        order(entries)
          .filter(stands)
          .map(({ path }, index) => [path, index + 1]),
      ),
  );

/** What a program may count until it has enough. */
export const COUNTED: readonly Ranks[] = [
  inItsFolder,
  ...[isFile, isVisibleFile].map(amongFiles),
  ...ONE_READING.map((order) => inOneList(order, () => true)),
  ...ORDERS.flatMap((order) => FILES.map((stands) => inOneList(order, stands))),
];

/** How large the files are. */
export const sizes: Ranks = onceForTree(
  (entries) =>
    new Map(
      entries.flatMap((entry) =>
        entry.kind === 'file' ? [[entry.path, Buffer.byteLength(entry.content)] as const] : [],
      ),
    ),
);
