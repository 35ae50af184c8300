import { countUnits, savedBits } from './units.ts';
import { PREDICATES } from './which/index.ts';
import type { Instance, Member, Predicate } from './which/predicate.ts';

/** A predicate that separates what went wrong from what went right. */
export interface Choice {
  readonly rule: string;
  readonly negated: boolean;
  readonly parameters: Instance['parameters'];
  /** What it costs to say it. */
  readonly bits: number;
  /** Whether all that went wrong is covered, alone or together with the choice that stands beside it. */
  readonly covers: (member: Member) => boolean;
  /** Paths of members that it gets wrong. */
  readonly exceptions: readonly string[];
}

interface Candidate {
  readonly predicate: Predicate;
  readonly instance: Instance;
  readonly negated: boolean;
  readonly bits: number;
  /** For each member whether it holds. */
  readonly holds: readonly boolean[];
}

/** Below this a statement could be an accident; small populations need less, because little can be said of them. */
const LEAST_SAVED = 6;
const LEAST_SAVED_SMALL = 4;
const SMALL = 12;

/** Two facts are enough only for what programs most commonly choose by, and if it saves much. */
export const CHEAP_BITS = 4;
const LEAST_SAVED_PAIR = 10;

const LEAST_FOR_ALL = 3;

const MOST_EXCEPTIONS = 2;

function candidatesFor(members: readonly Member[], vocabulary: readonly Predicate[]): Candidate[] {
  return vocabulary.flatMap((predicate) =>
    predicate.instances(members).flatMap((instance): Candidate[] => {
      const holds = members.map(({ entry, folder }) => instance.holds(entry, folder));
      const bits = predicate.bits + (instance.extraBits ?? Object.keys(instance.parameters).length);
      const candidate = { predicate, instance, negated: false, bits, holds };
      return predicate.noNegation
        ? [candidate]
        : [candidate, { ...candidate, negated: true, bits: bits + 1, holds: holds.map((does) => !does) }];
    }),
  );
}

/** Whether a statement that covers these of these members, and no other, may be made. */
function maySay(
  members: readonly Member[],
  { predicate: { level }, bits }: Pick<Candidate, 'predicate' | 'bits'>,
  cost = bits,
): boolean {
  const { positives, negatives } = countUnits(members, level);
  const saved = savedBits(positives + negatives, positives, cost);
  const isSmall = positives + negatives <= SMALL;
  if (positives < 2 || negatives < 2) return false;
  if (positives === 2 || negatives === 2)
    return bits <= CHEAP_BITS && saved >= (isSmall ? LEAST_SAVED_SMALL : LEAST_SAVED_PAIR);
  return saved >= (isSmall ? LEAST_SAVED_SMALL : LEAST_SAVED);
}

const choiceOf = (
  { predicate, instance, negated, bits }: Candidate,
  exceptions: readonly string[] = [],
): Choice => ({
  rule: predicate.rule,
  negated,
  parameters: instance.parameters,
  bits,
  covers: ({ entry, folder }) => instance.holds(entry, folder) !== negated,
  exceptions,
});

/** What each candidate gets wrong: members that it should not cover, and such that it should. */
interface Judged {
  readonly candidate: Candidate;
  readonly wrong: readonly number[];
  readonly covered: readonly number[];
}

function judge(members: readonly Member[], candidate: Candidate): Judged {
  const wrong: number[] = [];
  const covered: number[] = [];
  for (const [index, member] of members.entries()) {
    const does = candidate.holds[index] === true;
    if (does && !member.positive) wrong.push(index);
    if (does && member.positive) covered.push(index);
  }
  return { candidate, wrong, covered };
}

/** Predicates that are as cheap, up to so many bits, and mean something else leave open which it is. */
const TIE_BITS = 3;

/** The same test of a file's own name, of its folders' and of the whole path is one meaning. */
const meaningOf = (rule: string): string =>
  rule.replace(/-(in-folder|anywhere|itself|of-walk)$/, '').replace('first-dotfile', 'first-hidden');

/**
 * The cheapest single predicate. Where others that cost hardly more fit as well and mean something else, none: either may
 * be an accident. What programs most commonly choose by is believed all the same.
 */
