import { align } from '../comparison/align.ts';
import type { Entry, Folder } from './entry.ts';
import { FAMILIES, TRANSFORMATIONS } from './how/index.ts';
import { distinct, type Named, type NamePair, type Transformation } from './how/transformation.ts';

/** A thing with the name under which it should be seen, or should not. */
export interface WantedName {
  readonly entry: Entry;
  readonly text: string;
  readonly decision: 'yes' | 'no' | 'undecided';
}

/** One folder, what should be seen of it, and what was. */
export interface NameCase {
  readonly folder: Folder;
  readonly wanted: readonly WantedName[];
  /** Printed lines, stored keys, written paths; each as often as it was there. */
  readonly seen: readonly string[];
  readonly bucket?: string;
}

/** Whether there is time left to go on looking. */
export type HasTime = () => boolean;

export const namedOf = ({ folder, bucket }: NameCase, { entry, text }: WantedName): Named => ({
  folder,
  entry,
  text,
  ...(bucket === undefined ? {} : { bucket }),
});

export const textsOf = (result: string | readonly string[]): readonly string[] =>
  typeof result === 'string' ? [result] : result;

/** What a case's names become by a transformation, and which of what was seen they don't explain. */
export function leftBy(given: NameCase, how: Transformation | undefined, stopAt: number): string[] {
  const explained = new Set<string>();
  for (const wanted of given.wanted) {
    explained.add(wanted.text);
    if (how) for (const text of textsOf(how.apply(namedOf(given, wanted)))) explained.add(text);
  }
  const left: string[] = [];
  for (const text of new Set(given.seen)) {
    if (explained.has(text)) continue;
    left.push(text);
    if (left.length > stopAt) break;
  }
  return left;
}

/** No statement about a change stands on fewer names that nothing else explains. */
export const LEAST_CHANGED = 3;

/** How many names only the change explains. */
function changedBy(cases: readonly NameCase[], how: Transformation): number {
  return cases.reduce((sum, given) => {
    const texts = new Set(given.wanted.map(({ text }) => text));
    const others = new Set(given.seen.filter((text) => !texts.has(text)));
    if (others.size === 0) return sum;
    const made = new Set(given.wanted.flatMap((wanted) => textsOf(how.apply(namedOf(given, wanted)))));
    return sum + [...made].filter((text) => others.has(text)).length;
  }, 0);
}

const longest = (texts: readonly string[]): string | undefined =>
  texts.reduce<string | undefined>(
    (best, text) => (text.length > (best?.length ?? 0) ? text : best),
    undefined,
  );

/** Names that are missing beside what most likely stands for them. */
export function pairsIn(given: NameCase): NamePair[] {
  const seen = new Set(given.seen);
  const texts = new Set(given.wanted.map(({ text }) => text));
  const missing = given.wanted.filter(({ text, decision }) => decision !== 'no' && !seen.has(text));
  const strange = distinct(given.seen).filter((text) => !texts.has(text));
  const byText = new Map(missing.map((wanted) => [wanted.text, wanted]));
  const { pairs, missing: alone } = align([...byText.keys()], strange);
  const taken = new Set(pairs.map(({ printed }) => printed));
  // What resembles no name: by the name that it holds, whatever stands behind it.
  const others = alone.flatMap((text) => {
    const name = text.slice(text.lastIndexOf('/') + 1);
    const free = strange.filter((each) => !taken.has(each));
    const found =
      free.find((each) => name.length > 2 && each.includes(name)) ??
      longest(free.filter((each) => each.trim() !== '' && (text.startsWith(each) || text.endsWith(each))));
    if (found !== undefined) taken.add(found);
    return found === undefined ? [] : [{ expected: text, printed: found }];
  });
  return [...pairs, ...others].flatMap(({ expected, printed }) => {
    const wanted = byText.get(expected);
    return wanted ? [{ named: namedOf(given, wanted), written: printed }] : [];
  });
}

const composed = (one: Transformation, other: Transformation): Transformation => ({
  rule: one.rule,
  bits: one.bits + other.bits + 1,
  parameters: { ...one.parameters, next: other.rule, ...prefixed(other.parameters) },
  apply: (named) => {
    const first = textsOf(one.apply(named));
    return first.flatMap((text) => textsOf(other.apply({ ...named, text })));
  },
});

const prefixed = (parameters: Transformation['parameters']): Transformation['parameters'] =>
  Object.fromEntries(Object.entries(parameters).map(([name, value]) => [`next-${name}`, value]));

/** So many examples are tried before a change is tried on all names. */
const EXAMPLES = 12;

/** No longer changes are put one after the other: what costs more can be had by accident. */
const [LONGEST_FIRST, LONGEST_SECOND] = [9, 5];

/** Examples from all over: the first of each case would all be alike. */
function examplesOf(pairs: readonly NamePair[]): NamePair[] {
  const step = Math.max(1, Math.floor(pairs.length / EXAMPLES));
  return pairs.filter((_, index) => index % step === 0).slice(0, EXAMPLES);
}

/** The cheapest change that explains all that was seen in every case. */
export function changeThatExplains(cases: readonly NameCase[], hasTime: HasTime): Transformation | undefined {
  const pairs = cases.flatMap(pairsIn);
  if (cases.reduce((sum, given) => sum + leftBy(given, undefined, LEAST_CHANGED).length, 0) < LEAST_CHANGED)
    return undefined;
  const suggested = [...TRANSFORMATIONS, ...FAMILIES.flatMap((family) => family.infer(pairs))].sort(
    (a, b) => a.bits - b.bits,
  );
  const smallestFirst = [...cases].sort((a, b) => a.seen.length - b.seen.length);
  const examples = examplesOf(pairs);
  const seen = new Map(cases.map(({ folder, seen: texts }) => [folder, new Set(texts)]));
  const isPlausible = (how: Transformation): boolean =>
    examples.length === 0 ||
    examples.some(({ named }) => {
      const made = textsOf(how.apply(named));
      return (
        made.length > 0 && made.every((text) => text !== named.text && seen.get(named.folder)?.has(text))
      );
    });
  const explains = (how: Transformation): boolean =>
    hasTime() &&
    isPlausible(how) &&
    smallestFirst.every((given) => leftBy(given, how, 0).length === 0) &&
    changedBy(cases, how) >= LEAST_CHANGED;
  const one = suggested.find(explains);
  if (one) return one;
  // Two changes, one after the other: only cheap ones, because much fits by accident.
  const seconds = TRANSFORMATIONS.filter(
    ({ bits, parameters }) => bits <= LONGEST_SECOND && !('of' in parameters),
  );
  const firsts = suggested.filter(({ bits, parameters }) => bits <= LONGEST_FIRST && !('of' in parameters));
  for (const first of firsts) {
    if (!hasTime()) return undefined;
    for (const second of seconds) {
      if (first === second) continue;
      const both = composed(first, second);
      if (explains(both)) return both;
    }
  }
  return undefined;
}
