import type { Command } from 'commander';
import { HELP } from '../report/help.ts';
import type { CommandContext } from './command-context.ts';
import { refuseSwallowedFlags } from './npm.ts';
import type { TryFlags } from './try/try.ts';
import type { WatchFlags } from './watch/call.ts';

/** The flags that say how things are shown. */
interface ReadingOptions {
  readonly plain?: boolean;
  readonly color?: boolean;
}

const WATCH_FLAGS = {
  trace: 'switch',
  s3: 'value',
  seed: 'value',
  timeout: 'value',
  plain: 'switch',
} as const;

const TRY_FLAGS = {
  file: 'value',
  run: 'value',
  timeout: 'value',
  s3: 'value',
  'in-place': 'switch',
  all: 'switch',
  plain: 'switch',
} as const;

async function readingOf({ plain, color }: ReadingOptions, { styleFor }: CommandContext) {
  return { plain: plain === true, style: await styleFor(plain ? false : color) };
}

async function watchCommand(
  words: readonly string[],
  options: WatchFlags & ReadingOptions,
  context: CommandContext,
): Promise<void> {
  const { terminal, from, signal } = context;
  // Without a number --poll has no value that npm could have left among the words; stages have one digit.
  const poll = /^\d\d+$/.test(words.at(-1) ?? '') ? 'value' : 'switch';
  refuseSwallowedFlags('watch', words, { ...WATCH_FLAGS, poll }, terminal.env);
  const { watch } = await import('./watch/watch.ts');
  const { input, output } = terminal;
  const reading = await readingOf(options, context);
  await watch({ words, flags: options, from, signal, ...reading, input, output });
  context.done(0);
}

async function tryCommand(
  words: readonly string[],
  options: TryFlags & ReadingOptions,
  context: CommandContext,
): Promise<void> {
  const { terminal, from, signal } = context;
  refuseSwallowedFlags('try', words, TRY_FLAGS, terminal.env);
  const { tryStage } = await import('./try/try.ts');
  const write = (text: string): void => void terminal.output.write(`${text}\n`);
  const reading = await readingOf(options, context);
  const well = await tryStage({ words, flags: options, from, signal, ...reading, write });
  context.done(well ? 0 : 1);
}

async function doctorCommand(
  options: ReadingOptions & { readonly json?: boolean },
  context: CommandContext,
): Promise<void> {
  const { terminal, signal } = context;
  refuseSwallowedFlags('doctor', [], { json: 'switch', plain: 'switch' }, terminal.env);
  const { doctor } = await import('./doctor/doctor.ts');
  const { output, env } = terminal;
  const { style } = await readingOf(options, context);
  const write = (text: string): void => void output.write(`${text}\n`);
  const healthy = await doctor({ json: options.json === true, signal, style, output, env, write });
  context.done(healthy ? 0 : 3);
}

/** Adds the commands around a stage: watching it, trying it on a folder, and looking after the machine. */
export function addPracticeCommands(program: Command, context: CommandContext): void {
  program
    .command('watch')
    .description(HELP.watch.description)
    .argument('[stage...]', HELP.watch.stage)
    .option('--poll [milliseconds]', HELP.watch.poll)
    .option('--trace', HELP.check.trace)
    .option('--s3 <which>', HELP.check.s3)
    .option('--seed <number>', HELP.check.seed)
    .option('--timeout <seconds>', HELP.check.timeout)
    .option('--plain', HELP.watch.plain)
    .option('--no-color', HELP.check.noColor)
    .addHelpText('after', HELP.watch.after)
    .action((words: string[], options: WatchFlags & ReadingOptions) => watchCommand(words, options, context));
  program
    .command('try')
    .description(HELP.try.description)
    .argument('[stage and folder...]', HELP.try.words)
    .option('--in-place', HELP.try.inPlace)
    .option('--file <path>', HELP.try.file)
    .option('--run <command>', HELP.check.run)
    .option('--s3 <which>', HELP.check.s3)
    .option('--timeout <seconds>', HELP.try.timeout)
    .option('--all', HELP.try.all)
    .option('--plain', HELP.plain)
    .option('--no-color', HELP.check.noColor)
    .addHelpText('after', HELP.try.after)
    .action((words: string[], options: TryFlags & ReadingOptions) => tryCommand(words, options, context));
  program
    .command('doctor')
    .description(HELP.doctor.description)
    .option('--json', HELP.doctor.json)
    .option('--plain', HELP.plain)
    .option('--no-color', HELP.check.noColor)
    .addHelpText('after', HELP.doctor.after)
    .action((options: ReadingOptions & { readonly json?: boolean }) => doctorCommand(options, context));
}
