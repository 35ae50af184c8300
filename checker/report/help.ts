import { count } from './count.ts';

/** What is said when reports have been written for people who are to guess the fault from them. */
export const blindSentence = (reports: number, folder: string): string =>
  `${count(reports, 'report')} and their key (key.txt) are in ${folder}.`;

/** What `--help` says of each command and flag. */
export const HELP = {
  program: 'The checker of the "Backup to S3" workbook. Start it with npm: npm run check 0',
  check: {
    description:
      'Run a program in folders made for the purpose, and tell whether it does what its stage asks.',
    stages:
      'a number, a name or a beginning of one; "next" (the first that has not passed) or "all". "list" shows where you are',
    json: 'print one JSON document and nothing else (with npm: npm run --silent check -- 2 --json)',
    file: 'check this file instead of the exercise',
    run: 'check any program in any language; {file} stands for the file in --file',
    seed: 'take the random names from this number, to repeat a check',
    timeout: 'end a run after so long (default: 15)',
    keep: 'leave the folders where they are, and print their paths',
    s3: 'the S3 for stages that upload: "localstack", "embedded" (it needs nothing), or "auto" (default: LocalStack if it runs)',
    trace: 'show what the program and S3 said to each other',
    saveCase: 'save what was seen, without your code, for somebody who is to look at it: in .workbook/cases/',
    noColor: 'print without colour',
    after: `
Examples:
  npm run check 0
  npm run check -- 2 --seed 4821 --keep
  npm run check -- 1 --file ~/backup.py --run "python3 {file}"
  npm run check -- complete --trace

Exit codes: 0 passed, 1 the program does not pass yet, 2 the call is wrong, 3 the check could not be made.
`,
  },
  watch: {
    description: 'Check a stage each time its file, or a file that it imports, is saved.',
    stage: 'a number, a name or a beginning of one; without it the first that has not passed',
    poll: 'look at the files every so often, where saving is not noticed (default: 500 milliseconds)',
    plain: 'for a screen reader: plain text, and nothing on the screen is wiped',
    after: `
Keys, in a terminal: n next stage, h hint, a check all, l list, r reset, t trace, Enter check again, q quit.

Examples:
  npm run watch
  npm run watch -- complete --trace
  npm run watch -- 1 --poll 1000

Exit codes: 0 it was ended, 2 the call is wrong, 3 it could not go on.
`,
  },
  stage: 'a number, a name or a beginning of one; without it the first that has not passed',
  plain: 'for a screen reader: plain lines, nothing drawn',
  start: {
    description: 'The menu: where you are, what makes sense next, and every command.',
    after: `
Keys: up, down and Enter choose, Esc goes back, Ctrl-C leaves.

Exit codes: 0 it was left by Esc or Quit, 130 by Ctrl-C, 2 the call is wrong, or there is no terminal.
`,
  },
  lesson: {
    description: 'Read the lesson of a stage, without its hints.',
  },
  hint: {
    description: 'Show one hint. Unchanged code gets the same one again.',
    next: 'the next hint, although nothing has changed',
  },
  solution: {
    description: 'Show the finished example of a stage that has passed, beside your own program.',
    stage: 'a number, a name or a beginning of one; without it the one that passed last',
    reveal: 'show it although the stage has not passed',
  },
  reset: {
    description: 'Give a stage its starter back. Your file is kept in .workbook/kept.',
  },
  content: {
    description:
      'For authors: test that lessons, exercises and the checker agree, or look at failures that no known cause explains.',
    what: '"unmatched": the kept failures, grouped by the shape of their differences; "blind": reports to guess from',
    count: 'with "blind": how many reports (default: 24)',
    seed: 'with "blind": which programs, and the random names in their folders (default: 1)',
    out: 'with "blind": the folder for the reports (default: .workbook/blind)',
    after: `
Exit codes: 0 all agrees, or the cases are listed, 1 something does not agree, 2 the call is wrong, 3 the tests could not run.
`,
  },
  try: {
    description:
      'Run a stage’s script on a folder, and show what it printed, what it and S3 said to each other, and the bucket.',
    words: 'the stage, and the folder (without it a copy of the lesson’s); nothing in your folder is changed',
    inPlace: 'let extra-3 or extra-4 work in the folder itself; a copy of what it held is kept',
    file: 'try this file instead of the exercise',
    timeout: 'end a run after so long (default: 60)',
    all: 'show every line, however many there are',
    after: `
Examples:
  npm run try 0
  npm run try complete ~/pictures
  npm run try -- extra-4 ~/notes --in-place

Exit codes: 0 the script ended well, 1 it did not, 2 the call is wrong, 3 it could not be tried.
`,
  },
  doctor: {
    description: 'Look at what this machine has and lacks, and say what to do about it.',
    json: 'print one JSON document and nothing else',
    after: `
Nothing but this machine is asked, no secret is read, and nothing is changed.

Exit codes: 0 the checks can work, 2 the call is wrong, 3 something keeps them from working.
`,
  },
  s3: {
    description:
      'Run a small S3 on this machine, in memory, for practice and for other clients. Ctrl-C stops it.',
    port: 'the port; 0 lets the system choose',
    credentials: 'let in only who signs with these; without it anybody is let in',
    quiet: "don't print a line for each request",
  },
  localstack: {
    description: 'Start or stop LocalStack in Docker, a larger imitation of AWS that checks can use, too.',
    action: '"start", "stop" or "status"',
  },
} as const;
