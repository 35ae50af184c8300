import { CASE_SCHEMA, type CaseDocument } from './cases.ts';
import { count } from './count.ts';
import { indent, prose, type Style } from './style.ts';
import { showLines } from './value.ts';

/** A case that was kept, with the name of its file. */
export interface KeptCase {
  readonly name: string;
  readonly document: CaseDocument;
}

/** Cases of one stage whose differences have one shape. */
export interface CaseGroup {
  readonly stage: string;
  readonly shape: readonly string[];
  readonly cases: readonly KeptCase[];
}

/** Whether a file holds a case that this version understands. */
export const isCase = (value: unknown): value is CaseDocument =>
  typeof value === 'object' &&
  value !== null &&
  'schema' in value &&
  value.schema === CASE_SCHEMA &&
  'stage' in value &&
  typeof value.stage === 'string' &&
  'shape' in value &&
  Array.isArray(value.shape) &&
  'checks' in value &&
  Array.isArray(value.checks);

/** The cases by stage and shape: the largest group first, and of two as large the one whose stage comes first. */
export function groupCases(cases: readonly KeptCase[]): CaseGroup[] {
  const groups = new Map<string, CaseGroup & { readonly cases: KeptCase[] }>();
  for (const kept of cases) {
    const { stage, shape } = kept.document;
    const key = JSON.stringify([stage, shape]);
    const group = groups.get(key);
    if (group) group.cases.push(kept);
    else groups.set(key, { stage, shape, cases: [kept] });
  }
  return [...groups.values()].sort(
    (a, b) => b.cases.length - a.cases.length || (a.stage < b.stage ? -1 : a.stage > b.stage ? 1 : 0),
  );
}

/** So many items of a difference are enough to see what it is. */
const SHOWN = 3;

/** The smallest failed check of a group, with a few of its differences. */
function exampleLines({ cases }: CaseGroup): string[] {
  const checks = cases.flatMap(({ document }) => document.checks.filter(({ kind }) => kind === 'required'));
  const sizeOf = ({ differences }: (typeof checks)[number]): number => JSON.stringify(differences).length;
  const [check] = checks
    .filter(({ differences }) => Object.values(differences).some((items) => items.length > 0))
    .sort((a, b) => sizeOf(a) - sizeOf(b));
  if (!check) return [];
  const { missing, unexpected, repeated, altered } = check.differences;
  const listed: (readonly [string, readonly string[]])[] = [
    ['missing', missing],
    ['unexpected', unexpected],
    ['repeated', repeated],
    ['altered', altered.map(({ item }) => item)],
  ];
  return [
    `In ${check.scenario}, ${check.id}:`,
    ...listed.flatMap(([word, items]) => [
      ...items.slice(0, SHOWN).flatMap((item) =>
        showLines(item)
          .split('\n')
          .map((line, index) => `  ${(index === 0 ? word : '').padEnd(11)}${line}`),
      ),
      ...(items.length > SHOWN ? [`  ${''.padEnd(11)}… and ${items.length - SHOWN} more`] : []),
    ]),
  ];
}

/**
 * Kept cases for an author: groups by what their differences have in common, with an example and the files.
 * @param unread names of files that hold no case
 * @param folder where they lie, as it is to be shown
 */
export function caseGroupLines(
  groups: readonly CaseGroup[],
  unread: readonly string[],
  folder: string,
  style: Style,
): string[] {
  const { paint } = style;
  const all = groups.flatMap(({ cases }) => cases);
  const head =
    all.length === 0
      ? prose(
          `No case is kept in ${folder}/. A check keeps one when a program fails and no known cause fits.`,
          style,
        )
      : [`${count(all.length, 'case')} in ${folder}/, ${count(groups.length, 'shape')}:`];
  return [
    ...head,
    ...groups.flatMap((group) => [
      '',
      `${paint.bold(group.stage)}, ${count(group.cases.length, 'case')}`,
      ...indent(2, [
        ...group.shape.flatMap((line) => prose(`- ${line}`, style)),
        ...exampleLines(group),
        ...group.cases.map(({ name, document }) => paint.dim(`${name}, seed ${document.seed}`)),
      ]),
    ]),
    ...(unread.length > 0 ? ['', `Not read, because they hold no such case: ${unread.join(', ')}`] : []),
  ];
}
