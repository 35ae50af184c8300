import type { MisconceptionId } from './diagnosis.ts';
import type { Explanation } from './explanation.ts';
import type { Equivalence } from './model.ts';

const nameOf = (ids: readonly MisconceptionId[]): string => [...ids].sort().join(' + ');

/** The ids with some of them replaced by others; undefined where they aren't all there. */
function exchanged(
  ids: readonly MisconceptionId[],
  from: readonly MisconceptionId[],
  to: readonly MisconceptionId[],
): string | undefined {
  if (!from.every((id) => ids.includes(id))) return undefined;
  return nameOf([...new Set([...ids.filter((id) => !from.includes(id)), ...to])]);
}

/** What the explanation makes superfluous: the same with something in it that its models claim too, by their own data. */
function covered<P>(
  { ids, models }: Explanation<P>,
  equivalences: readonly Equivalence[],
): (string | undefined)[] {
  return [
    ...models.flatMap((model) =>
      (model.supersedes ?? []).map((weaker) => exchanged(ids, model.ids, [weaker])),
    ),
    ...equivalences.map(({ named, instead }) => exchanged(ids, named, instead)),
  ];
}

/**
 * Of explanations of one size: each combination of identifiers once, without those that another one covers. Several left
 * mean that nothing decides between them.
 */
export function simplest<P>(
  found: readonly Explanation<P>[],
  equivalences: readonly Equivalence[],
): Explanation<P>[] {
  const byName = new Map<string, Explanation<P>>();
  for (const explanation of found) {
    const name = nameOf(explanation.ids);
    if (!byName.has(name)) byName.set(name, explanation);
  }
  const superfluous = new Set(found.flatMap((explanation) => covered(explanation, equivalences)));
  return [...byName].filter(([name]) => !superfluous.has(name)).map(([, explanation]) => explanation);
}
