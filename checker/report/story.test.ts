import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import type { Check } from '../comparison/check.ts';
import { NO_DIFFERENCES } from '../comparison/differences.ts';
import type { Observation } from '../observation/observation.ts';
import { chapterLines, isOfStory, stepOf, storyLines } from './story.ts';

const MINUTE_MS = 60_000;
const AT = Date.parse('2026-01-01T12:00:00Z');
const wide = { paint: new Chalk({ level: 0 }), width: 100 };
const narrow = { ...wide, width: 50 };

const file = (path: string, content: string, minutes: number) => ({
  path,
  content: Buffer.from(content),
  modifiedAt: AT - minutes * MINUTE_MS,
});
const object = (key: string, content: string, minutes: number) => ({
  key,
  content: Buffer.from(content),
  lastModified: AT - minutes * MINUTE_MS,
});

/** A run that left a changed file alone, stored another for nothing, and lost a third. */
const observation: Observation = {
  scenario: 'evenings',
  step: 2,
  chapter: { id: 'changed', says: 'Two files are changed', of: 5, at: AT },
  run: 'again',
  workingDirectory: '/tmp/notes',
  platform: 'linux',
  stdout: '',
  stdoutMarks: [],
  stderr: '',
  ending: { kind: 'exited', code: 0 },
  durationMs: 0,
  changes: [],
  compileErrors: [],
  folder: {
    before: [file('a.txt', 'new', 30), file('b.txt', 'same', 600), file('c.txt', 'gone', 600)],
    after: [file('a.txt', 'new', 30), file('b.txt', 'same', 600)],
    outside: [],
  },
  s3: {
    bucket: 'zerotoboto',
    before: [object('notes/a.txt', 'old', 60), object('notes/b.txt', 'same', 60)],
    buckets: new Map([['zerotoboto', [object('notes/a.txt', 'old', 60), object('notes/b.txt', 'same', 0)]]]),
    requests: [
      {
        operation: 'PutObject',
        bucket: 'zerotoboto',
        key: 'notes/b.txt',
        status: 200,
        requestBytes: 4,
        responseBytes: 0,
        startedAt: 0,
        endedAt: 1,
      },
    ],
    strayConnections: [],
  },
};

const check = (id: string, differences: Partial<Check['differences']>): Check => ({
  id,
  title: 'does it',
  scenario: 'evenings',
  kind: 'required',
  verdict: 'failed',
  differences: { ...NO_DIFFERENCES, ...differences },
});

test('tells where in the story it went wrong, and what had happened', () => {
  expect(stepOf(observation)).toBe(', step 3 of 5');
  expect(chapterLines(observation, wide)).toEqual(['Two files are changed. Then your program ran.']);
});

test('shows both sides of what did not go up, before and after', () => {
  expect(storyLines(check('changed/uploads', { missing: ['notes/a.txt'] }), observation, wide)).toEqual([
    'a.txt',
    '             in the folder                        in S3',
    '  before     3 bytes, changed 30 minutes before   3 bytes, stored 60 minutes before',
    '  after      as before                            as before',
    "  expected   as before                            stored again, with the file's bytes",
    '',
  ]);
});

test('shows what was stored for nothing, one side below the other where there is little room', () => {
  const lines = storyLines(check('changed/left-alone', { unexpected: ['notes/b.txt'] }), observation, narrow);
  expect(lines).toContain('  after      in the folder: as before');
  expect(lines).toContain('             in S3: stored again, 4 bytes');
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(60);
});

test('shows a file that is gone, and names what is of no name in the folder', () => {
  const gone = storyLines(check('changed/other-files', { missing: ['c.txt'] }), observation, wide);
  expect(gone.join('\n')).toMatch(/after +gone +not there/);
  const strange = storyLines(check('changed/left-alone', { unexpected: ['elsewhere/x'] }), observation, wide);
  expect(strange).toEqual(['Stored or deleted, and not of this folder:', '  elsewhere/x', '']);
});

test('is asked for checks on files and objects of a story alone', () => {
  expect(isOfStory(check('changed/uploads', {}), observation)).toBe(true);
  expect(isOfStory(check('changed/report', {}), observation)).toBe(false);
  const { chapter: _, ...plain } = observation;
  expect(isOfStory(check('objects', {}), plain)).toBe(false);
});
