import { Command, CommanderError } from 'commander';
import { addCheckCommand } from './app/check/command.ts';
import { addContentCommand } from './app/content/command.ts';
import { addLearnerCommands } from './app/learner-commands.ts';
import { addLocalstackCommand } from './app/localstack/command.ts';
import { addPracticeCommands } from './app/practice-commands.ts';
import { addS3Command } from './app/s3/command.ts';
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
  addS3Command(command, context);
  addLocalstackCommand(command, context);
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
