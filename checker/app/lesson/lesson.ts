import { ProblemError } from '../../observation/problem.ts';
import { lessonLines } from '../../report/lesson.ts';
import { noticeLines } from '../../report/progress.ts';
import { type LearnerCall, print } from '../learner-call.ts';
import { openProgress } from '../progress/file.ts';
import { lessonPath, textOf } from '../progress/progress.ts';
import { stageCalled } from '../stage-called.ts';
import { page } from './pager.ts';

/**
 * `npm run lesson`: shows a lesson, without its hints.
 * @throws ProblemError for a call that can't be carried out
 */
export async function lesson({ words, reading, terminal, signal }: LearnerCall): Promise<void> {
  const { progress, notice } = await openProgress();
  const stage = stageCalled('lesson', words, progress);
  const markdown = await textOf(lessonPath(stage.id));
  if (markdown === undefined) {
    throw new ProblemError({ kind: 'missing-course-file', path: `exercises/${stage.id}.md` });
  }
  if (notice) print(terminal, noticeLines(notice));
  const lines = lessonLines(markdown, stage, reading);
  // Read aloud, a pager's own keys and marks would only be in the way.
  if (reading.plain) print(terminal, lines);
  else await page(lines, terminal, signal);
}
