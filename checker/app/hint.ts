import { ProblemError } from '../observation/problem.ts';
import { chooseHint, hintLines, noHintsLine } from '../report/hints.ts';
import { noticeLines } from '../report/progress.ts';
import { parseLesson } from '../stages/lesson.ts';
import { type LearnerCall, print } from './learner-call.ts';
import { fileDigest } from './progress/digests.ts';
import { changeProgress, openProgress } from './progress/file.ts';
import { exercisePath, lessonPath, textOf } from './progress/progress.ts';
import { stageCalled } from './stage-called.ts';

export interface HintCall extends LearnerCall {
  /** Show the next hint although nothing has changed since the last. */
  readonly insist: boolean;
}

/**
 * `npm run hint`: shows one hint, and remembers that it was shown and for which file.
 * @throws ProblemError for a call that can't be carried out
 */
export async function hint({ words, reading, terminal, insist }: HintCall): Promise<void> {
  const { progress, notice } = await openProgress();
  const stage = stageCalled('hint', words, progress);
  const path = `exercises/${stage.id}.md`;
  const [own = '', lesson] = await Promise.all([exercisePath(stage.id), lessonPath(stage.id)].map(textOf));
  if (lesson === undefined) throw new ProblemError({ kind: 'missing-course-file', path });
  const { hints } = parseLesson(lesson);
  const file = fileDigest(own);
  const before = progress.stages[stage.id]?.hints;
  const shown = chooseHint(
    { shown: before?.shown ?? 0, changed: before?.file !== file },
    hints.length,
    insist,
  );
  const chosen = shown && hints[shown.index];
  if (notice) print(terminal, noticeLines(notice));
  if (!chosen) return print(terminal, [noHintsLine(stage.id)]);
  print(terminal, hintLines(chosen, shown, stage, reading));
  if (shown.why === 'again') return;
  // Another command may have shown more in the meantime.
  await changeProgress(stage.id, (now) => ({
    ...now,
    hints: { shown: Math.max(shown.index + 1, now.hints?.shown ?? 0), file },
  })).catch((error: Error) => print(terminal, noticeLines({ kind: 'unsaved', reason: error.message })));
}
