import { Command, CommanderError } from 'commander';
import { addCheckCommand } from './app/check-command.ts';
import { addContentCommand } from './app/content-command.ts';
import { addLearnerCommands } from './app/menu-commands.ts';
import { addPracticeCommands } from './app/watch-commands.ts';
import { isMachineProblem, type Problem, ProblemError } from './observation/problem.ts';
import { HELP } from './report/help.ts';
import { wantsColour } from './report/style.ts';

/** 0 passed, 1 the program does not pass yet, 2 wrong call, 3 the check could not be made, 130 stopped by the user. */
type ExitCode = 0 | 1 | 2 | 3 | 130;

const COMMANDS = [
  'start',
  'check',
  'watch',
  'try',
  'doctor',
  'lesson',
  'hint',
  'solution',
  'reset',
  'content',
  's3',
  'localstack',
] as const;

/** The folder in which the user called npm, which itself changes to the workbook's. */
const from = process.env.INIT_CWD ?? process.cwd();
const interrupted = new AbortController();

const write = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

async function styleFor(color: boolean | undefined) {
  const { Chalk } = await import('chalk');
  const coloured = wantsColour(process.env, process.stdout.isTTY === true, color);
  return { paint: new Chalk({ level: coloured ? 1 : 0 }), width: process.stdout.columns ?? 100 };
}

interface S3Options {
  readonly port: string;
  readonly credentials?: string;
  readonly quiet?: boolean;
}

async function s3Command(words: readonly string[], options: S3Options): Promise<ExitCode> {
  const { port, credentials, quiet } = options;
  const { refuseSwallowedFlags } = await import('./app/npm.ts');
  refuseSwallowedFlags('s3', words, { port: 'value', credentials: 'value', quiet: 'switch' }, process.env);
  if (words.length > 0) {
    throw new ProblemError({
      kind: 'bad-arguments',
      command: 's3',
      detail: `"${words[0]}" has no meaning here`,
    });
  }
  const { parseCredentials, parsePort } = await import('./app/s3-arguments.ts');
  const { S3StartError, serveS3 } = await import('./app/s3.ts');
  const serving = serveS3(
    {
      port: parsePort(port),
      quiet: quiet === true,
      signal: interrupted.signal,
      ...(credentials === undefined ? {} : { credentials: parseCredentials(credentials) }),
    },
    write,
  );
  return await serving.then(
    () => 0,
    (error: unknown) => {
      if (!(error instanceof S3StartError)) throw error;
      process.stderr.write(`${error.message}\n`);
      return error.problem.kind === 'bad-port' ? 2 : 3;
    },
  );
}

async function localstackCommand(action: string): Promise<ExitCode> {
  const { localstackSucceeded, runLocalstack } = await import('./app/localstack.ts');
  if (action !== 'start' && action !== 'stop' && action !== 'status') {
    throw new ProblemError({
      kind: 'bad-value',
      flag: 'localstack',
      given: action,
      wanted: '"start", "stop" or "status"',
    });
  }
  const { WORKBOOK } = await import('./run/workbook.ts');
  const outcome = await runLocalstack(action, {
    write,
    env: process.env,
    root: WORKBOOK,
    signal: interrupted.signal,
  });
  return localstackSucceeded(outcome) ? 0 : interrupted.signal.aborted ? 130 : 3;
}

function program(done: (code: ExitCode) => void): Command {
  const command = new Command('npm run')
    .description(HELP.program)
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .helpCommand(false);
  const context = {
    terminal: { input: process.stdin, output: process.stdout, env: process.env },
    errors: process.stderr,
    from,
    signal: interrupted.signal,
    styleFor,
    done,
  };
  addCheckCommand(command, context);
  addLearnerCommands(command, context);
  addPracticeCommands(command, context);
  addContentCommand(command, context);
  command
    .command('s3')
    .description(HELP.s3.description)
    .option('--port <number>', HELP.s3.port, '0')
    .option('--credentials <key:secret>', HELP.s3.credentials)
    .option('--quiet', HELP.s3.quiet)
    // npm leaves values here that belong to flags it kept for itself.
    .allowExcessArguments()
    .action(async (options: S3Options, { args }: Command) => done(await s3Command(args, options)));
  command
    .command('localstack')
    .description(HELP.localstack.description)
    .argument('[action]', HELP.localstack.action, 'start')
    .action(async (action: string) => done(await localstackCommand(action)));
  return command;
}

function problemIn(error: unknown, command: string): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof CommanderError) {
    if (error.code === 'commander.help')
      return { kind: 'bad-arguments', command, detail: 'No command was given' };
    const detail = error.message
      .replace(/^error: /, '')
      .replace(/^option '(.*)' argument missing$/, '$1 needs a value')
      .replace(/\n/g, ' ')
      .replace(/\.$/, '');
    return { kind: 'bad-arguments', command, detail };
  }
  return { kind: 'unexpected', detail: error instanceof Error ? error.message : String(error) };
}

/** Every way in which a command can fail ends here, in words and an exit code. */
async function failed(error: unknown, argv: readonly string[]): Promise<ExitCode> {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  if (interrupted.signal.aborted) return 130;
  const command = COMMANDS.find((name) => name === argv[0]) ?? 'check';
  const problem = problemIn(error, command);
  if (argv.includes('--json')) {
    const { resultsDocument } = await import('./report/json.ts');
    write(resultsDocument([], { seed: null, backend: null, problem }));
  } else {
    const { problemLines } = await import('./report/problem.ts');
    process.stderr.write(`${problemLines(problem).join('\n')}\n`);
  }
  return isMachineProblem(problem) ? 3 : 2;
}

async function main(argv: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = 2;
  try {
    await program((result) => {
      code = result;
    }).parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    return await failed(error, argv);
  }
}

// A reader such as `head` may leave early; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => interrupted.abort());
}
process.exitCode = await main(process.argv.slice(2));