function single(
  members: readonly Member[],
  judged: readonly Judged[],
  positives: number,
): Choice | 'undecided' | undefined {
  const exact = judged
    .filter(({ wrong, covered }) => wrong.length === 0 && covered.length === positives)
    .map(({ candidate }) => candidate)
    .filter((candidate) => candidate.predicate.rule === 'everything' || maySay(members, candidate))
    .sort((a, b) => a.bits - b.bits);
  const [best] = exact;
  if (!best) return undefined;
  if (best.predicate.rule === 'everything') return positives >= LEAST_FOR_ALL ? choiceOf(best) : undefined;
  const rivals = exact.filter(
    ({ bits, predicate }) =>
      bits <= best.bits + TIE_BITS && meaningOf(predicate.rule) !== meaningOf(best.predicate.rule),
  );
  if (best.bits > CHEAP_BITS && rivals.length > 0) return 'undecided';
  return choiceOf(best);
}

/** Two predicates that together cover all that went wrong; each must earn its own cost on what only it covers. */
function either(members: readonly Member[], judged: readonly Judged[], positives: number): Choice[] {
  const folders = new Set(
    members.filter(({ positive }) => positive).map(({ folder }) => folder.workingDirectory),
  );
  // In one folder alone two dear ones fit nearly anything.
  const maySplit = ({ bits }: Candidate): boolean => folders.size > 1 || bits <= CHEAP_BITS;
  const halves = judged
    .filter(
      ({ wrong, covered, candidate }) => wrong.length === 0 && covered.length > 1 && maySplit(candidate),
    )
    .sort((a, b) => a.candidate.bits - b.candidate.bits);
  let best: { readonly pair: readonly [Judged, Judged]; readonly bits: number } | undefined;
  for (const [index, one] of halves.entries()) {
    const ones = new Set(one.covered);
    for (const other of halves.slice(index + 1)) {
      const bits = one.candidate.bits + other.candidate.bits + 1;
      if (best && bits >= best.bits) break;
      if (ones.size + other.covered.length < positives) continue;
      if (new Set([...ones, ...other.covered]).size < positives) continue;
      const others = new Set(other.covered);
      const apart = (own: ReadonlySet<number>, foreign: ReadonlySet<number>): Member[] =>
        members.filter((member, at) => !member.positive || (own.has(at) && !foreign.has(at)));
      if (!maySay(apart(ones, others), one.candidate) || !maySay(apart(others, ones), other.candidate))
        continue;
      best = { pair: [one, other], bits };
    }
  }
  return best ? best.pair.map(({ candidate }) => choiceOf(candidate)) : [];
}

/** A predicate that gets one or two members wrong, if saying them by name still saves enough. */
function nearly(
  members: readonly Member[],
  judged: readonly Judged[],
  positives: number,
): Choice | undefined {
  const missed = ({ covered }: Judged): number => positives - covered.length;
  const near = judged
    .map((each) => ({ each, count: missed(each) + each.wrong.length }))
    .filter(
      ({ count, each }) =>
        count <= MOST_EXCEPTIONS && each.covered.length >= 10 * count && each.candidate.bits <= CHEAP_BITS,
    )
    .map(({ each, count }) => ({
      each,
      cost: each.candidate.bits + count * (Math.log2(members.length) + 1),
    }))
    .sort((a, b) => a.cost - b.cost);
  const [best] = near;
  if (!best || !maySay(members, best.each.candidate, best.cost)) return undefined;
  const { covered, wrong, candidate } = best.each;
  const known = new Set(covered);
  const exceptions = members.flatMap(({ positive, entry }, index) =>
    wrong.includes(index) || (positive && !known.has(index)) ? [entry.path] : [],
  );
  return choiceOf(candidate, exceptions);
}

/**
 * The simplest statement about which members went wrong: one predicate, two of which each covers a part, or one with a
 * few exceptions. None where nothing is regular enough not to be an accident.
 */
export function whichOf(
  members: readonly Member[],
  vocabulary: readonly Predicate[] = PREDICATES,
): readonly Choice[] {
  const positives = members.filter(({ positive }) => positive).length;
  // One alone is never a rule.
  if (positives < 2) return [];
  const judged = candidatesFor(members, vocabulary).map((candidate) => judge(members, candidate));
  const one = single(members, judged, positives);
  if (one === 'undecided') return [];
  if (one) return [one];
  const two = either(members, judged, positives);
  if (two.length > 0) return two;
  const close = nearly(members, judged, positives);
  return close ? [close] : [];
}
