import type { Wording } from './wording.ts';

/** How a program ended, or that it never began. */
export const ENDINGS = {
  'not-started': {
    summary: 'The file is still as it came.',
    explanation:
      'Nothing has been changed in it yet. Read the lesson, then write your program below the TODO.',
  },
  'did-not-compile': {
    summary: "The file can't be read as TypeScript.",
    explanation:
      'The program was not started at all. The place named is where reading stopped; the slip may be just before it.',
  },
  crashed: {
    summary: 'The program ended with a failure.',
    explanation:
      'A program that has done its work ends by itself with exit code 0. Its own message says what stopped it: what did you expect to be true there?',
  },
  'timed-out': {
    summary: 'The program did not end, and was stopped.',
    explanation:
      'Something keeps it alive: a loop whose end never comes, a timer, an open server, or a wait for input. (Its input is empty.)',
  },
  flooded: {
    summary: 'The program printed far too much, and was stopped.',
    explanation: 'A loop may print without end, or the contents of files are printed instead of their names.',
  },
  'ended-too-early': {
    summary: 'The program ended before its own work was done.',
    explanation:
      'Something that it had begun was still under way, and was lost. This is what happens if a program ends itself in the belief that what it began is done by then. A call that takes time comes back at once. What it was asked for is there only later, when its promise is fulfilled or its callback is called. Which line ends your program? What has to be done by then, and what waits for it? Look at the part of lesson 3 on commands.',
  },
  'nothing-printed': {
    summary: 'The program ended well and printed nothing.',
    explanation:
      'The folder was full of files. Is the code that prints ever reached? And does the program wait for what comes later, before it ends?',
  },
  'changed-source-files': {
    summary: 'The program changed files in the folder that it should only read.',
    explanation: 'A backup must leave what it copies as it was. Look for calls that write, rename or remove.',
  },
} satisfies Record<string, Wording>;
