import { expect, test } from 'vitest';
import type { Observation } from '../observation/observation.ts';
import { keptTimes, orderOf } from './s3-transcripts-times.ts';

const START = Date.UTC(2025, 5, 1, 12, 0, 0, 700);

/** A run in which files and objects bear these times; all of it is new after the run. */
function run({ files, objects }: { files: readonly number[]; objects: readonly number[] }): Observation {
  const content = new Uint8Array();
  return {
    scenario: 'a',
    step: 0,
    run: 'first',
    chapter: { id: 'a', says: 'It begins', of: 1, at: START },
    workingDirectory: '/a',
    platform: 'linux',
    stdout: '',
    stderr: '',
    stdoutMarks: [],
    ending: { kind: 'exited', code: 0 },
    durationMs: 0,
    changes: [],
    compileErrors: [],
    folder: {
      before: [],
      after: files.map((modifiedAt, index) => ({ path: `${index}`, content, modifiedAt })),
      outside: [],
    },
    s3: {
      bucket: 'b',
      before: [],
      buckets: new Map([
        ['b', objects.map((lastModified, index) => ({ key: `a/${index}`, content, lastModified }))],
      ]),
      requests: [],
      strayConnections: [],
    },
  };
}

test('times are minutes from the beginning, keep their order, and are far away as they were', () => {
  const old = Date.UTC(1970, 0, 10);
  const [hourAgo, soon, later] = [START - 3_600_300, START + 300, START + 5300];
  const kept = keptTimes([run({ files: [old, hourAgo, soon], objects: [later] })]);
  expect([old, hourAgo, soon, later].map(kept)).toEqual([`@${old}`, -3_600_000, 0, 1000]);
});

test('objects that were stored one after the other bear one time, unless a file was written between them', () => {
  const [first, second, third] = [START + 300, START + 1300, START + 2300];
  const alike = keptTimes([run({ files: [], objects: [first, second, third] })]);
  expect([first, second, third].map(alike)).toEqual([0, 0, 0]);
  const parted = keptTimes([run({ files: [second], objects: [first, third] })]);
  expect([first, second, third].map(parted)).toEqual([0, 1000, 2000]);
});

test('what was printed before an answer came, and what after it, stays so', () => {
  const request = {
    operation: 'PutObject',
    bucket: 'b',
    key: 'a/0',
    status: 200,
    requestBytes: 0,
    responseBytes: 0,
    startedAt: 10.5,
    endedAt: 30,
  };
  const one = run({ files: [], objects: [] });
  const marks = [15, 20, 30, 31].map((at, index) => ({ at, bytes: index + 1 }));
  const seen = { ...one, stdoutMarks: marks, ...(one.s3 ? { s3: { ...one.s3, requests: [request] } } : {}) };
  expect(orderOf(seen)).toEqual({
    started: [1],
    ended: [3],
    marks: [
      [2, 2],
      [4, 4],
    ],
  });
});
