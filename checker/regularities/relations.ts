import type { Parameters, Regularity, Subject } from '../diagnosis/regularity.ts';
import { baseName, folderName } from '../fixture/tree.ts';
import type { Ending } from '../observation/ending.ts';
import type { NameCase } from './change.ts';
import { statementsAbout } from './describe.ts';
import { distinct } from './how/transformation.ts';
import type { Reading } from './names.ts';
import { relationOf } from './relation.ts';

/** What a relation is looked for in. */
export interface Relations {
  readonly subject: Subject;
  readonly cases: readonly NameCase[];
  readonly reading: Reading;
  readonly endings: readonly Ending[];
}

type Relation = (given: Relations) => readonly Regularity[];

function note(
  { subject, cases }: Relations,
  rule: string,
  parameters: Parameters,
  example: { readonly at: number; readonly expected: string | null; readonly actual: string | null },
  positives: number,
  negatives: number,
): Regularity {
  return relationOf({
    kind: 'notes',
    subject,
    rule,
    parameters,
    support: { positives, negatives, folders: cases.length },
    example: {
      folder: cases[example.at]?.folder.id ?? '',
      path: '',
      expected: example.expected,
      actual: example.actual,
    },
  });
}

const LEAST_CASES = 3;

/** Every line is the same, in each folder. */
const sameLine: Relation = (given) => {
  const kinds = given.cases.map(({ seen }) => distinct(seen));
  const isSame = kinds.every(
    ({ length }, index) => length === 1 && (given.cases[index]?.seen.length ?? 0) > 2,
  );
  if (!isSame || given.cases.length < 2) return [];
  const lines = given.cases.reduce((sum, { seen }) => sum + seen.length, 0);
  return [
    note(given, 'same-everywhere', {}, { at: 0, expected: null, actual: kinds[0]?.[0] ?? '' }, lines, 0),
  ];
};

/** As many in each folder, however many there should be. */
const sameNumber: Relation = (given) => {
  const [first] = given.cases;
  const count = first?.seen.length ?? 0;
  const isSame = given.cases.every(
    ({ seen, wanted }) =>
      seen.length === count && wanted.filter(({ decision }) => decision === 'yes').length > count,
  );
  if (!isSame || count === 0 || given.cases.length < LEAST_CASES) return [];
  const wanted = given.cases.reduce(
    (sum, each) => sum + each.wanted.filter(({ decision }) => decision === 'yes').length,
    0,
  );
  const all = count * given.cases.length;
  return [
    note(
      given,
      'same-number',
      { count },
      { at: 0, expected: null, actual: first?.seen[0] ?? '' },
      all,
      wanted - all,
    ),
  ];
};

const commonStart = (texts: readonly string[]): string => {
  const [first = '', ...others] = texts;
  let length = first.length;
  for (const text of others) while (length > 0 && !text.startsWith(first.slice(0, length))) length -= 1;
  return first.slice(0, length);
};

/** Nothing that was seen has to do with the folder: it is of somewhere else. */
const namesNothing: Relation = (given) => {
  const all = given.cases.flatMap(({ seen }) => seen);
  const isStrange = given.cases.every(({ seen, wanted, folder }) =>
    seen.every(
      (text) =>
        !text.includes(folder.workingDirectory) &&
        !wanted.some(({ entry }) => {
          const name = baseName(entry.path);
          return name.length > 2 && text.includes(name);
        }),
    ),
  );
  if (!isStrange || all.length < LEAST_CASES || given.cases.some(({ seen }) => seen.length === 0)) return [];
  return [
    note(
      given,
      'names-nothing-here',
      { start: commonStart(all) },
      { at: 0, expected: null, actual: all[0] ?? '' },
      all.length,
      0,
    ),
  ];
};

/** Names stand behind folders that they are not in. */
const otherFolders: Relation = (given) => {
  const { cases, reading } = given;
  const strange = reading.left.flatMap((texts, at) => texts.map((text) => ({ text, at })));
  if (reading.how || strange.length < LEAST_CASES) return [];
  const isCrossed = ({ text, at }: { text: string; at: number }): boolean => {
    const { wanted = [] } = cases[at] ?? {};
    return (
      wanted.some(({ entry }) => baseName(entry.path) === baseName(text)) &&
      wanted.some((each) => folderName(each.text) === folderName(text) || each.text === folderName(text))
    );
  };
  if (!strange.every(isCrossed)) return [];
  const seen = cases.reduce((sum, each) => sum + each.seen.length, 0);
  const [first] = strange;
  return [
    note(
      given,
      'names-in-other-folders',
      {},
      { at: first?.at ?? 0, expected: null, actual: first?.text ?? '' },
      strange.length,
      seen - strange.length,
    ),
  ];
};

/** Some are there more often than once. */
const repeated: Relation = ({ subject, cases, reading }) => {
  const members = reading.placed.flatMap((placed, at) => {
    const counts = new Map<string, number>();
    for (const text of cases[at]?.seen ?? []) counts.set(text, (counts.get(text) ?? 0) + 1);
    return placed
      .filter(({ fate, decision }) => fate !== 'missing' && decision !== 'no')
      .map(({ named, written }) => ({
        folder: named.folder,
        entry: named.entry,
        positive: (counts.get(written ?? '') ?? 0) > 1,
        expected: named.text,
        actual: `${counts.get(written ?? '') ?? 0} times`,
      }));
  });
  if (reading.how || !members.some(({ positive }) => positive)) return [];
  return statementsAbout('order', subject, members);
};

/** The exit code is the number of what was seen. */
const exitCode: Relation = (given) => {
  const { cases, endings } = given;
  const codes = endings.map((ending) => (ending.kind === 'exited' ? ending.code : undefined));
  const counts = cases.map(({ seen }) => seen.length % 256);
  const isCount = codes.length >= LEAST_CASES && codes.every((code, at) => code === counts[at] && code !== 0);
  if (!isCount || new Set(counts).size < 2) return [];
  return [
    note(
      given,
      'exit-code-is-number-of-lines',
      {},
      { at: 0, expected: '0', actual: String(counts[0]) },
      codes.length,
      0,
    ),
  ];
};

const RELATIONS: readonly Relation[] = [sameLine, namesNothing, otherFolders, sameNumber, repeated, exitCode];

const OF_NAMES: readonly Relation[] = [namesNothing, otherFolders, repeated];

/** What is regular about the whole, where it isn't about single names. */
export const describeRelations = (given: Relations): readonly Regularity[] =>
  // Of transfers the runs of a story are no folders of their own, which could be counted.
  (given.subject === 'lines' ? RELATIONS : OF_NAMES).flatMap((relation) => relation(given));

/** The rules of relations, as identifiers list them. */
export const RELATION_RULES = [
  'same-everywhere',
  'names-nothing-here',
  'names-in-other-folders',
  'same-number',
  'exit-code-is-number-of-lines',
] as const;
