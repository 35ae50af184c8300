import { execa } from 'execa';

/** One command to time: what it is called in the table, and how it is started. */
export interface Timed {
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

const now = (): number => performance.now();

/** Wall time of one run in milliseconds. @throws when the command fails: a figure of a failure would be a lie */
async function once({ file, args, cwd, env }: Timed): Promise<number> {
  const started = now();
  await execa(file, args, { cwd, stdin: 'ignore', stdout: 'ignore', ...(env ? { env } : {}) });
  return now() - started;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
};

/**
 * Times commands in turn, A B A B …, so that a machine whose speed drifts treats them alike; each runs once unmeasured
 * first.
 * @returns for each command its times in milliseconds, in the order of the rounds
 */
export async function timeInTurn(commands: readonly Timed[], rounds: number): Promise<number[][]> {
  const times: number[][] = commands.map(() => []);
  for (const command of commands) await once(command);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, command] of commands.entries()) times[index]?.push(await once(command));
  }
  return times;
}
