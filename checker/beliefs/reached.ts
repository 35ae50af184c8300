import type { TreeEntry } from '../fixture/tree.ts';
import { type Listed, listingOf, ONE_READING, ORDERS, type Order, onceForTree } from './listing.ts';
import { isInHiddenFolder } from './pipeline.ts';

/** The paths of all that a program comes by: whatever else it would do, the rest it never sees. */
export type Reached = (entries: readonly TreeEntry[]) => ReadonlySet<string>;

type Choice = (list: readonly Listed[]) => readonly Listed[];
export type Test = (listed: Listed) => boolean;

export const isHidden: Test = ({ name }) => name.startsWith('.');
export const isFile: Test = ({ isFolder }) => !isFolder;
export const isVisibleFile: Test = (each) => isFile(each) && !isHidden(each);

/** In every folder some entries, and with them all that is in those. */
export const inEachFolder = (choose: Choice): Reached =>
  onceForTree((entries) => {
    const listing = listingOf(entries);
    const found = new Set<string>();
    const walk = (folder: string): void => {
      for (const { path, isFolder } of choose(listing.in(folder))) {
        found.add(path);
        if (isFolder) walk(path);
      }
    };
    walk('');
    return found;
  });

/** Of one list of everything some entries; what doesn't stand in the list is not touched. */
export const inOneList = (order: Order, stands: Test, choose: Choice): Reached =>
  onceForTree((entries) => {
    const all = order(entries);
    const list = all.filter(stands);
    const chosen = new Set(choose(list));
    return new Set(all.filter((each) => chosen.has(each) || !stands(each)).map(({ path }) => path));
  });

/** Chooses among some, and takes the others as they are. */
const among =
  (stands: Test, choose: Choice): Choice =>
  (list) => {
    const chosen = new Set(choose(list.filter(stands)));
    return list.filter((each) => chosen.has(each) || !stands(each));
  };

/** What may stand in a list of files: all, those that are no dotfiles, those that lie in no hidden folder either. */
export const FILES: readonly Test[] = [
  isFile,
  isVisibleFile,
  (each) => isVisibleFile(each) && !isInHiddenFolder(each.path),
];

/** The same choice in each folder, of what it holds or of its files, and in a list of everything. */
export const everywhere = (choose: Choice): readonly Reached[] => [
  inEachFolder(choose),
  ...[isFile, isVisibleFile].map((stands) => inEachFolder(among(stands, choose))),
  ...ONE_READING.map((order) => inOneList(order, () => true, choose)),
  ...ORDERS.flatMap((order) => FILES.map((stands) => inOneList(order, stands, choose))),
];

/** All that comes before the first of a kind. */
const before =
  (test: Test): Choice =>
  (list) => {
    const at = list.findIndex(test);
    return at === -1 ? list : list.slice(0, at);
  };

/** The same, and that one as well. */
const through =
  (test: Test): Choice =>
  (list) => {
    const at = list.findIndex(test);
    return at === -1 ? list : list.slice(0, at + 1);
  };

const isDotfile: Test = (each) => isFile(each) && isHidden(each);
const isFolder: Test = (each) => each.isFolder;

export const LAST_SKIPPED = everywhere((list) => list.slice(0, -1));
export const FIRST_SKIPPED = everywhere((list) => list.slice(1));

export const BEFORE_HIDDEN: readonly Reached[] = [
  inEachFolder(before(isHidden)),
  inEachFolder(before(isDotfile)),
  // Of each folder's files, while its folders are all gone into.
  inEachFolder(among(isFile, before(isHidden))),
  ...ONE_READING.flatMap((order) => [
    inOneList(order, () => true, before(isHidden)),
    inOneList(order, isFile, before(isHidden)),
  ]),
];

export const THROUGH_FOLDER: readonly Reached[] = [
  inEachFolder(through(isFolder)),
  inEachFolder((list) => through(isFolder)(list.filter((each) => !isHidden(each)))),
  ...ONE_READING.map((order) => inOneList(order, () => true, before(isFolder))),
];
