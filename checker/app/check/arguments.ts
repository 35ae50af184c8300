import { constants, type Stats } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { extname, isAbsolute, resolve } from 'node:path';
import { split } from 'shlex';
import { ProblemError } from '../../observation/problem.ts';
import { FILE_ENDINGS } from '../../run/program.ts';
import type { Target } from './check-stage.ts';

/** Looks at a file that a person named, and refuses what can't be run. */
async function readableFile(path: string, name: string): Promise<void> {
  const stats = await stat(path).catch((error: NodeJS.ErrnoException): Stats => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
      throw new ProblemError({ kind: 'missing-file', path: name });
    throw new ProblemError({ kind: 'unreadable-file', path: name, code: error.code ?? 'unknown' });
  });
  if (!stats.isFile()) throw new ProblemError({ kind: 'not-a-file', path: name });
  await access(path, constants.R_OK).catch((error: NodeJS.ErrnoException) => {
    throw new ProblemError({ kind: 'unreadable-file', path: name, code: error.code ?? 'unknown' });
  });
}

/**
 * The program in `--file`.
 * @param from the folder from which a relative path counts
 * @throws ProblemError when there is no such file, it can't be read, or it is in another language
 */
export async function fileTarget(name: string, from: string): Promise<Target> {
  const path = resolve(from, name);
  await readableFile(path, name);
  if (!FILE_ENDINGS.some((ending) => ending === extname(path).toLowerCase())) {
    throw new ProblemError({ kind: 'unknown-language', path: name });
  }
  return { program: { kind: 'file', path }, name };
}

const SHELL_OPERATORS = ['|', '||', '&&', '&', ';', '>', '>>', '<'];

function splitCommand(command: string): string[] {
  let words: string[];
  try {
    // On Windows a backslash separates folders; it is no escape there.
    words = split(process.platform === 'win32' ? command.replaceAll('\\', '\\\\') : command);
  } catch {
    throw new ProblemError({
      kind: 'bad-command',
      given: command,
      detail: 'a quote is opened and never closed',
    });
  }
  // What stands in quotes or behind a backslash is meant literally, as in find's `-exec … \\;`.
  const bare = new Set(command.split(/\s+/));
  const isLiteral = (word: string): boolean =>
    ['\\W', '"W"', "'W'"].some((form) => bare.has(form.replace('W', word)));
  const operator = words.find((word) => SHELL_OPERATORS.includes(word) && !isLiteral(word));
  if (operator !== undefined) {
    throw new ProblemError({ kind: 'bad-command', given: command, detail: `${operator} needs a shell` });
  }
  if (words.length === 0)
    throw new ProblemError({ kind: 'bad-command', given: command, detail: 'it is empty' });
  return words;
}

/**
 * The program in `--run`, split into words as a shell does with simple quotes, without a shell. A word that names a file
 * from where the command was called becomes its absolute path, because the program runs in another folder; the first
 * word only when it holds a slash, as for a shell.
 * @param file what `{file}` stands for, if `--file` was given
 */
export async function commandTarget(
  command: string,
  from: string,
  file: string | undefined,
): Promise<Target> {
  const path = file === undefined ? undefined : resolve(from, file);
  if (path !== undefined) await readableFile(path, file ?? '');
  if (path === undefined && command.includes('{file}')) {
    throw new ProblemError({
      kind: 'bad-command',
      given: command,
      detail: '{file} stands for the file in --file, and there is none',
    });
  }
  if (path !== undefined && !command.includes('{file}')) {
    throw new ProblemError({
      kind: 'flags-that-exclude',
      flags: ['--file', '--run'],
      why: 'With both, --run must say where the file goes: --run "python3 {file}"',
    });
  }
  const words = await Promise.all(
    splitCommand(command).map(async (word, index) => {
      if (word.includes('{file}')) return word.replaceAll('{file}', path ?? '');
      if (isAbsolute(word) || (index === 0 && !/[\\/]/.test(word))) return word;
      const named = resolve(from, word);
      const isFile = await stat(named).then(
        (stats) => stats.isFile(),
        () => false,
      );
      return isFile ? named : word;
    }),
  );
  const [program = '', ...args] = words;
  return {
    program: { kind: 'command', file: program, args },
    name: command.replaceAll('{file}', file ?? ''),
  };
}
