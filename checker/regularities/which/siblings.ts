import { inOrder, isHidden, ORDERS_TRIED, onTheWay, type Sibling } from './orders.ts';
import { type Instance, type Member, oneWay, type Predicate, remembering } from './predicate.ts';

/** A rule about a place among siblings that holds for something itself, or for a folder on the way to it. */
const sibling = (
  rule: string,
  bits: number,
  test: (sibling: Sibling) => boolean,
  only?: 'itself',
): Predicate => {
  const instances = ORDERS_TRIED.map((order) =>
    remembering((entry, folder) => {
      const { siblings } = inOrder(folder, order);
      return (only ? [entry.path] : onTheWay(entry)).some((path) => {
        const found = siblings.get(path);
        return found !== undefined && test(found);
      });
    }),
  );
  return { rule, bits, level: 'entry', instances: () => instances, ...oneWay(rule) };
};

/** The smallest number of siblings before what went wrong. */
function counts(members: readonly Member[], order: number): number[] {
  const indexes = members
    .filter(({ positive }) => positive)
    .flatMap(({ entry, folder }) => {
      const { siblings } = inOrder(folder, order);
      const found = onTheWay(entry).flatMap((path) => siblings.get(path)?.index ?? []);
      return found.length > 0 ? [Math.max(...found)] : [];
    });
  const least = indexes.length > 0 ? Math.min(...indexes) : 0;
  return least > 1 ? [least] : [];
}

/** Predicates on the place of a thing in its folder, with all that is in it. */
export const SIBLINGS: readonly Predicate[] = [
  sibling('last-of-folder', 5, ({ index, of }) => index === of - 1),
  sibling('first-of-folder', 5, ({ index }) => index === 0),
  sibling('last-of-folder-itself', 6, ({ index, of }) => index === of - 1, 'itself'),
  sibling('first-of-folder-itself', 6, ({ index }) => index === 0, 'itself'),
  sibling('after-first-hidden', 5, ({ before }) => before.some(({ path }) => isHidden(path))),
  sibling('after-first-dotfile', 5, ({ before }) =>
    before.some(({ path, isFolder }) => isHidden(path) && !isFolder),
  ),
  sibling('right-after-hidden', 6, ({ before }) => isHidden(before.at(-1)?.path ?? '')),
  sibling('after-first-subfolder', 5, ({ before }) => before.some(({ isFolder }) => isFolder)),
  sibling('after-first-visible-subfolder', 6, ({ before }) =>
    before.some(({ isFolder, path }) => isFolder && !isHidden(path)),
  ),
  sibling('after-first-file', 5, ({ before }) => before.some(({ isFolder }) => !isFolder)),
  sibling('later-subfolder', 5, ({ before, isFolder }) => isFolder && before.some((other) => other.isFolder)),
  {
    rule: 'beyond-the-first',
    bits: 6,
    level: 'entry',
    noNegation: true,
    instances: (members) =>
      ORDERS_TRIED.flatMap((order) =>
        counts(members, order).map(
          (count): Instance => ({
            parameters: { count },
            holds: (entry, folder) => {
              const { siblings } = inOrder(folder, order);
              return onTheWay(entry).some((path) => (siblings.get(path)?.index ?? -1) >= count);
            },
          }),
        ),
      ),
  },
];
