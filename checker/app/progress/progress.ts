import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StageResult } from '../../diagnosis/result.ts';
import type { StageState, Standing } from '../../report/progress.ts';
import { WORKBOOK } from '../../run/workbook.ts';
import { STAGES } from '../../stages/index.ts';
import type { parseLesson } from '../../stages/lesson.ts';
import type { Stage } from '../../stages/stage.ts';
import { asksDigest, fileDigest } from './digests.ts';
import { changeProgress, type OpenedProgress, type Progress, type StageProgress } from './file.ts';

export const exercisePath = (stage: string): string => join(WORKBOOK, 'exercises', `${stage}.ts`);
export const starterPath = (stage: string): string => join(WORKBOOK, 'checker', 'starters', `${stage}.ts`);
export const solutionPath = (stage: string): string => join(WORKBOOK, 'solutions', `${stage}.ts`);
export const lessonPath = (stage: string): string => join(WORKBOOK, 'exercises', `${stage}.md`);

/** A file's text; `undefined` when there is none. @throws the file system's own error otherwise */
export const textOf = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });

/** Whether a stage has ever passed. */
export const hasPassed = ({ stages }: Progress, id: string): boolean => stages[id]?.passed !== undefined;

/** Remembers how a check of the learner's own file ended. A check that broke says nothing about it. */
export function afterCheck(
  before: StageProgress,
  { verdict, checks, diagnoses }: StageResult,
  digests: { readonly file: string; readonly asks: string },
  now: Date,
): StageProgress {
  const at = now.toISOString();
  if (verdict === 'broken') return before;
  if (verdict === 'failed') return { ...before, failed: { at, file: digests.file } };
  const { failed: _, ...rest } = before;
  const polish = [...checks, ...diagnoses].filter(({ kind }) => kind === 'polish');
  const polished = polish.every((part) => 'verdict' in part && part.verdict === 'passed');
  return { ...rest, passed: { first: before.passed?.first ?? at, last: at, ...digests, polished } };
}

/**
 * Remembers the result of a check of the learner's own file.
 * @param source the file's text as it was checked
 * @throws the file system's own error
 */
export async function rememberCheck(
  stage: Stage,
  result: StageResult,
  source: string,
  now: Date,
  path?: string,
): Promise<OpenedProgress> {
  const starter = (await textOf(starterPath(stage.id))) ?? '';
  const digests = { file: fileDigest(source), asks: asksDigest(stage, starter) };
  return await changeProgress(stage.id, (before) => afterCheck(before, result, digests, now), path);
}

/** What a standing is made of. */
export interface Standpoint {
  readonly progress: StageProgress;
  /** The digest of the learner's file; `undefined` when it is gone. */
  readonly file: string | undefined;
  readonly starter: string;
  readonly asks: string;
}

/** Where a learner is with a stage. */
export function standingOf({ progress: { passed, failed }, file, starter, asks }: Standpoint): Standing {
  if (file === undefined) return { kind: 'missing', passed: passed !== undefined };
  if (file !== starter && failed?.file === file) return { kind: 'failing', passed: passed !== undefined };
  if (passed) {
    if (passed.asks !== undefined && passed.asks !== asks) return { kind: 'stage-changed' };
    if (passed.file !== undefined && passed.file !== file) return { kind: 'changed-since' };
    return { kind: 'passed', polished: passed.polished === true };
  }
  return { kind: file === starter ? 'untouched' : 'begun' };
}

/** How many hints a lesson holds; one whose hints can't be read, because somebody changed it, counts as having none. */
function hintsIn(lesson: string, parse: typeof parseLesson): number {
  try {
    return parse(lesson).hints.length;
  } catch {
    return 0;
  }
}

/** A stage, and how far a learner has come with it. */
export async function stageState(stage: Stage, { stages }: Progress): Promise<StageState> {
  const { id, number, title } = stage;
  const { parseLesson: parse } = await import('../../stages/lesson.ts');
  const [own, starter = '', lesson = ''] = await Promise.all(
    [exercisePath(id), starterPath(id), lessonPath(id)].map(textOf),
  );
  const progress = stages[id] ?? {};
  const standing = standingOf({
    progress,
    file: own === undefined ? undefined : fileDigest(own),
    starter: fileDigest(starter),
    asks: asksDigest(stage, starter),
  });
  const of = hintsIn(lesson, parse);
  return { id, number, title, standing, hints: { shown: Math.min(progress.hints?.shown ?? 0, of), of } };
}

/** Every stage of the course, and how far a learner has come with it. */
export const stageStates = (progress: Progress): Promise<StageState[]> =>
  Promise.all(STAGES.map((stage) => stageState(stage, progress)));
