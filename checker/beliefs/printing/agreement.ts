import type { Prediction, PrintingCase } from './procedure.ts';

/** An output, read as a list of items. */
export interface Reading {
  /** How often each item is there. */
  readonly counts: ReadonlyMap<string, number>;
  /** Items that were left out, as `console.log` leaves out what comes after the first hundred of an array. */
  readonly leftOut: number;
}

/** How strictly a reading is held against a prediction. */
export interface Tolerance {
  /** Items may come more often than predicted. */
  readonly repeats?: true;
  /** Items that no prediction needs to explain. */
  readonly free?: ReadonlySet<string>;
}

export function readingOf(items: readonly string[], leftOut = 0): Reading {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return { counts, leftOut };
}

const isBlank = (line: string): boolean => line.trim() === '';

/** The lines that must be there, counted, and how many of them are not. */
interface Needed {
  readonly lines: ReadonlyMap<string, number>;
  readonly absent: number;
}

/**
 * What must be there; undefined as soon as a line is missing, which is how nearly every prediction ends. A prediction that is
 * blank for most entries says nothing.
 */
function needed(prediction: Prediction, { counts, leftOut }: Reading): Needed | undefined {
  const lines = new Map<string, number>();
  let blank = 0;
  let absent = 0;
  for (const entry of prediction.required) {
    const line = prediction.line(entry);
    if (isBlank(line)) blank += 1;
    else if (counts.has(line)) lines.set(line, (lines.get(line) ?? 0) + 1);
    else {
      absent += 1;
      if (absent > leftOut) return undefined;
    }
  }
  return blank > lines.size ? undefined : { lines, absent };
}

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, times) => sum + times, 0);

function open(prediction: Prediction): Map<string, number> {
  const lines = new Map(prediction.alsoOpen.map((line) => [line, 1]));
  for (const entry of prediction.open) {
    const line = prediction.line(entry);
    lines.set(line, (lines.get(line) ?? 0) + 1);
  }
  return lines;
}

/**
 * Whether a reading is what a procedure predicts: each line as often as predicted, those that are open at most so often. A
 * prediction with repeated lines also stands for its distinct lines, because a program may keep them in a set.
 */
export function agrees(prediction: Prediction, reading: Reading, tolerance: Tolerance = {}): boolean {
  const { repeats, free } = tolerance;
  const { counts, leftOut } = reading;
  const must = needed(prediction, reading);
  if (!must || (free && must.lines.size === 0)) return false;
  const may = open(prediction);
  let asPredicted = true;
  let distinct = true;
  for (const [line, times] of counts) {
    const least = must.lines.get(line) ?? 0;
    const most = least + (may.get(line) ?? 0);
    if (most === 0) {
      if (free?.has(line)) continue;
      return false;
    }
    if ((times < least && leftOut === 0) || (times > most && !repeats)) asPredicted = false;
    if (times !== 1) distinct = false;
  }
  if (leftOut === 0) return asPredicted || distinct;
  const [seen, least] = [total(counts) + leftOut, total(must.lines) + must.absent];
  return asPredicted && seen >= least && seen <= least + total(may);
}

/** The usual agreement, of the printed lines as they are. */
export const printedLines = ({ lines, remembered }: PrintingCase): Reading => {
  const known = remembered.get(printedLines) as Reading | undefined;
  const reading = known ?? readingOf(lines);
  remembered.set(printedLines, reading);
  return reading;
};
