import type { Hint } from '../stages/lesson.ts';
import { markdownLines } from './markdown.ts';
import type { Reading } from './style.ts';
import { indent, prose } from './style.ts';

/** Which hint is shown, and why this one. */
export interface ShownHint {
  /** Counted from 0. */
  readonly index: number;
  readonly of: number;
  /**
   * `next`: it was not shown before. `again`: nothing has changed since it was shown. `last`: all were shown before, and
   * this is the last of them.
   */
  readonly why: 'next' | 'again' | 'last';
}

/** What is known of the hints that were shown before. */
export interface HintsBefore {
  readonly shown: number;
  /** Whether the learner's file is another one than at the last hint. */
  readonly changed: boolean;
}

/**
 * The hint to show: the same one again for unchanged code, because a hint is best tried before the next one is read.
 * `undefined` where a lesson has none.
 * @param insist the next one all the same
 */
export function chooseHint(
  { shown, changed }: HintsBefore,
  of: number,
  insist: boolean,
): ShownHint | undefined {
  if (of === 0) return undefined;
  if (shown > 0 && !changed && !insist) return { index: Math.min(shown, of) - 1, of, why: 'again' };
  return shown >= of ? { index: of - 1, of, why: 'last' } : { index: shown, of, why: 'next' };
}

/** What follows a hint: how to get on from here. */
function afterHint({ index, of, why }: ShownHint, stage: string, solution: string): string {
  if (index === of - 1) {
    const all = `This is the last hint. The finished example: ${solution}`;
    return why === 'next' ? `This was the last hint. The finished example: ${solution}` : all;
  }
  return why === 'again'
    ? `Your file is as it was when you read this hint. Try it first. The next one all the same: npm run hint -- ${stage} --next`
    : `When you have tried it, the next one comes with: npm run hint ${stage}`;
}

/** A hint for a terminal: which one it is, its text, and how to get on. */
export function hintLines(
  hint: Hint,
  shown: ShownHint,
  { id, number }: { readonly id: string; readonly number: number },
  reading: Reading,
): string[] {
  const spoiler = hint.spoiler ? '. It is a spoiler: it tells a good part of the answer' : '';
  const head = `Hint ${shown.index + 1} of ${shown.of} for ${id}${spoiler}`;
  const narrower = { ...reading, width: reading.width - 2 };
  return [
    ...prose(reading.paint.bold(head), reading, 0),
    '',
    ...indent(reading.plain ? 0 : 2, markdownLines(hint.text, narrower, 'exercises')),
    '',
    ...prose(afterHint(shown, String(number), `npm run solution -- ${number} --reveal`), reading, 0),
  ];
}

/** What is said of a lesson without hints. */
export const noHintsLine = (stage: string): string => `The lesson of ${stage} has no hints.`;
