import stringWidth from 'string-width';
import { type AlignedPair, align } from '../comparison/align.ts';
import type { Differences } from '../comparison/differences.ts';
import { count, indent, type Style } from './style.ts';
import { looksAlike, showPair, showValue } from './value.ts';

/** Long lists are cut after this many items, never inside one. */
const SHOWN = 5;

const HEADS = ['expected', 'printed'] as const;

const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - stringWidth(text)));

const more = (total: number, { paint }: Style): string[] =>
  total > SHOWN ? [paint.dim(`… and ${total - SHOWN} more`)] : [];

/** Pairs side by side where the terminal is wide enough, else one above the other. */
function pairLines(pairs: readonly AlignedPair[], style: Style): string[] {
  const { paint, width } = style;
  const shown = pairs.slice(0, SHOWN).map(({ expected, printed }) => showPair(expected, printed));
  const [left = 0, right = 0] = [0, 1].map((side) =>
    Math.max(...[HEADS, ...shown].map((pair) => stringWidth(pair[side] ?? ''))),
  );
  const columns = (expected: string, printed: string): string => `${padded(expected, left)}   ${printed}`;
  const lines =
    left + right + 3 + 4 <= width
      ? [paint.dim(columns(...HEADS)), ...shown.map((pair) => columns(...pair))]
      : shown.flatMap(([expected, printed]) => [
          `${paint.dim('expected')}  ${expected}`,
          `${paint.dim('printed')}   ${printed}`,
          '',
        ]);
  const alike = pairs.some(({ expected, printed }) => looksAlike(expected, printed))
    ? ['Some of these look the same: an accent can be one character, or a letter and a mark after it.']
    : [];
  return [...lines, ...more(pairs.length, style), ...alike];
}

function listLines(head: string, items: readonly string[], style: Style): string[] {
  const shown = items.slice(0, SHOWN).map((item) => `  ${showValue(item)}`);
  return items.length === 0 ? [] : [`${head}`, ...shown, ...indent(2, more(items.length, style))];
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
