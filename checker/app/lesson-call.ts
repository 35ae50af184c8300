import type { ReadStream, WriteStream } from 'node:tty';
import { ProblemError } from '../observation/problem.ts';
import { oneStageOnly } from '../report/lesson.ts';
import type { Reading } from '../report/markdown.ts';
import { STAGES } from '../stages/index.ts';
import { selectStages } from '../stages/select.ts';
import type { Stage } from '../stages/stage.ts';
import { hasPassed } from './progress.ts';
import type { Progress } from './progress-file.ts';

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

/** The stages that words mean; without words the first that has not passed, and the last when all have. */
export function stagesCalled(words: readonly string[], progress: Progress): Stage[] {
  const stages = selectStages(words, STAGES, (id) => hasPassed(progress, id));
  return stages.length > 0 ? stages : STAGES.slice(-1);
}

/**
 * The one stage that words mean.
 * @throws ProblemError for several
 */
export function stageCalled(command: string, words: readonly string[], progress: Progress): Stage {
  const [stage, ...others] = stagesCalled(words, progress);
  if (!stage || others.length > 0) {
    const ids = [stage, ...others].flatMap((each) => (each ? [each.id] : []));
    throw new ProblemError({ kind: 'bad-arguments', command, detail: oneStageOnly(ids) });
  }
  return stage;
}
