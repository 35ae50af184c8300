import type { MisconceptionId } from '../diagnosis/diagnosis.ts';

/** What is said of a misconception: the fact in a line, then what may be believed that isn't so, and where to look. */
export interface Wording {
  readonly summary: string;
  readonly explanation: string;
}

const WORDINGS: Record<MisconceptionId, Wording> = {
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
  'nothing-printed': {
    summary: 'The program ended well and printed nothing.',
    explanation: 'The folder was full of files. Is the code that prints ever reached?',
  },
  'changed-source-files': {
    summary: 'The program changed files in the folder that it should only read.',
    explanation: 'A backup must leave what it copies as it was. Look for calls that write, rename or remove.',
  },
  'follows-symlinked-directories': {
    summary: 'The program follows links to folders.',
    explanation: 'That is allowed. It prints such files twice, and a link to a folder above would never end.',
  },
  'nothing-uploaded': {
    summary: 'The program asked S3 to store nothing.',
    explanation:
      'No request to store an object arrived. Making a command is not sending it; and a promise that nobody waits for may never get so far. Is each upload really sent, and awaited?',
  },
  'wrong-bucket': {
    summary: 'The program stores into another bucket.',
    explanation:
      "The bucket is the one in BUCKET_NAME, and zerotoboto where that isn't set. Compare its name, letter by letter.",
  },
  'reported-before-stored': {
    summary: 'The program says Uploaded before S3 has answered.',
    explanation:
      'Sending a request takes time, and it can still fail. Only when the promise is fulfilled does S3 have the object. What has to happen before that line is printed?',
  },
  'reported-despite-refusal': {
    summary: 'The program says Uploaded of a file that S3 refused.',
    explanation:
      'S3 may say no. Then the object is not there, and a report that says otherwise is found out on the day the backup is needed. What happens in your program after a refusal?',
  },
  'swallowed-refusal': {
    summary: 'S3 refused a file, and the program ended as if all had gone well.',
    explanation:
      'Whoever starts a backup looks at its exit code. 0 says that everything is stored. The lesson tells how a program can go on and still end as a failure.',
  },
  'bypasses-lab': {
    summary: "The program talks to another S3 than the check's.",
    explanation:
      'A client finds out by itself where S3 is and who is asking, from the environment. An endpoint in the program overrules that.',
  },
  'pinned-credentials': {
    summary: 'The program brings access keys of its own.',
    explanation:
      'Whoever sees the program can use them. Left out, the client finds the right ones in the environment.',
  },
};

export const wordingOf = (id: MisconceptionId): Wording => WORDINGS[id];
