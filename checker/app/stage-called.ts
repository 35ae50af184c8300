import { ProblemError } from '../observation/problem.ts';
import { oneStageOnly } from '../report/lesson.ts';
import { STAGES } from '../stages/index.ts';
import { selectStages } from '../stages/select.ts';
import type { Stage } from '../stages/stage.ts';
import type { Progress } from './progress/file.ts';
import { hasPassed } from './progress/progress.ts';

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
  if (stage && others.length === 0) return stage;
  const ids = [stage, ...others].flatMap((each) => (each ? [each.id] : []));
  throw new ProblemError({ kind: 'bad-arguments', command, detail: oneStageOnly(ids) });
}
