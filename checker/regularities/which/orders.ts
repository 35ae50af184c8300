import { baseName, folderName } from '../../fixture/tree.ts';
import { byBytes, type Entry, type Folder, foldersOf } from '../entry.ts';

/** One thing in its folder, in some order. */
export interface Sibling {
  readonly path: string;
  readonly isFolder: boolean;
  /** Counted from 0 in its folder. */
  readonly index: number;
  readonly of: number;
  /** Those before it. */
  readonly before: readonly Sibling[];
}

/** A tree in some order. */
export interface Ordered {
  /** By the path of each thing, folders too. */
  readonly siblings: ReadonlyMap<string, Sibling>;
  /** Files and folders as a walk that goes down at once comes to them. */
  readonly down: readonly string[];
  /** The same as one comes to them that first lists each folder, then the folders in it. */
  readonly across: readonly string[];
  /** In the order of their whole paths, as S3 lists keys. */
  readonly byKey: readonly string[];
}

interface Thing {
  readonly path: string;
  readonly isFolder: boolean;
}

type Compare = (a: Thing, b: Thing) => number;

const names =
  (compare: (a: string, b: string) => number): Compare =>
  (a, b) =>
    compare(baseName(a.path), baseName(b.path));

const collator = new Intl.Collator('en');

/**
 * "In order of name" is several orders: byte by byte or as a dictionary has them, files or folders first, hidden ones
 * counted or not. A rule about position may hold in any of them.
 */
const ORDERS: readonly {
  readonly compare: Compare;
  readonly countsHidden: boolean;
  readonly filesOnly?: true;
}[] = [
  { compare: names(byBytes), countsHidden: true },
  { compare: names(byBytes), countsHidden: false },
  { compare: names(collator.compare), countsHidden: true },
  { compare: (a, b) => Number(a.isFolder) - Number(b.isFolder) || names(byBytes)(a, b), countsHidden: false },
  { compare: (a, b) => Number(b.isFolder) - Number(a.isFolder) || names(byBytes)(a, b), countsHidden: false },
  { compare: names(byBytes), countsHidden: true, filesOnly: true },
  { compare: names(byBytes), countsHidden: false, filesOnly: true },
];

function ordered(folder: Folder, order: (typeof ORDERS)[number]): Ordered {
  const { compare, countsHidden, filesOnly } = order;
  const paths = folder.entries.map(({ path }) => path);
  const folders = new Set([
    ...foldersOf(paths),
    ...folder.entries.filter(({ kind }) => kind === 'directory').map(({ path }) => path),
  ]);
  const byParent = new Map<string, Thing[]>();
  for (const path of new Set([...folders, ...paths])) {
    if (!countsHidden && baseName(path).startsWith('.')) continue;
    const parent = folderName(path);
    byParent.set(parent, [...(byParent.get(parent) ?? []), { path, isFolder: folders.has(path) }]);
  }
  const siblings = new Map<string, Sibling>();
  for (const things of byParent.values()) {
    const sorted = [...things].sort(compare);
    const counted = filesOnly ? sorted.filter(({ isFolder }) => !isFolder) : sorted;
    const placed: Sibling[] = [];
    for (const [index, thing] of counted.entries()) {
      const sibling = { ...thing, index, of: counted.length, before: placed.slice() };
      placed.push(sibling);
      siblings.set(thing.path, sibling);
    }
    byParent.set(folderName(things[0]?.path ?? ''), sorted);
  }
  const down: string[] = [];
  const visit = (parent: string): void => {
    for (const { path, isFolder } of byParent.get(parent) ?? []) {
      down.push(path);
      if (isFolder) visit(path);
    }
  };
  visit('');
  const across: string[] = [];
  const queue = [''];
  for (let parent = queue.shift(); parent !== undefined; parent = queue.shift()) {
    for (const { path, isFolder } of byParent.get(parent) ?? []) {
      across.push(path);
      if (isFolder) queue.push(path);
    }
  }
  return { siblings, down, across, byKey: [...down].sort(byBytes) };
}

const known = new WeakMap<Folder, Map<number, Ordered>>();

/** A folder's things in the order of that number, worked out once. */
export function inOrder(folder: Folder, order: number): Ordered {
  const orders = known.get(folder) ?? new Map<number, Ordered>();
  known.set(folder, orders);
  const given = ORDERS[order];
  const found = orders.get(order) ?? (given ? ordered(folder, given) : undefined);
  if (!found) throw new RangeError(`There is no order ${order}.`);
  orders.set(order, found);
  return found;
}

/** The thing itself and every folder above it, the topmost first: what a walk came by on its way. */
export const onTheWay = ({ path }: Pick<Entry, 'path'>): string[] =>
  path.split('/').map((_, depth, parts) => parts.slice(0, depth + 1).join('/'));

/** Whether a name begins with a period. */
export const isHidden = (path: string): boolean => baseName(path).startsWith('.');

/** The number of each order. */
export const ORDERS_TRIED: readonly number[] = ORDERS.map((_, order) => order);
