import type { Style } from '../report/style.ts';
import type { Terminal } from './learner-call.ts';

/** What the entry point gives to the commands that it doesn't carry out itself. */
export interface CommandContext {
  readonly terminal: Terminal;
  /** Where what isn't a command's own output goes. */
  readonly errors: NodeJS.WritableStream;
  /** The folder in which the user called the command. */
  readonly from: string;
  readonly signal: AbortSignal;
  /** @param color `false` when the call says so */
  styleFor(color: boolean | undefined): Promise<Style>;
  /** Told of the exit code when a command has ended. */
  done(code: 0 | 1 | 2 | 3 | 130): void;
}
