import { type LineSpelling, linesOf } from './normalise.ts';

/** How much of stdout had come by when. `at` is in ms on the clock of `performance.timeOrigin + performance.now()`. */
export interface OutputMark {
  readonly at: number;
  /** Bytes of stdout so far, this chunk included. */
  readonly bytes: number;
}

/** A printed line, normalised, and when its last byte came: it was printed no later than that. */
export interface TimedLine {
  readonly line: string;
  readonly at: number;
}

/**
 * The lines of an output with the time at which each came.
 * @param marks in the order of their coming; what no mark covers came at the end of time
 */
export function timedLines(
  stdout: string,
  marks: readonly OutputMark[],
  spelling: LineSpelling,
): TimedLine[] {
  const found: TimedLine[] = [];
  let bytes = 0;
  let mark = 0;
  for (const raw of stdout.split('\n')) {
    bytes += Buffer.byteLength(raw) + 1;
    // The newline itself may be missing at the very end.
    while (mark < marks.length && (marks[mark]?.bytes ?? 0) < bytes - 1) mark += 1;
    const at = marks[mark]?.at ?? Number.POSITIVE_INFINITY;
    for (const line of linesOf(raw, spelling)) found.push({ line, at });
  }
  return found;
}
