import { baseName } from '../../fixture/tree.ts';
import type { Instance, Member, Predicate } from './predicate.ts';
import { plain } from './predicate.ts';

const foldersIn = (path: string): string[] => path.split('/').slice(0, -1);

/** Tests of a single name. */
const TESTS: readonly (readonly [rule: string, bits: number, test: (name: string) => boolean])[] = [
  ['without-period', 3, (name) => !name.includes('.')],
  ['several-periods', 4, (name) => name.split('.').length > 2],
  ['ends-with-period', 6, (name) => name.endsWith('.')],
  ['begins-with-two-periods', 6, (name) => name.startsWith('..')],
  ['space', 4, (name) => name.includes(' ')],
  ['two-spaces', 5, (name) => name.includes('  ')],
  ['space-at-either-end', 5, (name) => name !== name.trim()],
  ['not-ascii', 4, (name) => /[^\p{ASCII}]/u.test(name)],
  ['beyond-latin-1', 5, (name) => [...name].some((character) => (character.codePointAt(0) ?? 0) > 0xff)],
  ['capitals', 5, (name) => /\p{Lu}/u.test(name)],
  ['digits', 5, (name) => /\d/.test(name)],
  ['begins-with-digit', 6, (name) => /^\d/.test(name)],
  ['only-digits', 6, (name) => /^\d+$/.test(name)],
  ['pattern-characters', 5, (name) => /[\\^$*+?()[\]{}|]/.test(name)],
  ['other-than-letters-and-digits', 5, (name) => /[^\w.-]/.test(name)],
  ['begins-with-no-letter', 5, (name) => !/^[\p{L}]/u.test(name)],
  ['url-characters', 5, (name) => /[^\w.~!*'();:@&=+$,/-]/.test(name)],
  ['percent', 6, (name) => name.includes('%')],
  ['quotes', 6, (name) => /['"]/.test(name)],
  ['shell-characters', 6, (name) => /[ $&'"`()*;?[\]{}|<>\\#~]/.test(name)],
  ['longer-than-100', 6, (name) => name.length > 100],
];

/** What says something of a file's own name and nothing of a folder's: most folders are so. */
const OF_FILES: readonly string[] = [
  'without-period',
  'several-periods',
  'ends-with-period',
  'begins-with-no-letter',
  'only-digits',
  'longer-than-100',
];

/** Characters that only some of the names that went wrong have, and none of the others. */
function characters(members: readonly Member[]): string[] {
  const [first] = members.filter(({ positive }) => positive);
  if (!first) return [];
  return [...new Set(first.entry.path)].filter((character) => !/[\w/]/.test(character));
}

const endingOf = (path: string): string => /\.[^./]+$/.exec(baseName(path))?.[0] ?? '';

function endings(members: readonly Member[]): string[] {
  return [
    ...new Set(members.filter(({ positive }) => positive).map(({ entry }) => endingOf(entry.path))),
  ].filter((ending) => ending !== '');
}

/** That a name has one of the endings that the members on one side have. */
function endingsOf(members: readonly Member[], positive: boolean): Instance[] {
  const found = [
    ...new Set(
      members.filter((member) => member.positive === positive).map(({ entry }) => endingOf(entry.path)),
    ),
  ].sort();
  if (found.length < 2 || found.length > MOST_ENDINGS) return [];
  return [
    {
      parameters: { endings: found.map((ending) => (ending === '' ? NO_ENDING : ending)).join(' ') },
      extraBits: 2 * found.length,
      holds: ({ path }) => found.includes(endingOf(path)),
    },
  ];
}

const MOST_ENDINGS = 9;

const NO_ENDING = '(none)';

/** Predicates on what a thing or the folders above it are called. */
export const NAMES: readonly Predicate[] = [
  ...TESTS.flatMap(([rule, bits, test]): Predicate[] => [
    plain(rule, bits, 'entry', ({ path }) => test(baseName(path))),
    ...(OF_FILES.includes(rule)
      ? []
      : [
          plain(`${rule}-in-folder`, bits + 1, 'folder', ({ path }) => foldersIn(path).some(test)),
          plain(`${rule}-anywhere`, bits + 1, 'entry', ({ path }) => path.split('/').some(test)),
        ]),
  ]),
  plain('period-in-folder', 4, 'folder', ({ path }) => foldersIn(path).some((name) => name.includes('.'))),
  {
    rule: 'character',
    bits: 8,
    level: 'entry',
    instances: (members) =>
      characters(members).map(
        (character): Instance => ({
          parameters: { character },
          holds: ({ path }) => path.includes(character),
        }),
      ),
  },
  {
    rule: 'endings',
    bits: 5,
    level: 'entry',
    // Those of what went wrong, or, turned round, those of what went right: a program may know a few.
    instances: (members) => [true, false].flatMap((positive) => endingsOf(members, positive)),
  },
  {
    rule: 'ending',
    bits: 7,
    level: 'entry',
    instances: (members) => {
      const found = endings(members);
      return found.length > 4
        ? []
        : found.map(
            (ending): Instance => ({
              parameters: { ending },
              holds: ({ path }) => endingOf(path) === ending,
            }),
          );
    },
  },
];
