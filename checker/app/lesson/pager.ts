import { stripVTControlCharacters } from 'node:util';
import { execa } from 'execa';
import { split } from 'shlex';
import stringWidth from 'string-width';
import { print, type Terminal } from '../learner-call.ts';

/** The rows that a terminal needs for itself: the prompt, and a line above it. */
const OWN_ROWS = 2;

/** The pager as words: the reader's own, else the system's; `undefined` when the reader wants none. */
export function pagerWords(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] | undefined {
  if (env.PAGER === undefined) return [platform === 'win32' ? 'more' : 'less'];
  const given = platform === 'win32' ? env.PAGER.replaceAll('\\', '\\\\') : env.PAGER;
  try {
    const words = split(given);
    return words.length === 0 || words[0] === 'cat' ? undefined : words;
  } catch {
    // A quote without its end is no command.
    return undefined;
  }
}

/** The rows that lines take on a terminal, which breaks the long ones. */
export const rowsOf = (lines: readonly string[], columns: number): number =>
  lines.reduce((rows, line) => rows + Math.max(1, Math.ceil(stringWidth(line) / columns)), 0);

/** Colours pass through; a page stays on the screen afterwards. As Git does it, and only where the reader set nothing. */
const LESS = { LESS: 'FRX', LV: '-c' };

/**
 * Shows lines page by page when they are more than the screen holds, and prints them otherwise: also where there is no
 * terminal, or no pager.
 * @throws the signal's reason when it ended the pager
 */
export async function page(lines: readonly string[], terminal: Terminal, signal: AbortSignal): Promise<void> {
  const { input, output, env } = terminal;
  const words = pagerWords(env, process.platform);
  const fits = () => rowsOf(lines, output.columns) + OWN_ROWS <= output.rows;
  if (!input.isTTY || !output.isTTY || words === undefined || fits()) return print(terminal, lines);
  const [file = '', ...args] = words;
  const text = `${lines.join('\n')}\n`;
  const { code } = await execa(file, args, {
    // The `more` of Windows shows what colours are made of.
    input: process.platform === 'win32' && env.PAGER === undefined ? stripVTControlCharacters(text) : text,
    stdout: 'inherit',
    stderr: 'inherit',
    env: { ...LESS, ...env },
    extendEnv: false,
    reject: false,
    cancelSignal: signal,
  });
  signal.throwIfAborted();
  if (code === 'ENOENT' || code === 'EACCES') print(terminal, lines);
}
