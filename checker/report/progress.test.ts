import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import { countsAsPassed, noticeLines, progressLines, type StageState, type Standing } from './progress.ts';

const style = { paint: new Chalk({ level: 0 }), width: 80 };

const STANDINGS: Standing[] = [
  { kind: 'passed', polished: true },
  { kind: 'passed', polished: false },
  { kind: 'changed-since' },
  { kind: 'stage-changed' },
  { kind: 'failing', passed: true },
  { kind: 'failing', passed: false },
  { kind: 'begun' },
  { kind: 'untouched' },
  { kind: 'missing', passed: true },
  { kind: 'missing', passed: false },
];
const states = STANDINGS.map(
  (standing, number): StageState => ({
    id: `stage-${number}`,
    number,
    title: 'do it',
    standing,
    hints: { shown: number % 3, of: 4 },
  }),
);

test('every standing has words of its own, and a mark that is no colour', () => {
  expect(progressLines(states, style, false).join('\n')).toMatchInlineSnapshot(`
    "[==============----------] 6 of 10 stages passed, 1 polished ★

      ✓ 0 stage-0  passed, and polished ★
      ✓ 1 stage-1  passed
      ✓ 2 stage-2  passed; the file has changed since; 2 of 4 hints read
      ! 3 stage-3  passed; the stage has changed, check it again
      ✗ 4 stage-4  passed before; as it is now, it does not; 1 of 4 hints read
      ✗ 5 stage-5  does not pass yet; 2 of 4 hints read
      . 6 stage-6  begun, not checked yet
        7 stage-7  not begun; 1 of 4 hints read
      ! 8 stage-8  passed; the file is gone; 2 of 4 hints read
      ! 9 stage-9  the file is gone"
  `);
});

test('read aloud there are only sentences', () => {
  expect(progressLines(states, style, true).join('\n')).toMatchInlineSnapshot(`
    "Progress: 6 of 10 stages passed, 1 polished.

    Stage 0, stage-0: passed, and polished.
    Stage 1, stage-1: passed.
    Stage 2, stage-2: passed; the file has changed since; 2 of 4 hints read.
    Stage 3, stage-3: passed; the stage has changed, check it again.
    Stage 4, stage-4: passed before; as it is now, it does not; 1 of 4 hints read.
    Stage 5, stage-5: does not pass yet; 2 of 4 hints read.
    Stage 6, stage-6: begun, not checked yet.
    Stage 7, stage-7: not begun; 1 of 4 hints read.
    Stage 8, stage-8: passed; the file is gone; 2 of 4 hints read.
    Stage 9, stage-9: the file is gone."
  `);
});

test('on a narrow terminal the words stand below', () => {
  const lines = progressLines(states, { ...style, width: 30 }, false);
  expect(lines).toContain('  ! 3 stage-3');
  expect(lines).toContain('      passed; the stage has changed, check it again');
});

test('what was reached once counts, whatever came later', () => {
  expect(states.filter(countsAsPassed).map(({ number }) => number)).toEqual([0, 1, 2, 3, 4, 8]);
});

test('a file that was set aside is named', () => {
  expect(noticeLines({ kind: 'set-aside', kept: '.workbook/x.json' }).join(' ')).toContain(
    '.workbook/x.json',
  );
  expect(noticeLines({ kind: 'unreadable', code: 'EACCES' }).join(' ')).toContain('EACCES');
  expect(noticeLines({ kind: 'unsaved', reason: 'ENOSPC' }).join(' ')).toContain('ENOSPC');
  expect(noticeLines(undefined)).toEqual([]);
});
