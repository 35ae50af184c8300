import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Lesson, parseLesson } from '../../stages/lesson.ts';

/** An absolute path from one that is relative to the workbook. */
export const inWorkbook = (path: string): string =>
  fileURLToPath(new URL(`../../../${path}`, import.meta.url));

const namesIn = (folder: string, extension: string): string[] =>
  readdirSync(inWorkbook(folder))
    .filter((name) => name.endsWith(extension))
    .map((name) => name.slice(0, -extension.length))
    .sort();

/** Every page of the course: the table of contents, and one lesson for each exercise. */
export const pageIds: readonly string[] = namesIn('exercises', '.md');
export const lessonIds: readonly string[] = pageIds.filter((id) => id !== 'README');
export const starterIds: readonly string[] = namesIn('checker/starters', '.ts');
export const solutionIds: readonly string[] = namesIn('solutions', '.ts');

export const pageText = (id: string): string => readFileSync(inWorkbook(`exercises/${id}.md`), 'utf8');
export const starterText = (id: string): string =>
  readFileSync(inWorkbook(`checker/starters/${id}.ts`), 'utf8');
export const solutionText = (id: string): string => readFileSync(inWorkbook(`solutions/${id}.ts`), 'utf8');

export const page = (id: string): Lesson => parseLesson(pageText(id));
