import { emitKeypressEvents, type Key as Pressed } from 'node:readline';
import type { ReadStream } from 'node:tty';
import type { Key } from './watch-machine.ts';

const MEANINGS: Readonly<Record<string, Key>> = {
  n: 'next',
  h: 'hint',
  a: 'all',
  l: 'list',
  r: 'reset',
  t: 'trace',
  c: 'check',
  return: 'check',
  q: 'quit',
  y: 'yes',
};

/** What a key press means. Ctrl-C and Ctrl-D are no signals while keys are read one by one. */
export function meaningOf({ name, ctrl, meta }: Pressed): Key {
  if (ctrl) return name === 'c' || name === 'd' ? 'quit' : 'other';
  return (!meta && name !== undefined && MEANINGS[name]) || 'other';
}

/**
 * Reads keys one by one, without Enter, until it is told to stop; then the terminal is as it was.
 * @returns what stops it
 */
export function readKeys(input: ReadStream, tell: (key: Key) => void): () => void {
  const wasRaw = input.isRaw;
  emitKeypressEvents(input);
  const pressed = (_text: string | undefined, key: Pressed): void => tell(meaningOf(key));
  input.on('keypress', pressed);
  input.setRawMode(true);
  input.resume();
  return () => {
    input.off('keypress', pressed);
    input.setRawMode(wasRaw);
    input.pause();
  };
}
