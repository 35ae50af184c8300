import type { Command } from 'commander';
import { ProblemError } from '../../observation/problem.ts';
import { HELP } from '../../report/help.ts';
import type { CommandContext } from '../command-context.ts';

async function run(action: string, { terminal, signal }: CommandContext): Promise<0 | 3 | 130> {
  const { localstackSucceeded, runLocalstack } = await import('./localstack.ts');
  if (action !== 'start' && action !== 'stop' && action !== 'status') {
    throw new ProblemError({
      kind: 'bad-value',
      flag: 'localstack',
      given: action,
      wanted: '"start", "stop" or "status"',
    });
  }
  const { WORKBOOK } = await import('../../run/workbook.ts');
  const outcome = await runLocalstack(action, {
    write: (text) => terminal.output.write(`${text}\n`),
    env: terminal.env,
    root: WORKBOOK,
    signal,
  });
  return localstackSucceeded(outcome) ? 0 : signal.aborted ? 130 : 3;
}

/** Adds `localstack`, which starts and stops one. */
export function addLocalstackCommand(program: Command, context: CommandContext): void {
  program
    .command('localstack')
    .description(HELP.localstack.description)
    .argument('[action]', HELP.localstack.action, 'start')
    .action(async (action: string) => context.done(await run(action, context)));
}
