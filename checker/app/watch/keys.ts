import { emitKeypressEvents, type Key as Pressed } from 'node:readline';
import type { ReadStream } from 'node:tty';
import type { Key } from './machine.ts';

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

const isSuspend = ({ name, ctrl }: Pressed): boolean => ctrl === true && name === 'z';

/**
 * Reads keys one by one, without Enter, until it is told to stop; then the terminal is as it was. Ctrl-Z puts the process
 * and those around it to sleep, as it does where keys are not read.
 * @param woken told when it wakes up again
 * @returns what stops it
 */
export function readKeys(input: ReadStream, tell: (key: Key) => void, woken: () => void): () => void {
  const wasRaw = input.isRaw;
  emitKeypressEvents(input);
  const suspend = (): void => {
    input.setRawMode(wasRaw);
    process.once('SIGCONT', () => {
      input.setRawMode(true);
      woken();
    });
    // The whole group, npm too, or the shell would go on waiting for it.
    process.kill(0, 'SIGTSTP');
  };
  const pressed = (_text: string | undefined, key: Pressed): void => {
    if (isSuspend(key) && process.platform !== 'win32') suspend();
    else tell(meaningOf(key));
  };
  input.on('keypress', pressed);
  input.setRawMode(true);
  input.resume();
  return () => {
    input.off('keypress', pressed);
    input.setRawMode(wasRaw);
    input.pause();
  };
}
