import { baseName } from '../../fixture/tree.ts';
import type { Folder } from '../entry.ts';
import { inOrder, isHidden, ORDERS_TRIED } from './orders.ts';
import { type Instance, type Member, oneWay, type Predicate, remembering } from './predicate.ts';

type Walk = 'down' | 'across' | 'byKey';

/** Every order of the whole tree that is tried. */
const WALKS: readonly (readonly [order: number, walk: Walk])[] = [
  ...ORDERS_TRIED.slice(0, 5).flatMap((order) => [[order, 'down'] as const, [order, 'across'] as const]),
  [0, 'byKey'],
  [1, 'byKey'],
];

const places = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** The place of each file among all files, counted from 0. */
function filesOf(folder: Folder, order: number, walk: Walk): ReadonlyMap<string, number> {
  const all = inOrder(folder, order)[walk];
  const known = places.get(all);
  if (known) return known;
  const found = new Map(all.filter(isFile(folder)).map((path, index) => [path, index]));
  places.set(all, found);
  return found;
}

/** A number that only one folder shows says little. */
const extraBits = (members: readonly Member[]): number => {
  const folders = members.filter(({ positive }) => positive).map(({ folder }) => folder.workingDirectory);
  return new Set(folders).size > 1 ? 1 : Math.log2(members.length);
};

/** How many files come before the first that went wrong, where that is the same in each folder. */
function leastPlaces(members: readonly Member[], order: number, walk: Walk): number[] {
  const least = new Map<Folder, number>();
  for (const { positive, folder, entry } of members) {
    if (!positive) continue;
    const place = filesOf(folder, order, walk).get(entry.path);
    if (place !== undefined) least.set(folder, Math.min(place, least.get(folder) ?? place));
  }
  const counts = new Set(least.values());
  const [count = 0] = counts;
  return counts.size === 1 && count > 0 ? [count] : [];
}

/** A rule about a place in the whole walk. Where walks that go another way differ, each is tried. */
const walked = (
  rule: string,
  bits: number,
  cut: (order: readonly string[], folder: Folder) => readonly string[],
): Predicate => {
  const instances = WALKS.map(([order, walk]) => {
    const sets = new WeakMap<Folder, ReadonlySet<string>>();
    return remembering(({ path }, folder) => {
      const found = sets.get(folder) ?? new Set(cut(inOrder(folder, order)[walk], folder));
      sets.set(folder, found);
      return found.has(path);
    });
  });
  return { rule, bits, level: 'entry', instances: () => instances, ...oneWay(rule) };
};

const isFile = ({ entries }: Folder): ((path: string) => boolean) => {
  const files = new Set(entries.filter(({ kind }) => kind === 'file').map(({ path }) => path));
  return (path) => files.has(path);
};

const after = (order: readonly string[], at: number): readonly string[] =>
  at < 0 ? [] : order.slice(at + 1);

/** The commonest first: of several that fit, that one is said. */
const BATCH_SIZES = [10, 100, 5, 20, 50, 25, 4, 8, 16, 3, 2];

/** The files that a walk of visible ones is left with after the last full batch. */
const BATCHES: readonly Instance[] = BATCH_SIZES.flatMap((size) =>
  WALKS.map(([order, walk]): Instance => {
    const sets = new WeakMap<Folder, ReadonlySet<string>>();
    const restOf = (folder: Folder): ReadonlySet<string> => {
      const visible = inOrder(folder, order)
        [walk].filter(isFile(folder))
        .filter((path) => !isHidden(path));
      return new Set(visible.slice(Math.floor(visible.length / size) * size));
    };
    const { holds } = remembering(({ path }, folder) => {
      const found = sets.get(folder) ?? restOf(folder);
      sets.set(folder, found);
      return found.has(path);
    });
    return { parameters: { size }, holds };
  }),
);

/** Those that share something with an earlier one. */
function comeBefore(paths: readonly string[], keyOf: (path: string) => string): string[] {
  const known = new Set<string>();
  return paths.filter((path) => {
    const key = keyOf(path);
    const isKnown = known.has(key);
    known.add(key);
    return isKnown;
  });
}

/** Predicates on the place of a thing in the whole walk. */
export const WALK: readonly Predicate[] = [
  {
    rule: 'beyond-the-first-of-walk',
    bits: 6,
    level: 'entry',
    instances: (members) =>
      WALKS.flatMap(([order, walk]) =>
        leastPlaces(members, order, walk).map(
          (count): Instance => ({
            parameters: { count },
            extraBits: extraBits(members),
            holds: ({ path }, folder) => (filesOf(folder, order, walk).get(path) ?? -1) >= count,
          }),
        ),
      ),
  },
  {
    rule: 'last-incomplete-batch',
    bits: 7,
    level: 'entry',
    noNegation: true,
    instances: () => BATCHES,
  },
  walked('last-of-walk', 6, (order, folder) => order.filter(isFile(folder)).slice(-1)),
  walked('first-of-walk', 6, (order, folder) => order.filter(isFile(folder)).slice(0, 1)),
  walked('name-came-before', 6, (order, folder) => {
    const file = isFile(folder);
    return comeBefore(
      order.filter((path) => file(path) && !isHidden(path)),
      baseName,
    );
  }),
  walked('name-comes-again', 6, (order, folder) => {
    const file = isFile(folder);
    return comeBefore(order.filter((path) => file(path) && !isHidden(path)).reverse(), baseName);
  }),
  walked('in-folder-of-earlier-name', 6, (order, folder) => {
    const file = isFile(folder);
    const again = comeBefore(
      order.filter((path) => !file(path)),
      baseName,
    );
    return order.filter((path) => again.some((each) => path.startsWith(`${each}/`)));
  }),
  walked('content-comes-again', 6, (order, folder) => {
    const contents = new Map(folder.entries.map(({ path, content }) => [path, content]));
    const files = order
      .filter(isFile(folder))
      .filter((path) => !isHidden(path))
      .reverse();
    return comeBefore(files, (path) => Buffer.from(contents.get(path) ?? []).toString('base64'));
  }),
  walked('content-came-before', 6, (order, folder) => {
    const contents = new Map(folder.entries.map(({ path, content }) => [path, content]));
    const files = order.filter(isFile(folder)).filter((path) => !isHidden(path));
    return comeBefore(files, (path) => Buffer.from(contents.get(path) ?? []).toString('base64'));
  }),
  walked('after-first-up-to-date', 7, (order, { entries }) => {
    const isUpToDate = new Set(
      entries
        .filter(
          ({ state }) => state?.file && state.object && state.file.modifiedAt <= state.object.lastModified,
        )
        .map(({ path }) => path),
    );
    return after(
      order,
      order.findIndex((path) => isUpToDate.has(path)),
    );
  }),
  walked('after-first-hidden-of-walk', 6, (order) => after(order, order.findIndex(isHidden))),
  walked('after-first-folder-of-walk', 6, (order, folder) => {
    const file = isFile(folder);
    return after(
      order,
      order.findIndex((path) => !file(path)),
    );
  }),
];
