import stringWidth from 'string-width';
import { type AlignedPair, align } from '../comparison/align.ts';
import type { Check } from '../comparison/check.ts';
import type { Altered } from '../comparison/differences.ts';
import { count } from './count.ts';
import { indent, prose, type Style } from './style.ts';
import { looksAlike, showLines, showPair, showValue } from './value.ts';

/** Long lists are cut after this many items, never inside one. */
const SHOWN = 5;

/** Pairs take three lines each when they stand one above the other. */
const STACKED_SHOWN = 3;

/** The columns before a comparison in a report. */
const MARGIN = 4;

/** What the two sides of a comparison are called, and what is said of what stands on one side only. */
interface Sides {
  readonly heads: readonly [expected: string, seen: string];
  readonly missing: string;
  readonly unexpected: string;
  readonly item: string;
}

const PRINTED: Sides = {
  heads: ['expected', 'printed'],
  missing: 'Missing: expected, and not printed',
  unexpected: 'Not expected: printed all the same',
  item: 'line',
};

/** The checks that compare something else than printed lines. */
const SIDES: Readonly<Record<string, Sides>> = {
  objects: {
    heads: ['expected', 'stored'],
    missing: 'Missing: not stored under this key',
    unexpected: 'Not expected: stored all the same',
    item: 'object',
  },
  report: { ...PRINTED, item: 'report' },
  'after-storing': { ...PRINTED, unexpected: 'Printed before S3 had answered', item: 'report' },
  truth: { ...PRINTED, unexpected: 'Printed although S3 had refused the file', item: 'report' },
};

/** The check of a chapter is named after it: `changed/report`. */
const sidesOf = ({ id }: Check): Sides => SIDES[id.split('/').at(-1) ?? ''] ?? PRINTED;

/** What the items of a check are called, in the singular. */
export const itemOf = (check: Check): string => sidesOf(check).item;

const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - stringWidth(text)));

const more = (left: number, { paint }: Style): string[] =>
  left > 0 ? [paint.dim(`… and ${left} more`)] : [];

/** A value of several lines, each made readable by itself, as one block to the right of a label. */
const block = (label: string, value: string): string[] => {
  const [first = '', ...others] = value.split('\n');
  return [`${label}${first}`, ...others.map((line) => ' '.repeat(stringWidth(label)) + line)];
};

/** Pairs side by side where the terminal is wide enough, else one above the other. */
function pairLines(pairs: readonly AlignedPair[], { heads }: Sides, style: Style): string[] {
  const { paint, width, plain } = style;
  const shown = pairs.slice(0, SHOWN).map(({ expected, printed }) => showPair(expected, printed));
  const [left = 0, right = 0] = [0, 1].map((side) =>
    Math.max(...[heads, ...shown].map((pair) => stringWidth(pair[side] ?? ''))),
  );
  const columns = (expected: string, seen: string): string => `${padded(expected, left)}   ${seen}`;
  const fits = left + right + 3 + MARGIN <= width && !shown.flat().some((value) => value.includes('\n'));
  const beside = fits && !plain;
  const label = (head: string): string => paint.dim(padded(head, 10));
  const lines = beside
    ? [paint.dim(columns(...heads)), ...shown.map((pair) => columns(...pair))]
    : shown
        .slice(0, STACKED_SHOWN)
        .flatMap(([expected, seen]) => [
          ...block(label(heads[0]), expected),
          ...block(label(heads[1]), seen),
          '',
        ]);
  const alike = pairs.some(({ expected, printed }) => looksAlike(expected, printed))
    ? prose(
        'Some of these look the same: an accent can be one character, or a letter and a mark after it.',
        style,
      )
    : [];
  return [...lines, ...more(pairs.length - (beside ? SHOWN : STACKED_SHOWN), style), ...alike];
}

function listLines(head: string, items: readonly string[], style: Style): string[] {
  const shown = items.slice(0, SHOWN).flatMap((item) => block('  ', showLines(item)));
  return items.length === 0 ? [] : [head, ...shown, ...indent(2, more(items.length - SHOWN, style))];
}

function alteredLines(altered: readonly Altered[], { heads }: Sides, style: Style): string[] {
  const shown = altered
    .slice(0, STACKED_SHOWN)
    .flatMap(({ item, expected, actual }) => [
      `  ${showValue(item)}`,
      `    ${style.paint.dim(padded(heads[0], 10))}${expected}`,
      `    ${style.paint.dim(padded(heads[1], 10))}${actual}`,
    ]);
  return altered.length === 0
    ? []
    : ['The content is not the same', ...shown, ...indent(2, more(altered.length - STACKED_SHOWN, style))];
}

/** The differences of a check: what belongs together side by side, then the rest. */
export function comparisonLines(check: Check, style: Style): string[] {
  const { differences } = check;
  const sides = sidesOf(check);
  const { pairs, missing, unexpected } = align(differences.missing, differences.unexpected);
  const blocks = [
    pairs.length > 0 ? pairLines(pairs, sides, style) : [],
    listLines(`${sides.missing} (${count(missing.length, sides.item)})`, missing, style),
    listLines(`${sides.unexpected} (${count(unexpected.length, sides.item)})`, unexpected, style),
    listLines('Printed more than once', differences.repeated, style),
    alteredLines(differences.altered, sides, style),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .flatMap((lines) => ['', ...(lines.at(-1) === '' ? lines.slice(0, -1) : lines)])
    .slice(1);
}
