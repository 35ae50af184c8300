import { ProblemError } from '../observation/problem.ts';
import { noticeLines } from '../report/progress.ts';
import { solutionLines } from '../report/solution.ts';
import { STAGES } from '../stages/index.ts';
import type { Stage } from '../stages/stage.ts';
import { type LearnerCall, print } from './learner-call.ts';
import { page } from './lesson/pager.ts';
import { fileDigest } from './progress/digests.ts';
import { openProgress, type Progress } from './progress/file.ts';
import { exercisePath, hasPassed, solutionPath, starterPath, textOf } from './progress/progress.ts';
import { stageCalled } from './stage-called.ts';

export interface SolutionCall extends LearnerCall {
  /** Show it although the stage has not passed. */
  readonly reveal: boolean;
}

/** The stage that passed last: without a word for it, its solution is the one that can be meant. */
function lastPassed({ stages }: Progress): string | undefined {
  const passed = STAGES.flatMap(({ id }) => {
    const last = stages[id]?.passed?.last;
    return last === undefined ? [] : [{ id, last }];
  });
  return passed.reduce<(typeof passed)[number] | undefined>(
    (latest, each) => (latest && latest.last > each.last ? latest : each),
    undefined,
  )?.id;
}

async function viewOf({ id }: Stage) {
  const [own, source, starter = ''] = await Promise.all(
    [exercisePath(id), solutionPath(id), starterPath(id)].map(textOf),
  );
  if (source === undefined)
    throw new ProblemError({ kind: 'missing-course-file', path: `solutions/${id}.ts` });
  const written = own !== undefined && own.trim() !== '' && fileDigest(own) !== fileDigest(starter);
  return {
    stage: id,
    solution: { path: `solutions/${id}.ts`, source },
    ...(written ? { own: { path: `exercises/${id}.ts`, source: own } } : {}),
    starter,
  };
}

/**
 * `npm run solution`: shows the finished example of a stage that has passed, beside the learner's own program. Nothing is
 * ever written.
 * @throws ProblemError for a stage that has not passed, unless it is to be revealed
 */
export async function solution({ words, reading, terminal, signal, reveal }: SolutionCall): Promise<void> {
  const { progress, notice } = await openProgress();
  if (notice) print(terminal, noticeLines(notice));
  const latest = lastPassed(progress);
  const stage = stageCalled('solution', words.length > 0 || !latest ? words : [latest], progress);
  if (!reveal && !hasPassed(progress, stage.id)) {
    throw new ProblemError({ kind: 'solution-closed', stage: stage.id });
  }
  const lines = solutionLines(await viewOf(stage), reading);
  if (reading.plain) print(terminal, lines);
  else await page(lines, terminal, signal);
}
