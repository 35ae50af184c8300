import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { codeLines } from './markdown-code.ts';
import { type Row, rowsOf } from './solution-rows.ts';
import type { Reading } from './style.ts';
import { prose } from './style.ts';

/** A program as it is shown. */
export interface ShownProgram {
  /** Its path in the workbook. */
  readonly path: string;
  readonly source: string;
}

/** A finished example, and what a learner has written so far. */
export interface SolutionView {
  readonly stage: string;
  readonly solution: ShownProgram;
  /** Missing where nothing is written yet. */
  readonly own?: ShownProgram;
  /** The text that every exercise begins with; repeated beside a solution it says nothing. */
  readonly starter: string;
}

/** Code is hard to follow in columns narrower than this, so below it the programs stand one in the other. */
const LEAST_COLUMN = 46;

/** Between the columns: a mark with a space on each side. */
const GUTTER = 3;

const MARKS = { same: ' ', changed: '|', 'own-only': '<', 'other-only': '>' } as const;

const linesOf = (source: string): string[] => source.replaceAll('\r\n', '\n').trimEnd().split('\n');

/** A learner's lines without the starter's text at their top. */
function ownLines(source: string, starter: string): string[] {
  const [lines, given] = [linesOf(source), linesOf(starter)];
  const differs = lines.findIndex((line, index) => line.trimEnd() !== given[index]?.trimEnd());
  const rest = lines.slice(differs === -1 ? lines.length : differs);
  return rest.slice(rest.findIndex((line) => line.trim() !== ''));
}

/** One program in its colours. */
function alone({ path, source }: ShownProgram, reading: Reading): string[] {
  return [reading.paint.bold(path), '', ...codeLines(linesOf(source).join('\n'), 'ts', reading)];
}

const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - stringWidth(text)));

/** A line of code in a column; what doesn't fit goes on below. */
const cell = (text: string, width: number): string[] =>
  wrapAnsi(text, width, { hard: true, trim: false }).split('\n');

function paintedMark(kind: Row['kind'], { paint }: Reading): string {
  const paints = { same: paint.dim, changed: paint.yellow, 'own-only': paint.red, 'other-only': paint.green };
  return paints[kind](MARKS[kind]);
}

interface Sides {
  readonly own: readonly string[];
  readonly other: readonly string[];
}

const ownLine = (row: Row, { own }: Sides): string => ('own' in row ? (own[row.own - 1] ?? '') : '');
const otherLine = (row: Row, { other }: Sides): string =>
  'other' in row ? (other[row.other - 1] ?? '') : '';

/** Both programs side by side, with a mark between the lines that differ. */
function beside(rows: readonly Row[], coloured: Sides, column: number, reading: Reading): string[] {
  return rows.flatMap((row) => {
    const left = cell(ownLine(row, coloured), column);
    const right = cell(otherLine(row, coloured), column);
    const height = Math.max(left.length, right.length);
    return Array.from({ length: height }, (_, index) => {
      const blank = ownLine(row, coloured) + otherLine(row, coloured) === '';
      const mark = index === 0 && !blank ? paintedMark(row.kind, reading) : ' ';
      return `${padded(left[index] ?? '', column)} ${mark} ${right[index] ?? ''}`.trimEnd();
    });
  });
}

/** Both programs in one: a minus before what only the learner's has, a plus before what only the example has. */
function oneInTheOther(rows: readonly Row[], plainSides: Sides, { paint, width }: Reading): string[] {
  const lines: string[] = [];
  let added: string[] = [];
  for (const row of rows) {
    const [own, other] = [ownLine(row, plainSides), otherLine(row, plainSides)];
    if (row.kind === 'own-only' || row.kind === 'changed') lines.push(paint.red(`- ${own}`));
    if (row.kind === 'other-only' || row.kind === 'changed') added.push(paint.green(`+ ${other}`));
    // What replaces a block stands below the whole block.
    if (row.kind === 'same') {
      lines.push(...added, `  ${own}`);
      added = [];
    }
  }
  return [...lines, ...added].flatMap((line) => cell(line.trimEnd(), width));
}

/** Differences as sentences, for who hears them. */
function inWords(rows: readonly Row[], sides: Sides): string[] {
  return rows
    .filter(({ kind }) => kind !== 'same')
    .flatMap((row) => {
      const [own, other] = [ownLine(row, sides).trim(), otherLine(row, sides).trim()];
      return [
        ...(own === '' ? [] : [`Only yours: ${own}`]),
        ...(other === '' ? [] : [`Only the example: ${other}`]),
      ];
    });
}

function compared(own: ShownProgram, view: SolutionView, reading: Reading): string[] {
  const { solution, starter } = view;
  const { paint, width, plain } = reading;
  const sides = { own: ownLines(own.source, starter), other: linesOf(solution.source) };
  const rows = rowsOf(sides.own, sides.other);
  if (rows.every(({ kind }) => kind === 'same')) {
    const same = `${own.path} holds the same lines.`;
    return [...alone(solution, reading), '', ...prose(same, reading, 0)];
  }
  if (plain) {
    const words = inWords(rows, sides);
    return [...alone(solution, reading), '', `The differences from ${own.path}, in order:`, '', ...words];
  }
  const longest = Math.max(
    ...[...sides.own, ...sides.other].map((line) => stringWidth(line)),
    own.path.length,
  );
  const half = Math.floor((width - GUTTER) / 2);
  const column = Math.min(longest, Number.isFinite(half) ? half : longest);
  if (half < LEAST_COLUMN) {
    return [
      paint.red(`- ${own.path}`),
      paint.green(`+ ${solution.path}`),
      '',
      ...oneInTheOther(rows, sides, reading),
    ];
  }
  const coloured = (lines: readonly string[]): string[] => codeLines(lines.join('\n'), 'ts', reading);
  const legend = 'Marks: < only yours, > only the example, | one in place of the other.';
  const head = `${padded(own.path, column)}   ${solution.path}`;
  const both = { own: coloured(sides.own), other: coloured(sides.other) };
  return [...prose(legend, reading, 0), '', paint.bold(head), '', ...beside(rows, both, column, reading)];
}

/** A finished example: beside the learner's own program where there is one. */
export function solutionLines(view: SolutionView, reading: Reading): string[] {
  const { stage, solution, own } = view;
  const intro = `A finished example of ${stage}. It is one of many: yours may well be different, and right.`;
  return [
    ...prose(intro, reading, 0),
    '',
    ...(own ? compared(own, view, reading) : alone(solution, reading)),
  ];
}
