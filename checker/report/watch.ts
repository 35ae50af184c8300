import type { Problem } from '../observation/problem.ts';
import { problemLines } from './problem.ts';
import { prose, type Style } from './style.ts';

/** What a person sees of `npm run watch` besides the reports themselves. */
export interface WatchView {
  /** The file that is watched, as people call it: `exercises/backup-2.ts`. */
  readonly file: string;
  /** Whether keys can be pressed. */
  readonly keys: boolean;
  /** In words throughout, for a reader that speaks. */
  readonly plain: boolean;
}

const clock = (time: Date): string =>
  [time.getHours(), time.getMinutes(), time.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');

/** What is said once, before the first check. */
export function watchStarted({ file, keys }: WatchView, pollMs: number | undefined, style: Style): string[] {
  const { paint } = style;
  return [
    ...prose(
      `Watching ${paint.bold(file)} and what it imports. Each time you save, it is checked again.`,
      style,
    ),
    ...(pollMs === undefined ? [] : prose(`It is looked at every ${pollMs} ms.`, style)),
    ...(keys ? [] : prose('This is no terminal for keys: Ctrl-C, or ending the process, stops it.', style)),
    '',
  ];
}

export const checkingLine = ({ file }: WatchView, scope: 'stage' | 'all'): string =>
  scope === 'all' ? 'Checking every stage …' : `Checking ${file} …`;

/** Above a report, because two reports in a row may be the same. */
export const checkedAt = (time: Date, { paint }: Style): string => paint.dim(`Checked at ${clock(time)}`);

const KEYS: readonly (readonly [key: string, does: string])[] = [
  ['n', 'next'],
  ['h', 'hint'],
  ['a', 'all'],
  ['l', 'list'],
  ['r', 'reset'],
  ['t', 'trace'],
  ['q', 'quit'],
];

/** Below everything: what can be done now. */
export function promptLines(
  { file, keys, plain }: WatchView,
  next: string | undefined,
  style: Style,
): string[] {
  const { paint } = style;
  const offer = next === undefined ? [] : prose(`Press ${paint.bold('n')} to go on with ${next}.`, style, 0);
  const each = KEYS.map(([key, does]) => `${paint.bold(key)} ${does}`);
  const keysLine = plain ? `Keys: ${each.join(', ')}.` : each.join('  ');
  return [
    ...(keys ? offer : []),
    ...prose(paint.dim(`Watching ${file}; save it to check again.`), style, 0),
    ...(keys ? prose(keysLine, style, 0) : []),
  ];
}

/** The other stages' own words come from their lessons; this is what is said on the way to one. */
export const movedOn = (stage: string, style: Style): string[] =>
  prose(`Now ${style.paint.bold(stage)}. Its lesson is exercises/${stage}.md.`, style);

export const noNext = (style: Style): string[] =>
  prose('There is no other stage that is still open. l lists them all.', style);

export const nothingToWatch = (style: Style): string[] =>
  prose('Every stage has passed. To watch one all the same, name it: npm run watch 2', style);

export const missingLines = ({ file, keys }: WatchView, style: Style): string[] =>
  prose(
    `${file} is not there. It is checked as soon as it comes back.${keys ? ' r brings the starter back.' : ''}`,
    style,
  );

export const resetQuestion = ({ file }: WatchView, style: Style): string[] => [
  ...prose(`Put the starter in the place of ${file}? Your own file is kept in .workbook/kept/.`, style),
  style.paint.bold('y yes, any other key no'),
];

export const traceSwitched = (on: boolean, usesS3: boolean, style: Style): string[] =>
  prose(
    on
      ? usesS3
        ? 'From now on each report shows what your script and S3 said to each other.'
        : 'From now on reports show what a script and S3 said to each other. This stage asks nothing of S3.'
      : 'Reports come without the conversation with S3 again.',
    style,
  );

/** Why a check could not be made; watching goes on. */
export const refusedLines = (problem: Problem, style: Style): string[] =>
  problemLines(problem).flatMap((line) => prose(line, style));

/** The system would not tell of changes: what is done instead. */
export const pollsInstead = (code: string, pollMs: number, style: Style): string[] =>
  prose(
    `This system does not tell when files change (${code}), so they are looked at every ${pollMs} ms instead.`,
    style,
  );

/** Why `watch` can't be called so. */
export const watchesOneStage = (given: readonly string[]): string =>
  `watch goes with one stage, and these are ${given.length}: ${given.join(', ')}`;

export const watchEnded = 'Watching has ended.';
