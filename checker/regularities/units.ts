import { folderName } from '../fixture/tree.ts';
import type { Member, Predicate } from './which/predicate.ts';

/** Numbered siblings are one fact. */
const shapeOf = (path: string): string => path.replace(/\d+/g, '0');

/**
 * What counts as one fact for a predicate of this level: nine files in a few folders are a few facts, where only the
 * folder matters; files that differ in a number are alike.
 */
function unitOf({ folder, entry, positive }: Member, level: Predicate['level']): string {
  const where = `${folder.workingDirectory} ${positive}`;
  switch (level) {
    case 'place':
      return where;
    case 'folder':
      return `${where} ${folderName(entry.path)}`;
    case 'entry':
      return `${where} ${shapeOf(entry.path)}`;
  }
}

/** How many facts the members are, for a predicate of this level. */
export function countUnits(
  members: readonly Member[],
  level: Predicate['level'],
): { readonly positives: number; readonly negatives: number } {
  const units = (positive: boolean): number =>
    new Set(members.filter((member) => member.positive === positive).map((member) => unitOf(member, level)))
      .size;
  return { positives: units(true), negatives: units(false) };
}

/** The logarithm of the number of ways to choose `k` of `n`. */
function log2Choose(n: number, k: number): number {
  let sum = 0;
  for (let i = 1; i <= Math.min(k, n - k); i += 1) sum += Math.log2((n - i + 1) / i);
  return sum;
}

/**
 * How many bits a statement saves over a list of what it covers (Rissanen's minimum description length: the best
 * explanation is that which, together with its exceptions, is shortest).
 * @param n facts in all
 * @param k those that it covers
 * @param bits what it costs to say it
 */
export const savedBits = (n: number, k: number, bits: number): number =>
  Math.log2(n + 1) + log2Choose(n, k) - bits;
