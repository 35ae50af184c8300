import { createInterface } from 'node:readline/promises';
import inquirer from 'inquirer';
import { listKeys, type MenuEntry, notANumber, numberedList, numberPrompt } from '../../report/menu.ts';
import type { Reading } from '../../report/style.ts';
import { print, type Terminal } from '../learner-call.ts';

/** The reader has pressed Ctrl-C: everything ends. */
export class LeftError extends Error {
  override readonly name = 'LeftError';
}

/** What prompts need of the world. */
export interface PromptContext {
  readonly terminal: Terminal;
  readonly reading: Reading;
  /** Ends a prompt, and with it the menu. */
  readonly signal: AbortSignal;
}

export interface ListQuestion<Value> {
  readonly message: string;
  readonly entries: readonly MenuEntry<Value>[];
  /** What Escape does, after "Esc". */
  readonly back: string;
  /** Rows that something else on the screen needs. */
  readonly taken: number;
}

/** The rows of a prompt besides its entries: question, gap, description, keys, and the line of the cursor. */
const FRAME_ROWS = 6;

/** Entries in a list are never fewer than these, however small the terminal is. */
const LEAST_ENTRIES = 3;

interface Key {
  readonly name?: string;
  readonly ctrl?: boolean;
}

const moduleOf = (options: Parameters<typeof inquirer.createPromptModule>[0]) =>
  inquirer.createPromptModule(options);

/** Asks by a prompt of Inquirer's, and gives `undefined` when the reader pressed Escape (or Ctrl-D) instead. */
async function ask<Answer>(
  { terminal: { input, output }, signal }: PromptContext,
  prompt: (module: ReturnType<typeof moduleOf>) => Promise<{ answer: Answer }>,
): Promise<Answer | undefined> {
  const wentBack = new AbortController();
  const onKey = (_: string | undefined, { name, ctrl }: Key = {}): void => {
    if (name === 'escape' || (ctrl && name === 'd')) wentBack.abort();
  };
  const onEnd = (): void => wentBack.abort();
  input.on('keypress', onKey).once('end', onEnd);
  try {
    const either = AbortSignal.any([signal, wentBack.signal]);
    const module = moduleOf({ input, output, signal: either, clearPromptOnDone: true });
    return (await prompt(module)).answer;
  } catch (error) {
    signal.throwIfAborted();
    if (wentBack.signal.aborted) return undefined;
    if (error instanceof Error && error.name === 'ExitPromptError') throw new LeftError();
    throw error;
  } finally {
    input.off('keypress', onKey).off('end', onEnd);
  }
}

/** Inquirer's own colours know nothing of the reader's wishes. */
function themeOf({ paint }: Reading, keys: string) {
  return {
    prefix: { idle: paint.cyan('?'), done: paint.green('✓') },
    icon: { cursor: '>' },
    style: {
      message: (text: string) => paint.bold(text),
      answer: (text: string) => paint.cyan(text),
      highlight: (text: string) => paint.cyan(text),
      description: (text: string) => paint.dim(text),
      keysHelpTip: () => paint.dim(keys),
    },
  };
}

/** A line of the reader's own, for who hears the screen. `undefined` where the input has ended, as Ctrl-D ends it. */
async function readLine(question: string, { terminal, signal }: PromptContext): Promise<string | undefined> {
  const { input, output } = terminal;
  const lines = createInterface({ input, output });
  const left = new AbortController();
  lines.once('SIGINT', () => left.abort(new LeftError()));
  // Ctrl-D, or the terminal is gone.
  const ended = new AbortController();
  lines.once('close', () => ended.abort());
  try {
    const leaves = AbortSignal.any([signal, left.signal, ended.signal]);
    return (await lines.question(question, { signal: leaves })).trim();
  } catch (error) {
    output.write('\n');
    signal.throwIfAborted();
    left.signal.throwIfAborted();
    if (ended.signal.aborted) return undefined;
    throw error;
  } finally {
    lines.close();
  }
}

async function chooseByNumber<Value>(
  { message, entries, back }: ListQuestion<Value>,
  context: PromptContext,
): Promise<MenuEntry<Value> | undefined> {
  print(context.terminal, numberedList(message, entries));
  for (;;) {
    const given = await readLine(numberPrompt(entries.length, back), context);
    if (!given) return undefined;
    const entry = /^\d+$/.test(given) ? entries[Number(given) - 1] : undefined;
    if (entry) return entry;
    print(context.terminal, [notANumber(given, entries.length)]);
  }
}

/**
 * Lets the reader choose an entry of a list.
 * @returns `undefined` when the reader went back
 * @throws LeftError on Ctrl-C, and the signal's reason when it ended the prompt
 */
export async function choose<Value>(
  question: ListQuestion<Value>,
  context: PromptContext,
): Promise<MenuEntry<Value> | undefined> {
  const { message, entries, back, taken } = question;
  const { reading, terminal } = context;
  if (reading.plain) return await chooseByNumber(question, context);
  const room = Math.max(LEAST_ENTRIES, terminal.output.rows - taken - FRAME_ROWS);
  const hidden = Math.max(0, entries.length - room);
  const index = await ask(context, (prompt) =>
    prompt<{ answer: number }>([
      {
        type: 'select',
        name: 'answer',
        message,
        choices: entries.map(({ name, description }, value) => ({
          value,
          name,
          ...(description ? { description } : {}),
        })),
        loop: false,
        pageSize: Math.min(entries.length, room),
        theme: themeOf(reading, listKeys(back, hidden)),
      },
    ]),
  );
  return index === undefined ? undefined : entries[index];
}

/**
 * Lets the reader type a line.
 * @returns `''` for an empty line, `undefined` when the reader went back
 * @throws LeftError on Ctrl-C, and the signal's reason when it ended the prompt
 */
export async function typeLine(message: string, context: PromptContext): Promise<string | undefined> {
  if (context.reading.plain) return await readLine(`${message} `, context);
  return await ask(context, (prompt) =>
    prompt<{ answer: string }>([
      { type: 'input', name: 'answer', message, theme: themeOf(context.reading, '') },
    ]),
  );
}
