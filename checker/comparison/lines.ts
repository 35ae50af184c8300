import type { Differences } from './differences.ts';

/** What a program is to print: `required` lines, and lines that may be there or not, each at most once. */
export interface LineExpectation {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

function countOf(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

/**
 * Compares printed lines with the expectation as multisets: the order is open, a repeated line is a fault.
 * Missing lines keep the order of the expectation, the others are sorted, so that a program that prints in a different
 * order each time gets the same report.
 */
export function compareLines(
  { required, optional }: LineExpectation,
  printed: readonly string[],
): Differences {
  const needed = countOf(required);
  const allowed = new Set(optional);
  const seen = countOf(printed);
  const expectedTimes = (line: string): number => needed.get(line) ?? (allowed.has(line) ? 1 : 0);
  const distinct = [...seen.keys()].sort();
  return {
    missing: [...needed].flatMap(([line, times]) =>
      Array(Math.max(0, times - (seen.get(line) ?? 0))).fill(line),
    ),
    unexpected: distinct.filter((line) => expectedTimes(line) === 0),
    repeated: distinct.filter((line) => {
      const times = seen.get(line) ?? 0;
      return times > Math.max(1, expectedTimes(line));
    }),
    altered: [],
  };
}
