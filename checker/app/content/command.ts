import type { Command } from 'commander';
import { ProblemError } from '../../observation/problem.ts';
import { HELP } from '../../report/help.ts';
import type { CommandContext } from '../command-context.ts';
import { print } from '../learner-call.ts';

async function run(what: string | undefined, color: boolean | undefined, context: CommandContext) {
  const { terminal, signal, styleFor } = context;
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
      wanted: '"unmatched" or nothing',
    });
  }
  print(terminal, await unmatchedLines(await styleFor(color)));
  return 0;
}

/** Adds `content`, which is for those who write the workbook. */
export function addContentCommand(program: Command, context: CommandContext): void {
  program
    .command('content')
    .description(HELP.content.description)
    .argument('[what]', HELP.content.what)
    .option('--no-color', HELP.check.noColor)
    .addHelpText('after', HELP.content.after)
    .action(async (what: string | undefined, { color }: { color?: boolean }) =>
      context.done(await run(what, color, context)),
    );
}
