import type { ReadStream, WriteStream } from 'node:tty';
import type { Style } from '../../report/style.ts';
import type { CheckFlags } from '../check/flags.ts';

/** The flags of `watch`, as they came. */
export interface WatchFlags extends Pick<CheckFlags, 's3' | 'seed' | 'timeout'> {
  /** How often to look at the files, in milliseconds; `true` without a number. */
  readonly poll?: string | boolean;
  readonly trace?: boolean;
}

export interface WatchCall {
  /** A stage as people write it, or none: then it is the first that has not passed. */
  readonly words: readonly string[];
  readonly flags: WatchFlags;
  /** The folder in which the command was called. */
  readonly from: string;
  /** Ends it. */
  readonly signal: AbortSignal;
  readonly style: Style;
  /** For a reader that speaks: nothing is wiped, and no mark stands for a word. */
  readonly plain: boolean;
  readonly input: ReadStream;
  readonly output: WriteStream;
}
