import { isOwnState } from '../../comparison/transfers.ts';
import type { Library, Model } from '../../diagnosis/model.ts';
import { fingerprint, type TransferCase } from './case.ts';
import { NAMING } from './hopeless.ts';
import { ownPrefix, type TransferProcedure } from './procedure.ts';

/** What the file holds that a stored key is rightly named after: one that was there, or that has just come down. */
const contentsOf = ({ files, writes, place }: TransferCase, key: string): readonly Uint8Array[] => {
  const prefix = ownPrefix(place);
  if (!key.startsWith(prefix)) return [];
  const path = key.slice(prefix.length);
  return [files.get(path)?.content, writes.get(path)].filter((content) => content !== undefined);
};

/** Whether something was written where no object of the folder's own belongs. */
export const wroteElsewhere = ({ writes, objects, place, observation }: TransferCase): boolean => {
  const keys = new Set(objects.map(({ key }) => key));
  return (
    (observation.folder?.outside ?? []).length > 0 ||
    [...writes.keys()].some((path) => !isOwnState(path) && !keys.has(ownPrefix(place) + path))
  );
};

/** Whether a file got a content that an object outside the folder's own prefix has, or lies outside the folder itself. */
const tookFromOthers = ({ writes, objects, place, observation }: TransferCase): boolean => {
  if ((observation.folder?.outside ?? []).length > 0) return true;
  const others = objects.filter(({ key }) => !key.startsWith(ownPrefix(place)));
  const contents = new Set(others.map(({ content }) => fingerprint(content)));
  return [...writes.values()].some((content) => contents.has(fingerprint(content)));
};

/** What a program believes of its listing that sees more than is its own. */
const OF_OTHERS: readonly string[] = ['sibling-prefix-matched', 'whole-bucket'];

const everyStore = (
  cases: readonly TransferCase[],
  holds: (given: TransferCase, key: string, content: Uint8Array | undefined) => boolean,
): boolean => cases.every((given) => [...given.stores].every(([key, content]) => holds(given, key, content)));

/** Contents up to this size are looked at, to see whether two ways of spoiling them differ. */
const SMALL = 10_000;

/** What a model makes of the contents that there are, where it spoils contents in some way: equal for what is the same here. */
function effectOf(
  model: Model<TransferProcedure>,
  right: TransferProcedure,
  contents: readonly Uint8Array[],
  place: TransferCase['place'],
): string | undefined {
  if (model.ids.join() !== 'body-is-text') return undefined;
  const { body, received } = model.replace(right);
  const made = contents.flatMap((content) => [
    body({ path: '', key: '', content }, place) ?? content,
    received(content),
  ]);
  return made.map(fingerprint).join(' ');
}

/** Of models that do the same to every content that there is, the first. */
function distinct(
  models: readonly Model<TransferProcedure>[],
  right: TransferProcedure,
  cases: readonly TransferCase[],
): Model<TransferProcedure>[] {
  const [first] = cases;
  if (!first) return [...models];
  const all = cases.flatMap(({ files, objects }) => [
    ...[...files.values()].map(({ content }) => content),
    ...objects.map(({ content }) => content),
  ]);
  const byContent = new Map(
    all.filter(({ length }) => length < SMALL).map((content) => [fingerprint(content), content]),
  );
  const contents = [...byContent.values()];
  const seen = new Set<string>();
  return models.filter((model) => {
    const effect = effectOf(model, right, contents, first.place);
    if (effect === undefined) return true;
    const isNew = !seen.has(effect);
    seen.add(effect);
    return isNew;
  });
}

/**
 * The library without what can't matter: where every object that was stored bears the right name of a file, no belief
 * about names is needed, and where each holds just that file, none about contents. What is left is tried in full; this only
 * spares the search the thousands of pairs with a belief that did not show.
 */
export function relevant(
  library: Library<TransferProcedure, TransferCase>,
  right: TransferProcedure,
  cases: readonly TransferCase[],
): Library<TransferProcedure, TransferCase> {
  const nothingGone = cases.every(
    ({ filesGone, objectsGone }) => filesGone.length + objectsGone.length === 0,
  );
  const rightlyNamed = everyStore(cases, (given, key) => contentsOf(given, key).length > 0);
  const allIsOwn = right.bothWays && cases.every((given) => given.endedWell && !tookFromOthers(given));
  const possible = library.models.filter(
    ({ steps, ids }) =>
      !(nothingGone && steps.includes('delete')) &&
      // Who sees what is of others brings it down.
      !(allIsOwn && steps.includes('list') && ids.some((id) => OF_OTHERS.includes(id))),
  );
  const models = distinct(possible, right, cases);
  if (!rightlyNamed) return { ...library, models };
  const rightContents = everyStore(
    cases,
    (given, key, content) =>
      content !== undefined &&
      contentsOf(given, key).some((right) => fingerprint(right) === fingerprint(content)),
  );
  const matters = (steps: readonly string[]): boolean =>
    !steps.every((step) => NAMING.includes(step) || (rightContents && step === 'body'));
  // All that is inferred is about names.
  return { ...library, models: models.filter(({ steps }) => matters(steps)), families: [] };
}
