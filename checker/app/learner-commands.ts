import type { Command } from 'commander';
import { HELP } from '../report/help.ts';
import type { CommandContext } from './command-context.ts';
import type { LearnerCall } from './learner-call.ts';
import { type FlagKinds, refuseSwallowedFlags } from './npm.ts';

/** The flags that every command here has. */
interface ReadingOptions {
  readonly plain?: boolean;
  readonly color?: boolean;
}

const READING_FLAGS = { plain: 'switch' } as const;

async function learnerCall(
  command: string,
  words: readonly string[],
  options: ReadingOptions,
  kinds: FlagKinds,
  { terminal, signal, styleFor }: CommandContext,
): Promise<LearnerCall> {
  refuseSwallowedFlags(command, words, { ...kinds, ...READING_FLAGS }, terminal.env);
  const plain = options.plain === true;
  const style = await styleFor(plain ? false : options.color);
  return { words, reading: { ...style, plain }, terminal, signal };
}

/** Adds the menu, and the commands for reading and resetting a stage. */
export function addLearnerCommands(program: Command, context: CommandContext): void {
  const add = (name: 'lesson' | 'hint' | 'solution' | 'reset', stage: string = HELP.stage): Command =>
    program
      .command(name)
      .description(HELP[name].description)
      .argument('[stage...]', stage)
      .option('--plain', HELP.plain)
      .option('--no-color', HELP.check.noColor);

  program
    .command('start')
    .description(HELP.start.description)
    .argument('[stage...]', HELP.stage)
    .option('--plain', HELP.plain)
    .option('--no-color', HELP.check.noColor)
    .addHelpText('after', HELP.start.after)
    .action(async (words: string[], options: ReadingOptions) => {
      const call = await learnerCall('start', words, options, {}, context);
      const { menu } = await import('./menu/menu.ts');
      context.done((await menu({ ...call, from: context.from })) === 'left' ? 130 : 0);
    });
  add('lesson').action(async (words: string[], options: ReadingOptions) => {
    const call = await learnerCall('lesson', words, options, {}, context);
    const { lesson } = await import('./lesson/lesson.ts');
    await lesson(call);
    context.done(0);
  });
  add('hint')
    .option('--next', HELP.hint.next)
    .action(async (words: string[], options: ReadingOptions & { readonly next?: boolean }) => {
      const call = await learnerCall('hint', words, options, { next: 'switch' }, context);
      const { hint } = await import('./hint.ts');
      await hint({ ...call, insist: options.next === true });
      context.done(0);
    });
  add('solution', HELP.solution.stage)
    .option('--reveal', HELP.solution.reveal)
    .action(async (words: string[], options: ReadingOptions & { readonly reveal?: boolean }) => {
      const call = await learnerCall('solution', words, options, { reveal: 'switch' }, context);
      const { solution } = await import('./solution.ts');
      await solution({ ...call, reveal: options.reveal === true });
      context.done(0);
    });
  add('reset').action(async (words: string[], options: ReadingOptions) => {
    const call = await learnerCall('reset', words, options, {}, context);
    const { reset } = await import('./reset.ts');
    await reset(call);
    context.done(0);
  });
}
