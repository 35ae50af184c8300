import type { Command } from 'commander';
import { HELP } from '../../report/help.ts';
import type { CommandContext } from '../command-context.ts';
import { print } from '../learner-call.ts';
import { refuseSwallowedFlags } from '../npm.ts';
import type { CheckCall, CheckOutcome } from './check.ts';
import type { CheckFlags } from './flags.ts';

interface CheckOptions extends CheckFlags {
  readonly json?: boolean;
  readonly trace?: boolean;
  readonly plain?: boolean;
  readonly color?: boolean;
}

const FLAGS = {
  json: 'switch',
  file: 'value',
  run: 'value',
  seed: 'value',
  timeout: 'value',
  keep: 'switch',
  s3: 'value',
  trace: 'switch',
  'save-case': 'switch',
  plain: 'switch',
} as const;

/** One document on stdout and nothing else; what is to be said of the progress, and of a case that was saved, goes to stderr. */
async function checkAsJson(
  call: CheckCall,
  { terminal, errors, styleFor }: CommandContext,
): Promise<CheckOutcome> {
  const { check } = await import('./check.ts');
  const { resultsDocument } = await import('../../report/json.ts');
  const { noticeLines } = await import('../../report/progress.ts');
  const { savedCaseLines } = await import('../../report/cases-words.ts');
  const style = await styleFor(false);
  const { results, ...outcome } = await check({
    ...call,
    onResult: (_result, { cases }) => {
      const asked = cases.filter(({ kind }) => kind !== 'kept');
      for (const saved of asked) errors.write(`${savedCaseLines(saved, style, call.from).join('\n')}\n`);
    },
  });
  const { seed, backend, progressNotice } = outcome;
  print(terminal, [resultsDocument(results, { seed, backend })]);
  for (const line of noticeLines(progressNotice)) errors.write(`${line}\n`);
  return { results, ...outcome };
}

/** `npm run check list`: where the reader is. Nothing is checked. */
async function list(options: CheckOptions, { terminal, styleFor }: CommandContext): Promise<void> {
  const { openProgress } = await import('../progress/file.ts');
  const { stageStates } = await import('../progress/progress.ts');
  const { noticeLines, progressLines } = await import('../../report/progress.ts');
  const { progress, notice } = await openProgress();
  const plain = options.plain === true;
  const style = await styleFor(plain ? false : options.color);
  print(terminal, [...noticeLines(notice), ...progressLines(await stageStates(progress), style, plain)]);
}

async function run(words: readonly string[], options: CheckOptions, context: CommandContext) {
  const { from, signal, terminal, styleFor } = context;
  refuseSwallowedFlags('check', words, FLAGS, terminal.env);
  if (words.length === 1 && words[0] === 'list') {
    await list(options, context);
    return 0;
  }
  const call = { words, flags: options, from, signal };
  const show = async (): Promise<CheckOutcome> => {
    const { checkOnScreen } = await import('./screen.ts');
    const plain = options.plain === true;
    const style = { ...(await styleFor(plain ? false : options.color)), plain };
    return await checkOnScreen(call, { style, trace: options.trace === true }, (text) =>
      print(terminal, [text]),
    );
  };
  const { results } = options.json ? await checkAsJson(call, context) : await show();
  return results.every(({ verdict }) => verdict === 'passed') ? 0 : 1;
}

/** Adds `check`. */
export function addCheckCommand(program: Command, context: CommandContext): void {
  program
    .command('check')
    .description(HELP.check.description)
    .argument('[stage...]', HELP.check.stages)
    .option('--json', HELP.check.json)
    .option('--file <path>', HELP.check.file)
    .option('--run <command>', HELP.check.run)
    .option('--seed <number>', HELP.check.seed)
    .option('--timeout <seconds>', HELP.check.timeout)
    .option('--keep', HELP.check.keep)
    .option('--s3 <which>', HELP.check.s3)
    .option('--trace', HELP.check.trace)
    .option('--save-case', HELP.check.saveCase)
    .option('--plain', HELP.plain)
    .option('--no-color', HELP.check.noColor)
    .addHelpText('after', HELP.check.after)
    .action(async (words: string[], options: CheckOptions) =>
      context.done(await run(words, options, context)),
    );
}
