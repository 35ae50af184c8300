import type { Example, Regularity, RegularityKind, Subject, Support } from '../diagnosis/regularity.ts';
import { baseName } from '../fixture/tree.ts';
import type { Placed, Reading } from './names.ts';
import type { Member } from './which/predicate.ts';
import { CHEAP_BITS, type Choice, whichOf } from './which.ts';

const supportOf = (members: readonly Member[]): Support => ({
  positives: members.filter(({ positive }) => positive).length,
  negatives: members.filter(({ positive }) => !positive).length,
  folders: new Set(members.filter(({ positive }) => positive).map(({ folder }) => folder.workingDirectory))
    .size,
});

/** The member that shows it best: one in a folder, as the first of all often lies at the top. */
function exampleOf(members: readonly Member[], covers: (member: Member) => boolean): Example {
  const covered = members.filter((member) => member.positive && covers(member));
  const best = covered.find(({ entry }) => entry.path.includes('/')) ?? covered[0] ?? members[0];
  return {
    folder: best?.folder.id ?? '',
    path: best?.entry.path ?? '',
    expected: best?.expected ?? null,
    actual: best?.actual ?? null,
  };
}

/** Statements about which members went wrong in this way. */
export function statementsAbout(
  kind: RegularityKind,
  subject: Subject,
  members: readonly Member[],
): readonly Regularity[] {
  const choices = whichOf(members);
  return choices.map(
    (choice: Choice): Regularity => ({
      kind,
      subject,
      says: 'which',
      rule: choice.rule,
      negated: choice.negated,
      parameters: choice.parameters,
      bits: choice.bits,
      isWhole: choices.length === 1,
      exceptions: choice.exceptions,
      support: supportOf(members.filter((member) => !member.positive || choice.covers(member))),
      example: exampleOf(members, choice.covers),
    }),
  );
}

/** A statement about a change that was made: to all in which it could show, to those that a rule chooses, or to some. */
export function changeStatement(
  kind: RegularityKind,
  subject: Subject,
  { rule, parameters, bits }: Pick<Regularity, 'rule' | 'parameters' | 'bits'>,
  members: readonly Member[],
): Regularity {
  const [choice, second] = members.every(({ positive }) => positive) ? [] : whichOf(members);
  const where = choice && !second ? choice : undefined;
  return {
    kind,
    subject,
    says: 'how',
    rule,
    negated: false,
    parameters,
    bits,
    ...(where ? { where: { rule: where.rule, negated: where.negated, parameters: where.parameters } } : {}),
    isWhole: true,
    exceptions: where?.exceptions ?? [],
    support: supportOf(members),
    example: exampleOf(members, () => true),
  };
}

const memberOf = ({ named, written, decision, fate }: Placed, positive: boolean): Member => ({
  folder: named.folder,
  entry: named.entry,
  positive,
  expected: decision === 'no' ? null : named.text,
  actual: fate === 'missing' ? null : written,
});

/** Whether something went wrong with some of the members. */
const isConcerned = (members: readonly Member[]): boolean => members.some(({ positive }) => positive);

/**
 * What is regular about names: which are missing or too many, and how they were changed. Where something is left that no
 * statement covers, only the plainest are made: what is left may be the very reason for the others.
 */
export function describeNames(subject: Subject, reading: Reading): readonly Regularity[] {
  const { how, placed, left, isExact } = reading;
  const all = placed.flat();
  const wanted = all.filter(({ decision }) => decision === 'yes');
  if (wanted.every(({ fate }) => fate === 'missing')) return [];
  const misses = wanted.map((each) => memberOf(each, each.fate === 'missing'));
  // What stands for no name may be a name that was changed: then it isn't missing.
  const missing = isExact ? statementsAbout('missing', subject, misses) : [];
  const unexpected = describeUnexpected(subject, all);
  const isAllPaired = left.every((texts) => texts.length === 0);
  const changes = isAllPaired ? describeChange(subject, how, wanted) : [];
  const isComplete =
    isExact && !(isConcerned(misses) && missing.length === 0) && unexpected.every(({ length }) => length > 0);
  const statements = [...missing, ...unexpected.flat(), ...changes];
  return isComplete
    ? statements
    : statements.filter(({ says, bits }) => says !== 'which' || bits <= CHEAP_BITS);
}

const isHiddenName = (path: string): boolean => baseName(path).startsWith('.');

/** What should not be there, each kind by itself: a rule about all of them at once would be an accident. */
const KINDS: readonly (readonly [rule: string, isOf: (placed: Placed) => boolean])[] = [
  ['folders', ({ named: { entry } }) => entry.kind === 'directory'],
  ['dotfiles', ({ named: { entry } }) => entry.kind === 'file' && isHiddenName(entry.path)],
  ['others', ({ named: { entry } }) => entry.kind === 'file' && !isHiddenName(entry.path)],
];

/** For each kind that is there though it should not be, what is regular about that; nothing where that is nothing. */
function describeUnexpected(subject: Subject, all: readonly Placed[]): readonly (readonly Regularity[])[] {
  const unwanted = all.filter(({ decision }) => decision === 'no');
  return KINDS.flatMap(([rule, isOf]): (readonly Regularity[])[] => {
    const members = unwanted.filter(isOf).map((each) => memberOf(each, each.fate !== 'missing'));
    if (!isConcerned(members)) return [];
    const statements = statementsAbout('unexpected', subject, members);
    // A file that merely should not move is what the predicate says it is.
    if (rule === 'others') return [statements];
    return [
      statements.map((statement) => {
        const { rule: chosen, negated, parameters } = statement;
        const where = chosen === 'everything' ? {} : { where: { rule: chosen, negated, parameters } };
        return { ...statement, rule, negated: false, parameters: {}, ...where };
      }),
    ];
  });
}

function describeChange(
  subject: Subject,
  how: Reading['how'],
  wanted: readonly Placed[],
): readonly Regularity[] {
  const there = wanted.filter(({ fate }) => fate !== 'missing');
  if (there.every(({ fate }) => fate === 'right')) return [];
  if (!how) {
    // That all are changed somehow is no news.
    if (there.every(({ fate }) => fate === 'altered')) return [];
    return statementsAbout(
      'altered',
      subject,
      there.map((each) => memberOf(each, each.fate === 'altered')),
    );
  }
  // Names that the change leaves as they are show nothing.
  const shows = there.filter(({ named }) => [how.apply(named)].flat().join('\n') !== named.text);
  const members = shows.map((each) => memberOf(each, each.fate === 'altered'));
  return [changeStatement('altered', subject, how, members)];
}
