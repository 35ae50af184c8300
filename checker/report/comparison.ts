import stringWidth from 'string-width';
import { type AlignedPair, align } from '../comparison/align.ts';
import type { Differences } from '../comparison/differences.ts';
import { count, indent, prose, type Style } from './style.ts';
import { looksAlike, showPair, showValue } from './value.ts';

/** Long lists are cut after this many items, never inside one. */
const SHOWN = 5;

/** Pairs take three lines each when they stand one above the other. */
const STACKED_SHOWN = 3;

/** The columns before a comparison in a report. */
const MARGIN = 4;

const HEADS = ['expected', 'printed'] as const;

const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - stringWidth(text)));

const more = (left: number, { paint }: Style): string[] =>
  left > 0 ? [paint.dim(`… and ${left} more`)] : [];

/** Pairs side by side where the terminal is wide enough, else one above the other. */
function pairLines(pairs: readonly AlignedPair[], style: Style): string[] {
  const { paint, width } = style;
  const shown = pairs.slice(0, SHOWN).map(({ expected, printed }) => showPair(expected, printed));
  const [left = 0, right = 0] = [0, 1].map((side) =>
    Math.max(...[HEADS, ...shown].map((pair) => stringWidth(pair[side] ?? ''))),
  );
  const columns = (expected: string, printed: string): string => `${padded(expected, left)}   ${printed}`;
  const beside = left + right + 3 + MARGIN <= width;
  const lines = beside
    ? [paint.dim(columns(...HEADS)), ...shown.map((pair) => columns(...pair))]
    : shown
        .slice(0, STACKED_SHOWN)
        .flatMap(([expected, printed]) => [
          `${paint.dim('expected')}  ${expected}`,
          `${paint.dim('printed')}   ${printed}`,
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
  const shown = items.slice(0, SHOWN).map((item) => `  ${showValue(item)}`);
  return items.length === 0 ? [] : [`${head}`, ...shown, ...indent(2, more(items.length - SHOWN, style))];
}

/** The differences between expected and printed lines: what belongs together side by side, then the rest. */
export function comparisonLines(differences: Differences, style: Style): string[] {
  const { pairs, missing, unexpected } = align(differences.missing, differences.unexpected);
  const blocks = [
    pairs.length > 0 ? pairLines(pairs, style) : [],
    listLines(`Missing: expected, and not printed (${count(missing.length, 'line')})`, missing, style),
    listLines(`Not expected: printed all the same (${count(unexpected.length, 'line')})`, unexpected, style),
    listLines('Printed more than once', differences.repeated, style),
  ];
  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block) => ['', ...(block.at(-1) === '' ? block.slice(0, -1) : block)])
    .slice(1);
}
