import type { Explanation } from './explanation.ts';
import type { Family, Library, Model } from './model.ts';
import { simplest } from './simplest.ts';

/** A question to the bug library. */
export interface Question<P, C> {
  readonly right: P;
  readonly library: Library<P, C>;
  /** What was observed, case by case, the smallest first: most candidates fail at once. */
  readonly cases: readonly C[];
  /**
   * How many of the cases, the first ones, an explanation must fit; by default all. Of equally simple explanations those
   * that fit the others too are preferred: cases in which a program found what it had left itself, so that one small wrong
   * thing may have led to another.
   */
  readonly decisive?: number;
  /** In how many of the cases, the first ones, families look for something to infer, until they find it; by default in one. */
  readonly examples?: number;
  /** Whether a procedure predicts exactly what was observed in a case. */
  predicts(procedure: P, observed: C): boolean;
  /**
   * Steps whose replacement can't make the procedure predict a case, however they are replaced. It need not find all; it
   * saves the time of trying what is hopeless.
   */
  cannotHelp?(procedure: P, observed: C): readonly string[];
}

/** No explanation has more identifiers than this. */
const LONGEST = 6;

const overlap = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((item) => other.includes(item));

type Named = Pick<Model<unknown>, 'ids' | 'steps'>;

/** Whether two models may stand together: in different steps, or where one says that it goes beside the other. */
export function combines<P>(one: Model<P>, other: Model<P>): boolean {
  if (overlap(one.ids, other.ids)) return false;
  const allows = (a: Model<P>, b: Model<P>): boolean => b.ids.every((id) => a.beside?.includes(id));
  return !overlap(one.steps, other.steps) || allows(one, other) || allows(other, one);
}

const areApart = (one: Named, other: Named): boolean =>
  !overlap(one.ids, other.ids) && !overlap(one.steps, other.steps);

/** What the right procedure becomes by each model alone, and what could not help it then. */
interface Single<P> {
  readonly procedure: P;
  readonly hopeless: readonly string[];
}

function singlesOf<P, C>({ right, library, cases, cannotHelp }: Question<P, C>): Single<P>[] {
  const [example] = cases;
  return library.models.map((model) => {
    const procedure = model.replace(right);
    const hopeless = example === undefined ? [] : (cannotHelp?.(procedure, example) ?? []);
    return { procedure, hopeless };
  });
}

/** Whether one model's steps are all among those that can't help the other. */
const isHopeless = (steps: readonly string[], { hopeless }: Single<unknown>): boolean =>
  hopeless.length > 0 && steps.every((step) => hopeless.includes(step));

/**
 * Every candidate with so many identifiers, loose ones or others, in the order of the library. Candidates are handed out
 * one by one, because nearly all of the thousands that there are fail at once.
 */
function eachCandidate<P, C>(
  { right, library: { models, families }, cases, examples = 1 }: Question<P, C>,
  singles: readonly Single<P>[],
  size: number,
  loose: boolean,
  visit: (procedure: P, ...models: Model<P>[]) => void,
): void {
  const inferred = (family: Family<P, C>, procedure: P): readonly Model<P>[] => {
    for (const example of cases.slice(0, examples)) {
      const found = family.infer(procedure, example);
      if (found.length > 0) return found;
    }
    return [];
  };
  const isLoose = (one: { last?: true }, other?: { last?: true }): boolean =>
    (one.last ?? other?.last ?? false) === loose;
  const infer = (family: Family<P, C>, procedure: P, ...base: Model<P>[]): void => {
    if (!isLoose(family, base[0])) return;
    for (const model of inferred(family, procedure)) visit(model.replace(procedure), ...base, model);
  };
  for (const family of families) {
    if (family.ids.length === size) infer(family, right);
    for (const other of families) {
      if (other.ids.length !== size - family.ids.length || !areApart(family, other)) continue;
      for (const base of inferred(family, right)) {
        infer(other, base.replace(right), base);
      }
    }
  }
  for (const [index, model] of models.entries()) {
    const single = singles[index];
    if (!single) continue;
    const rest = size - model.ids.length;
    if (rest === 0 && isLoose(model)) visit(single.procedure, model);
    if (rest <= 0) continue;
    for (let next = index + 1; next < models.length; next += 1) {
      const other = models[next];
      if (other?.ids.length !== rest || !isLoose(model, other) || !combines(model, other)) continue;
      const alone = singles[next];
      if (isHopeless(other.steps, single) || !alone || isHopeless(model.steps, alone)) continue;
      visit(other.replace(single.procedure), model, other);
    }
    for (const family of families) {
      if (family.ids.length === rest && areApart(model, family)) infer(family, single.procedure, model);
    }
  }
}

/**
 * The simplest explanations of what was observed: those with the fewest identifiers whose prediction is what was seen in
 * every decisive case, and, if there are such, in all others too. Loose models come after all others of their size.
 * None where the right procedure explains everything: a pass is never diagnosed.
 */
export function explain<P, C>(question: Question<P, C>): Explanation<P>[] {
  const { right, library, cases, predicts, decisive = cases.length } = question;
  const fitsAll = (procedure: P, some: readonly C[]): boolean =>
    some.every((each) => predicts(procedure, each));
  if (cases.length === 0 || fitsAll(right, cases)) return [];
  // Where nothing is wrong in those that decide, there is nothing that could be left unexplained.
  const deciding = fitsAll(right, cases.slice(0, decisive)) ? cases.length : decisive;
  const first = cases.slice(0, deciding);
  const rest = cases.slice(deciding);
  const singles = singlesOf(question);
  for (let size = 1; size <= LONGEST; size += 1) {
    for (const loose of [false, true]) {
      const found: Explanation<P>[] = [];
      const near: Explanation<P>[] = [];
      eachCandidate(question, singles, size, loose, (procedure, ...models) => {
        if (!fitsAll(procedure, first)) return;
        const explanation = { ids: models.flatMap(({ ids }) => ids), models, procedure };
        near.push(explanation);
        if (fitsAll(procedure, rest)) found.push(explanation);
      });
      const best = found.length > 0 ? found : near;
      if (best.length > 0) return simplest(best, library.equivalences);
    }
  }
  return [];
}
