import { parseLesson, withoutHints } from '../stages/lesson.ts';
import { count } from './count.ts';
import { markdownLines } from './markdown.ts';
import type { Reading } from './style.ts';

/** What is wrong with a call that names several stages where one is wanted. */
export const oneStageOnly = (given: readonly string[]): string =>
  `it takes one stage, and these are ${given.length}: ${given.join(', ')}`;

/** A lesson for a terminal. Its hints are not in it: in their place stands how to get them, one at a time. */
export function lessonLines(
  markdown: string,
  { number }: { readonly number: number },
  reading: Reading,
): string[] {
  const { hints } = parseLesson(markdown);
  const note = `Stuck? This lesson has ${count(hints.length, 'hint')}. For one at a time: \`npm run hint ${number}\``;
  return markdownLines(withoutHints(markdown, note), reading, 'exercises');
}
