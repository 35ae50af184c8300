import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import type { Check } from '../comparison/check.ts';
import { NO_DIFFERENCES } from '../comparison/differences.ts';
import type { StageResult } from '../diagnosis/result.ts';
import type { Observation } from '../observation/observation.ts';
import { checkLines, closingLines } from './check.ts';

const wide = { paint: new Chalk({ level: 0 }), width: 100 };
const narrow = { ...wide, width: 34 };
const context = { again: 'AGAIN', hints: 2, next: { stage: 'backup-2', number: 2 } };

const observation: Observation = {
  scenario: 'assets',
  step: 0,
  run: 'first',
  workingDirectory: '/tmp/assets',
  platform: 'linux',
  stdout: '',
  stdoutMarks: [],
  stderr: '',
  ending: { kind: 'exited', code: 0 },
  durationMs: 1,
  changes: [],
  compileErrors: [],
};

const keys: Check = {
  id: 'keys',
  title: 'prints the key of every file',
  scenario: 'assets',
  kind: 'required',
  verdict: 'failed',
  differences: {
    ...NO_DIFFERENCES,
    missing: ['css/style.scss', 'rpg-3.py', 'gone.txt'],
    unexpected: ['/css/style.scss', '/rpg-3.py'],
    repeated: ['/rpg-3.py'],
  },
};

const failed: StageResult = {
  stage: 'backup-1',
  title: 'print the S3 key of every file',
  program: 'exercises/backup-1.ts',
  verdict: 'failed',
  durationMs: 1,
  checks: [keys],
  diagnoses: [],
  alternatives: [],
  regularities: [],
  observations: [observation],
  scenarioTitles: { assets: "the lesson's own folder" },
  advice: [],
  kept: [],
};

const passed: StageResult = { ...failed, verdict: 'passed', checks: [{ ...keys, verdict: 'passed' }] };

test('plain differences: side by side by content, then the rest, then what to do', () => {
  expect(checkLines(failed, context, wide).join('\n')).toMatchInlineSnapshot(`
    "✗ backup-1 does not pass yet. It is to print the S3 key of every file.
      checked: exercises/backup-1.ts, run in 1 folder

      No known cause explains all of this, so here is only what differs.

      In the lesson's own folder (assets) 3 lines are missing, 2 lines are not expected and
      1 line comes more than once:

        expected         printed
        rpg-3.py         /rpg-3.py
        css/style.scss   /css/style.scss

        Missing: expected, and not printed (1 line)
          gone.txt

        Printed more than once
          /rpg-3.py

      What to try next
      - Take one line above and compare it with what was expected. Where do they part?
      - Some lines come more than once. Is a folder visited more than once?
      - exercises/backup-1.md has the lesson and 2 hints.

      One hint:              npm run hint backup-1
      The same check again:  AGAIN
      To see its folders:    AGAIN --keep"
  `);
});

test('on a narrow terminal pairs stand one above the other, prose is wrapped and values are not', () => {
  expect(checkLines(failed, context, narrow).join('\n')).toMatchInlineSnapshot(`
    "✗ backup-1 does not pass yet.
      It is to print the S3 key of
      every file.
      checked: exercises/backup-1.ts, run in 1 folder

      No known cause explains all of
      this, so here is only what
      differs.

      In the lesson's own folder
      (assets) 3 lines are missing,
      2 lines are not expected and 1
      line comes more than once:

        expected  rpg-3.py
        printed   /rpg-3.py

        expected  css/style.scss
        printed   /css/style.scss

        Missing: expected, and not printed (1 line)
          gone.txt

        Printed more than once
          /rpg-3.py

      What to try next
      - Take one line above and
        compare it with what was
        expected. Where do they
        part?
      - Some lines come more than
        once. Is a folder visited
        more than once?
      - exercises/backup-1.md has
        the lesson and 2 hints.

      One hint:              npm run hint backup-1
      The same check again:  AGAIN
      To see its folders:    AGAIN --keep"
  `);
});

test('a pass takes two lines, and a third for polish', () => {
  expect(checkLines(passed, context, wide)).toHaveLength(2);
  const polished = checkLines(
    { ...passed, diagnoses: [{ id: 'follows-symlinked-directories', kind: 'polish', scenarios: ['links'] }] },
    context,
    { ...wide, width: 200 },
  );
  expect(polished.join('\n')).toContain('Polish: The program follows links to folders.');
});

test('after the last stage there is no next one', () => {
  const { next: _next, ...last } = context;
  expect(checkLines(passed, last, wide).join('\n')).toContain('every one has passed');
});

test('a crash is told with its message, its place and its line', () => {
  const place = { file: '/learner/backup-1.ts', line: 7, column: 5, text: '\tlet x = y;' };
  const crashed: StageResult = {
    ...failed,
    checks: [{ ...keys, id: 'ends', differences: NO_DIFFERENCES }],
    diagnoses: [{ id: 'crashed', kind: 'required', scenarios: ['assets'] }],
    observations: [
      {
        ...observation,
        ending: { kind: 'exited', code: 1 },
        crash: { name: 'ReferenceError', message: 'y is not defined', place },
      },
    ],
  };
  const report = checkLines(crashed, context, wide);
  expect(report).toContain('    ReferenceError: y is not defined');
  expect(report).toContain('      7 | \tlet x = y;');
  expect(report).toContain('          \t   ^');
});

test('the error output of a command that failed is cut at its beginning, and has no control sequences', () => {
  const stderr = Array.from({ length: 30 }, (_, line) => `\u001b[31mline ${line}\u001b[0m`).join('\n');
  const report = checkLines(
    {
      ...failed,
      diagnoses: [{ id: 'crashed', kind: 'required', scenarios: ['assets'] }],
      observations: [{ ...observation, stderr, ending: { kind: 'exited', code: 3 } }],
    },
    context,
    wide,
  ).join('\n');
  expect(report).toContain('It ended with exit code 3.');
  expect(report).toContain('line 29');
  expect(report).not.toContain('line 19\n');
  expect(report).not.toContain('\u001b');
});

test('a check without differences is told by its title when nothing else tells it', () => {
  const check: Check = {
    ...keys,
    id: 'empty-folder',
    title: 'does nothing in an empty folder',
    differences: NO_DIFFERENCES,
  };
  expect(checkLines({ ...failed, checks: [check] }, context, wide).join('\n')).toContain(
    "- does nothing in an empty folder, in the lesson's own folder (assets)",
  );
});

test('long lists are cut by count, and items are whole', () => {
  const missing = Array.from({ length: 30 }, (_, index) => `${'long-'.repeat(30)}${index}`);
  const report = checkLines(
    { ...failed, checks: [{ ...keys, differences: { ...NO_DIFFERENCES, missing } }] },
    context,
    wide,
  ).join('\n');
  expect(report).toContain(missing[0]);
  expect(report).toContain('… and 25 more');
});

test('the closing lines count several stages and tell of progress that was not saved', () => {
  expect(closingLines([passed])).toEqual([]);
  expect(closingLines([passed, failed])).toEqual(['1 of 2 stages pass.']);
  expect(closingLines([])[0]).toContain('npm run check all');
  expect(closingLines([passed], { kind: 'unsaved', reason: 'EROFS' })[0]).toContain('EROFS');
});
