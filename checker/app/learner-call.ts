import type { ReadStream, WriteStream } from 'node:tty';
import type { Reading } from '../report/style.ts';

// Loaded at every start, so it loads nothing itself.

/** The terminal that a command was called in, or what stands in its place. */
export interface Terminal {
  readonly input: ReadStream;
  readonly output: WriteStream;
  /** Names the programs that a person likes to read and write with. */
  readonly env: NodeJS.ProcessEnv;
}

/** A call of a command that a learner reads or resets a stage with. */
export interface LearnerCall {
  /** The stage as people write it; without one it is the first that has not passed. */
  readonly words: readonly string[];
  readonly reading: Reading;
  readonly terminal: Terminal;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/** Prints lines and ends the last one. */
export const print = ({ output }: Terminal, lines: readonly string[]): void => {
  output.write(`${lines.join('\n')}\n`);
};
