import type { Problem } from '../observation/problem.ts';
import { showSize } from './trace.ts';

/** A problem in words: what and where, then what to do. `code` is part of the JSON contract. */
export interface ProblemReport {
  readonly code: Problem['kind'];
  readonly message: string;
  readonly remedy: string;
}

const list = (items: readonly string[]): string => items.join(', ');

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const UNREADABLE: Record<string, string> = {
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
};

/** Why an S3 gave no answer; other reasons are the system's codes, which say enough to those who know them. */
const NO_S3: Record<string, string> = {
  'nothing-listens': 'nothing listens there',
  ECONNREFUSED: 'nothing listens there',
  'no-answer': 'it takes the connection and does not answer',
  ECONNRESET: 'it ended the connection in the middle of a request',
  'not-localstack': 'something else answers there',
  'refused-address': 'that address is not on this machine',
  's3-error': 'LocalStack runs, but its S3 could not be loaded',
  's3-disabled': 'LocalStack runs without S3',
  's3-missing': 'LocalStack runs without S3',
};

function wordsFor(problem: Problem): Omit<ProblemReport, 'code'> {
  switch (problem.kind) {
    case 'unknown-stage':
      return {
        message: `There is no stage called "${problem.given}".`,
        remedy: `Name one of these, or its number: ${list(problem.known)}. "next" and "all" work too.`,
      };
    case 'ambiguous-stage':
      return {
        message: `"${problem.given}" could be any of ${list(problem.matches)}.`,
        remedy: 'Write a little more of the name, or its number.',
      };
    case 'one-stage-needed':
      return {
        message:
          problem.given.length === 0
            ? `${problem.flag} needs a stage to check against.`
            : `${problem.flag} goes with one stage, and these are ${problem.given.length}: ${list(problem.given)}.`,
        remedy: `Name one, for instance: npm run check -- 2 ${problem.flag} …`,
      };
    case 'bad-arguments':
      return {
        message: `${capitalised(problem.detail)}.`,
        remedy: `To see what works: npm run ${problem.command} -- --help`,
      };
    case 'bad-value':
      return {
        message: `${problem.flag} was given "${problem.given}".`,
        remedy: `It takes ${problem.wanted}.`,
      };
    case 'flags-that-exclude':
      return { message: `${problem.flags.join(' and ')} can't be used together.`, remedy: problem.why };
    case 'flags-swallowed':
      return {
        message: `npm kept ${list(problem.flags)} for itself, so the command never saw ${problem.flags.length === 1 ? 'it' : 'them'}.`,
        remedy: `Put -- before the flags: ${problem.command}`,
      };
    case 'missing-file':
      return {
        message: `There is no file ${problem.path}`,
        remedy: 'Check the spelling. A relative path counts from the folder in which you called the command.',
      };
    case 'missing-exercise':
      return {
        message: `There is no file ${problem.path}`,
        remedy: `To begin afresh with ${problem.starter}: npm run reset ${problem.starter.replace(/^.*\/|\.ts$/g, '')}. Or check another file with --file.`,
      };
    case 'not-a-file':
      return {
        message: `${problem.path} is not a file.`,
        remedy: 'Name the program itself, for instance backup-2.ts in it.',
      };
    case 'unreadable-file':
      return {
        message: `${problem.path} can't be read: ${UNREADABLE[problem.code] ?? problem.code}.`,
        remedy: 'Change who may read it, or check a copy.',
      };
    case 'missing-folder':
      return {
        message: `There is no folder ${problem.path}`,
        remedy: 'Check the spelling. A relative path counts from the folder in which you called the command.',
      };
    case 'not-a-folder':
      return {
        message: `${problem.path} is not a folder.`,
        remedy: 'Name the folder that the file lies in.',
      };
    case 'nameless-folder':
      return {
        message: `${problem.path} is the top of a disk, and has no name that keys could begin with.`,
        remedy: 'Name a folder in it.',
      };
    case 'folder-too-large':
      return {
        message: `${problem.path} holds more than ${problem.entries} files and folders, or more than ${showSize(problem.bytes)}.`,
        remedy:
          'A script is tried on a copy, with S3 in memory, and that would be too much. Name a smaller folder, for instance one in it.',
      };
    case 'unknown-language':
      return {
        message: `${problem.path} is neither TypeScript nor JavaScript.`,
        remedy: 'Say how it is run, with {file} where the file goes, for instance: --run "python3 {file}"',
      };
    case 'bad-command':
      return {
        message: `--run "${problem.given}" can't be understood: ${problem.detail}.`,
        remedy:
          'Words are split at spaces; quotes keep words together. For pipes and the like: --run "sh -c \'…\'"',
      };
    case 'solution-closed':
      return {
        message: `${problem.stage} has not passed yet: its finished example opens when it has.`,
        remedy: `To see it all the same: npm run solution -- ${problem.stage} --reveal`,
      };
    case 'no-terminal':
      return {
        message: 'The menu needs a terminal, and here is none.',
        remedy:
          'These do the same one by one: npm run lesson, npm run check, npm run hint, npm run watch, npm run try, npm run solution, npm run reset, npm run doctor. What has passed: npm run check list',
      };
    case 'no-editor':
      return {
        message:
          problem.tried === undefined
            ? 'There is no editor to open it with: neither VISUAL nor EDITOR is set, and VS Code was not found.'
            : `The editor "${problem.tried}" can't be started.`,
        remedy: `Open ${problem.path} in any editor, or set EDITOR to the command of yours.`,
      };
    case 'command-not-found':
      return {
        message: `The command "${problem.name}" was not found.`,
        remedy: 'Check its spelling, and that it runs in your own terminal.',
      };
    case 'command-not-executable':
      return {
        message: `The command "${problem.name}" can't be started (${problem.code}).`,
        remedy:
          'Is it a program, and may you run it? A script can be named after its interpreter: --run "bash backup.sh"',
      };
    case 'no-fixture':
      return {
        message: `The folders for the check can't be made: ${problem.code}${problem.path ? ` at ${problem.path}` : ''}.`,
        remedy: 'Is the disk full, or the temporary folder locked? TMPDIR can name another one.',
      };
    case 's3-unreachable': {
      const why = NO_S3[problem.detail] ?? problem.detail;
      return problem.backend === 'localstack'
        ? {
            message: `LocalStack at ${problem.url} can't be used: ${why}.`,
            remedy:
              'This is not about your program. Start it with npm run localstack, or leave it: --s3 embedded',
          }
        : {
            message: `The checker's own S3 at ${problem.url} gives no answer: ${why}.`,
            remedy:
              'This is not about your program. Try again; if it stays, please report it with this message.',
          };
    }
    case 'missing-course-file':
      return {
        message: `There is no file ${problem.path}, which came with the workbook.`,
        remedy: `To get it back from Git: git checkout -- ${problem.path}`,
      };
    case 'unexpected':
      return {
        message: `The checker itself failed: ${problem.detail}`,
        remedy: 'This is not about your program. Try again; if it stays, please report it with this message.',
      };
  }
}

/** What people are told of a problem: what, where, and what to do. */
export const reportProblem = (problem: Problem): ProblemReport => ({
  code: problem.kind,
  ...wordsFor(problem),
});

/** The same as lines for a terminal. */
export function problemLines(problem: Problem): string[] {
  const { message, remedy } = reportProblem(problem);
  return [message, remedy];
}
