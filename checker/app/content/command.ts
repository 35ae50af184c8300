import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { LARGEST_SEED } from '../../fixture/random.ts';
import { ProblemError } from '../../observation/problem.ts';
import { blindSentence, HELP } from '../../report/help.ts';
import type { CommandContext } from '../command-context.ts';
import { print } from '../learner-call.ts';

interface ContentFlags {
  readonly color?: boolean;
  readonly count?: string;
  readonly seed?: string;
  readonly out?: string;
}

/** @throws ProblemError for anything but a whole number in these limits */
function wholeNumber(flag: string, given: string, [least, most]: readonly [number, number]): number {
  const value = Number(given);
  if (/^\d+$/.test(given) && value >= least && value <= most) return value;
  throw new ProblemError({
    kind: 'bad-value',
    flag,
    given,
    wanted: `a whole number from ${least} to ${most}`,
  });
}

const MOST_REPORTS = 1000;
const BLIND_TIMEOUT_MS = 10_000;

async function blind({ count = '24', seed = '1', out }: ContentFlags, context: CommandContext): Promise<0> {
  const { terminal, signal, from } = context;
  const { writeBlindReports } = await import('./blind.ts');
  const { Chalk } = await import('chalk');
  const folder = resolve(from, out ?? join('.workbook', 'blind'));
  const written = await writeBlindReports(
    {
      count: wholeNumber('--count', count, [1, MOST_REPORTS]),
      seed: wholeNumber('--seed', seed, [0, LARGEST_SEED]),
      folder,
      timeoutMs: BLIND_TIMEOUT_MS,
      signal,
    },
    { paint: new Chalk({ level: 0 }), width: 80 },
  );
  print(terminal, [blindSentence(written, folder)]);
  return 0;
}

async function run(
  what: string | undefined,
  flags: ContentFlags,
  context: CommandContext,
): Promise<0 | 1 | 3 | 130> {
  const { terminal, signal, styleFor } = context;
  if (what === 'blind') return await blind(flags, context);
  const { testContent, unmatchedLines } = await import('./content.ts');
  if (what === undefined) {
    const code = await testContent(signal);
    return code === 0 || code === 1 ? code : signal.aborted ? 130 : 3;
  }
  if (what !== 'unmatched') {
    throw new ProblemError({
      kind: 'bad-value',
      flag: 'content',
      given: what,
      wanted: '"unmatched", "blind" or nothing',
    });
  }
  print(terminal, await unmatchedLines(await styleFor(flags.color)));
  return 0;
}

/** Adds `content`, which is for those who write the workbook. */
export function addContentCommand(program: Command, context: CommandContext): void {
  program
    .command('content')
    .description(HELP.content.description)
    .argument('[what]', HELP.content.what)
    .option('--count <number>', HELP.content.count)
    .option('--seed <number>', HELP.content.seed)
    .option('--out <folder>', HELP.content.out)
    .option('--no-color', HELP.check.noColor)
    .addHelpText('after', HELP.content.after)
    .action(async (what: string | undefined, flags: ContentFlags) =>
      context.done(await run(what, flags, context)),
    );
}
