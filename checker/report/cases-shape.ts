import { align } from '../comparison/align.ts';
import type { Check } from '../comparison/check.ts';
import { isSame } from '../comparison/differences.ts';
import type { StageResult } from '../diagnosis/result.ts';
import type { Ending } from '../observation/ending.ts';

/** Longer texts than this say no more of a shape. */
const LONGEST = 80;

const partsOf = (path: string): string[] => path.split(/[\\/]/).filter((part) => part !== '');

/** Whether a path stands in a line by itself, not as a part of longer names. */
function standsIn(line: string, path: string): boolean {
  const at = line.indexOf(path);
  if (at < 0 || path === '') return false;
  const isInName = (character: string | undefined): boolean => /[\p{L}\p{N}._-]/u.test(character ?? '');
  return !isInName(line[at - 1]) && !isInName(line[at + path.length]);
}

/** The longest end of an expected path that stands in a printed line, as whole folders, and the word for it. */
function endIn(printed: string, expected: string): readonly [end: string, word: string] | undefined {
  if (standsIn(printed, expected)) return [expected, '{expected}'];
  const parts = partsOf(expected);
  for (const index of parts.keys()) {
    const end = parts.slice(index).join('/');
    if (standsIn(printed, end)) return [end, index === parts.length - 1 ? '{name}' : '{end}'];
  }
  return undefined;
}

/** A line without all that depends on the folder in which it was printed: what is left is how it was made. */
function outlineOf(line: string, expected: string, workingDirectory: string): string {
  const end = expected === '' ? undefined : endIn(line, expected);
  const top = partsOf(workingDirectory).at(-1) ?? '';
  // Longer ones first: the working directory holds its own name.
  const words: (readonly [string, string])[] = [
    ...(end ? [end] : []),
    [workingDirectory, '{working directory}'],
    [top, '{its name}'],
  ];
  const outline = words
    .filter(([text]) => text !== '')
    .reduce((left, [text, word]) => left.replaceAll(text, word), line)
    .replace(/\d+/g, '0');
  return outline.length > LONGEST ? `${outline.slice(0, LONGEST)}…` : outline;
}

/** What may set some paths apart from others. */
const TRAITS: readonly (readonly [name: string, shows: (path: string) => boolean])[] = [
  ['in a folder', (path) => path.includes('/')],
  ['deep', (path) => partsOf(path).length > 3],
  ['a dotfile', (path) => (partsOf(path).at(-1) ?? '').startsWith('.')],
  [
    'in a hidden folder',
    (path) =>
      partsOf(path)
        .slice(0, -1)
        .some((part) => part.startsWith('.')),
  ],
  ['no dot in its name', (path) => !(partsOf(path).at(-1) ?? '').includes('.')],
  ['white space', (path) => /\s/.test(path)],
  ['not ASCII', (path) => /[^\x20-\x7e\n]/.test(path)],
  ['empty content', (path) => path === ''],
];

/** The traits that all of them share, in words. */
function traitsOf(items: readonly string[]): string {
  const shared = TRAITS.filter(([, shows]) => items.every(shows)).map(([name]) => name);
  return shared.length === 0 ? '' : ` (each: ${shared.join(', ')})`;
}

/** The last word of a check's id: the same rule is asked in several runs. */
const ruleOf = ({ id }: Check): string => id.split('/').at(-1) ?? id;

function endingWords(ending: Ending | undefined): string {
  return ending?.kind === 'exited' ? `exit code ${ending.code}` : (ending?.kind ?? 'not run');
}

/** The missing path whose last part stands in a line, the longest of several; most reports of a file name it somehow. */
function namedIn(line: string, missing: readonly string[]): string | undefined {
  const named = missing.filter((path) => standsIn(line, partsOf(path).at(-1) ?? path));
  return named.reduce<string | undefined>(
    (longest, path) => (path.length > (longest?.length ?? 0) ? path : longest),
    undefined,
  );
}

function shapeOfCheck(check: Check, { observations }: StageResult): string[] {
  const { differences } = check;
  const rule = ruleOf(check);
  const observation = observations.find(({ scenario }) => scenario === check.scenario);
  if (isSame(differences)) return [`${rule}: not so, ${endingWords(observation?.ending)}`];
  const workingDirectory = observation?.workingDirectory ?? '';
  const aligned = align(differences.missing, differences.unexpected);
  const named = aligned.unexpected.flatMap((printed) => {
    const expected = namedIn(printed, aligned.missing);
    return expected === undefined ? [] : [{ expected, printed }];
  });
  const missing = aligned.missing.filter((path) => !named.some(({ expected }) => expected === path));
  const others = aligned.unexpected.filter((line) => !named.some(({ printed }) => printed === line));
  const outlines = [...aligned.pairs, ...named].map(({ expected, printed }) =>
    outlineOf(printed, expected, workingDirectory),
  );
  const groups: (readonly [string, readonly string[]])[] = [
    ['missing', missing],
    ['unexpected', others.map((line) => line.replaceAll(workingDirectory, '{working directory}'))],
    ['repeated', differences.repeated],
    ['altered', differences.altered.map(({ item }) => item)],
  ];
  return [
    ...outlines.map((outline) => `${rule}: instead ${JSON.stringify(outline)}`),
    ...groups.flatMap(([word, items]) => (items.length === 0 ? [] : [`${rule}: ${word}${traitsOf(items)}`])),
  ];
}

/** So many lines say enough of a shape. */
const MOST = 12;

/**
 * The shape of a result's differences: sorted lines that don't depend on the names in a fixture, so that the same mistake
 * gives the same shape on every seed, or nearly so. Made of the required checks that failed.
 */
export function shapeOf(result: StageResult): string[] {
  const failed = result.checks.filter(({ kind, verdict }) => kind === 'required' && verdict === 'failed');
  const lines = failed.flatMap((check) => shapeOfCheck(check, result));
  return [...new Set(lines)].sort().slice(0, MOST);
}
