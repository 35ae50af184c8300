import type { Command } from 'commander';
import { ProblemError } from '../../observation/problem.ts';
import { HELP } from '../../report/help.ts';
import type { CommandContext } from '../command-context.ts';
import { refuseSwallowedFlags } from '../npm.ts';

interface S3Options {
  readonly port: string;
  readonly credentials?: string;
  readonly quiet?: boolean;
}

async function run(
  words: readonly string[],
  options: S3Options,
  context: CommandContext,
): Promise<0 | 2 | 3> {
  const { port, credentials, quiet } = options;
  const { terminal, errors, signal } = context;
  refuseSwallowedFlags('s3', words, { port: 'value', credentials: 'value', quiet: 'switch' }, terminal.env);
  if (words.length > 0) {
    throw new ProblemError({
      kind: 'bad-arguments',
      command: 's3',
      detail: `"${words[0]}" has no meaning here`,
    });
  }
  const { parseCredentials, parsePort } = await import('./arguments.ts');
  const { S3StartError, serveS3 } = await import('./s3.ts');
  const serving = serveS3(
    {
      port: parsePort(port),
      quiet: quiet === true,
      signal,
      ...(credentials === undefined ? {} : { credentials: parseCredentials(credentials) }),
    },
    (text) => terminal.output.write(`${text}\n`),
  );
  return await serving.then(
    () => 0,
    (error: unknown) => {
      if (!(error instanceof S3StartError)) throw error;
      errors.write(`${error.message}\n`);
      return error.problem.kind === 'bad-port' ? 2 : 3;
    },
  );
}

/** Adds `s3`, an S3 by itself. */
export function addS3Command(program: Command, context: CommandContext): void {
  program
    .command('s3')
    .description(HELP.s3.description)
    .option('--port <number>', HELP.s3.port, '0')
    .option('--credentials <key:secret>', HELP.s3.credentials)
    .option('--quiet', HELP.s3.quiet)
    // npm leaves values here that belong to flags it kept for itself.
    .allowExcessArguments()
    .action(async (options: S3Options, { args }: Command) => context.done(await run(args, options, context)));
}
