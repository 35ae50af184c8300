import { constants } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { ProblemError } from '../observation/problem.ts';
import { noticeLines } from '../report/progress.ts';
import { type ResetOutcome, resetLines } from '../report/reset.ts';
import { WORKBOOK } from '../run/workbook.ts';
import type { Stage } from '../stages/stage.ts';
import { type LearnerCall, print } from './learner-call.ts';
import { fileDigest } from './progress/digests.ts';
import { openProgress } from './progress/file.ts';
import { exercisePath, starterPath, textOf } from './progress/progress.ts';
import { stagesCalled } from './stage-called.ts';

/** More copies within one second are no person's doing. */
const COPIES_A_SECOND = 100;

/** Copies a file to where nothing is yet. @returns the copy's path in the workbook */
async function keep(stage: string, now: Date): Promise<string> {
  await mkdir(join(WORKBOOK, '.workbook', 'kept'), { recursive: true });
  // No colons: Windows forbids them in names.
  const time = now.toISOString().slice(0, 19).replaceAll(':', '-');
  for (let copy = 1; ; copy += 1) {
    const kept = `.workbook/kept/${stage}-${time}${copy === 1 ? '' : `-${copy}`}.ts`;
    try {
      await copyFile(exercisePath(stage), join(WORKBOOK, kept), constants.COPYFILE_EXCL);
      return kept;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || copy === COPIES_A_SECOND) throw error;
    }
  }
}

/**
 * Gives a stage its starter back. A file that somebody wrote is kept first, under a name that never was there.
 * @throws ProblemError when the file can't be read, or the starter is gone
 */
export async function resetStage({ id }: Stage, now: Date): Promise<ResetOutcome> {
  const path = `exercises/${id}.ts`;
  const [own, starter] = await Promise.all(
    [exercisePath(id), starterPath(id)].map((file) =>
      textOf(file).catch((error: NodeJS.ErrnoException) => {
        throw new ProblemError({ kind: 'unreadable-file', path, code: error.code ?? 'unknown' });
      }),
    ),
  );
  if (starter === undefined) {
    throw new ProblemError({ kind: 'missing-course-file', path: `checker/starters/${id}.ts` });
  }
  if (own !== undefined && fileDigest(own) === fileDigest(starter)) return { kind: 'untouched', path };
  const kept = own === undefined ? undefined : await keep(id, now);
  await writeFileAtomic(exercisePath(id), starter);
  return kept === undefined ? { kind: 'restored', path } : { kind: 'reset', path, kept };
}

/**
 * `npm run reset`: gives stages their starters back, and says where the learner's files are now.
 * @throws ProblemError for a call that can't be carried out
 */
export async function reset({ words, reading, terminal }: LearnerCall): Promise<void> {
  const { progress, notice } = await openProgress();
  if (notice) print(terminal, noticeLines(notice));
  for (const stage of stagesCalled(words, progress)) {
    print(terminal, resetLines(await resetStage(stage, new Date()), reading));
  }
}
