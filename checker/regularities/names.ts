import { baseName } from '../fixture/tree.ts';
import {
  changeThatExplains,
  type HasTime,
  LEAST_CHANGED,
  leftBy,
  type NameCase,
  namedOf,
  pairsIn,
  textsOf,
  type WantedName,
} from './change.ts';
import type { Named, NamePair, Transformation } from './how/transformation.ts';

/** What became of one name. */
export type Fate = 'right' | 'altered' | 'missing';

export interface Placed {
  readonly named: Named;
  readonly decision: WantedName['decision'];
  readonly fate: Fate;
  /** What stands in the place of the name; the name itself where it is right. */
  readonly written: string | null;
}

/** How what was seen is read: each name as itself, or changed in one way. */
export interface Reading {
  /** Nothing where names are as they should be, or where no one way of changing them explains all. */
  readonly how?: Transformation;
  /** Of each case, what became of its names. */
  readonly placed: readonly (readonly Placed[])[];
  /** Of each case, what was seen that stands for no name, as far as one can tell. */
  readonly left: readonly (readonly string[])[];
  /** Whether each thing that was seen is a name that should be there, or one that was changed in that one way. */
  readonly isExact: boolean;
}

/** At the limits of what is read, so that no report waits for it. */
const LARGEST = 4000;

function placedBy(given: NameCase, how: Transformation | undefined, pairs: readonly NamePair[]): Placed[] {
  const seen = new Set(given.seen);
  const partners = new Map(pairs.map(({ named, written }) => [named.text, written]));
  // What a wanted name became says nothing of another that would have become the same.
  const taken = new Set(
    how
      ? given.wanted
          .filter(({ decision }) => decision !== 'no')
          .flatMap((wanted) => textsOf(how.apply(namedOf(given, wanted))))
      : [],
  );
  return given.wanted.map((wanted): Placed => {
    const named = namedOf(given, wanted);
    const { decision, text } = wanted;
    if (seen.has(text)) return { named, decision, fate: 'right', written: text };
    const made = how ? textsOf(how.apply(named)) : [];
    const isTaken = decision === 'no' && made.some((each) => taken.has(each));
    if (how && !isTaken && made.length > 0 && made.every((each) => seen.has(each)))
      return { named, decision, fate: 'altered', written: made.join('\n') };
    const partner = how ? undefined : partners.get(text);
    return partner === undefined
      ? { named, decision, fate: 'missing', written: null }
      : { named, decision, fate: 'altered', written: partner };
  });
}

/** What is left of a name when everything but its letters and digits is taken away. */
const lettersOf = (text: string): string =>
  baseName(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Whether nothing was seen that stands for no name, or so little that no rule could be made of it, each for one name alone:
 * then all other names that aren't there are missing.
 */
function isFewAndClear(
  cases: readonly NameCase[],
  left: readonly (readonly string[])[],
  pairs: readonly (readonly NamePair[])[],
): boolean {
  if (left.reduce((sum, texts) => sum + texts.length, 0) >= LEAST_CHANGED) return false;
  return left.every((texts, index) =>
    texts.every((text) => {
      const letters = lettersOf(text);
      const alike = (cases[index]?.wanted ?? []).filter((wanted) => lettersOf(wanted.text) === letters);
      const isPaired = (pairs[index] ?? []).some(({ written }) => written === text);
      return letters !== '' && isPaired && alike.length === 1;
    }),
  );
}

const ALWAYS: HasTime = () => true;

/** Reads what was seen, name by name. */
export function readNames(cases: readonly NameCase[], hasTime: HasTime = ALWAYS): Reading {
  const left = cases.map((given) => leftBy(given, undefined, Number.POSITIVE_INFINITY));
  const isLarge = cases.some(({ seen }) => seen.length > LARGEST);
  const how =
    isLarge || left.every((texts) => texts.length === 0) ? undefined : changeThatExplains(cases, hasTime);
  const pairs = how || isLarge ? [] : cases.map(pairsIn);
  return {
    ...(how ? { how } : {}),
    isExact: how !== undefined || isFewAndClear(cases, left, pairs),
    placed: cases.map((given, index) => placedBy(given, how, pairs[index] ?? [])),
    left: how
      ? cases.map(() => [])
      : left.map((texts, index) => {
          const taken = new Set((pairs[index] ?? []).map(({ written }) => written));
          return texts.filter((text) => !taken.has(text));
        }),
  };
}
