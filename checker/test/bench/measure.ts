import { type Command, runChild } from './child.ts';

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
};

/** The median of what each round says by itself: a machine whose speed drifts changes both sides of a round alike. */
export const medianRatio = (above: readonly number[], below: readonly number[]): number =>
  median(above.map((value, round) => value / (below[round] ?? Number.NaN)));

/** @returns how long it took, in milliseconds, and what came of it */
export async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const started = performance.now();
  const result = await work();
  return { ms: performance.now() - started, result };
}

/**
 * Times commands in turn, A B A B …, so that a machine whose speed drifts treats them alike; each runs once unmeasured
 * first.
 * @returns for each command its times in milliseconds, in the order of the rounds
 * @throws when a command fails: a figure of a failure would be a lie
 */
export async function timeInTurn(
  commands: readonly Command[],
  rounds: number,
  signal: AbortSignal,
): Promise<number[][]> {
  const times: number[][] = commands.map(() => []);
  for (const command of commands) await runChild(command, signal);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, command] of commands.entries()) {
      const { ms } = await timed(() => runChild(command, signal));
      times[index]?.push(ms);
    }
  }
  return times;
}

/** Columns side by side: the first to the left, the others, which are figures, to the right. A row may be empty. */
export function table(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const pad = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}
