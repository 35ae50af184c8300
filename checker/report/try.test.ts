import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import type { S3Request } from '../observation/s3-request.ts';
import { tryLines } from './try.ts';
import { tryBeginning } from './try-beginning.ts';
import type { TryBeginning, TryResult, TryRun } from './try-result.ts';

const view = { style: { paint: new Chalk({ level: 0 }), width: 60 }, plain: false, all: false };

const request = (operation: string, key: string, more: Partial<S3Request> = {}): S3Request => ({
  operation,
  bucket: 'zerotoboto',
  key,
  status: 200,
  requestBytes: 5,
  responseBytes: 0,
  startedAt: 0,
  endedAt: 1,
  ...more,
});

const run = (more: Partial<TryRun> = {}): TryRun => ({
  stdout: '',
  stderr: '',
  ending: { kind: 'exited', code: 0 },
  compileErrors: [],
  refusedHosts: [],
  requests: [],
  ...more,
});

const beginning = (more: Partial<TryBeginning> = {}): TryBeginning => ({
  stage: 'backup-complete',
  program: 'exercises/backup-complete.ts',
  place: { kind: 'copy', of: '/home/me/pics' },
  files: 2,
  size: 1500,
  leftOut: { special: [], leading: [], unreadable: [] },
  backend: 'embedded',
  ...more,
});

const UNTOUCHED: TryResult['folder'] = { same: 2, altered: [], gone: [], added: [] };

const shown = (begun: TryBeginning, result: TryResult): string =>
  [...tryBeginning(begun, view), ...tryLines(begun, result, view, '/home/me')].join('\n');

test('a backup that works', () => {
  const result: TryResult = {
    runs: [
      run({
        stdout: 'Uploaded /home/me/pics/a.txt\n      to zerotoboto:pics/a.txt\n',
        requests: [request('PutObject', 'pics/a.txt')],
      }),
    ],
    buckets: [{ name: 'zerotoboto', objects: [{ key: 'pics/a.txt', size: 5 }] }],
    folder: UNTOUCHED,
  };
  const leftOut = { special: ['pipe'], leading: ['a', 'b', 'c', 'd', 'e'], unreadable: ['x y '] };
  expect(shown(beginning({ leftOut }), result)).toMatchSnapshot();
});

test('a script that breaks off, talks to others and spoils the copy', () => {
  const result: TryResult = {
    runs: [
      run({
        stdout: '\u001b[31mred\u001b[0m\r\nlast',
        stderr: 'Error: enough\n',
        ending: { kind: 'exited', code: 1 },
        crash: {
          name: 'Error',
          message: 'enough',
          place: { file: '/home/me/wreck.ts', line: 3, column: 1 },
        },
        refusedHosts: ['s3.amazonaws.com'],
        requests: [request('PutObject', 'pics/a.txt', { status: 404, code: 'NoSuchBucket' })],
      }),
    ],
    buckets: [
      { name: 'zerotoboto', objects: [] },
      { name: 'mine', objects: [{ key: '/pics//a.txt', size: 0 }] },
    ],
    folder: { same: 0, altered: ['a.txt'], gone: ['b.txt'], added: ['c.txt'] },
  };
  expect(shown(beginning(), result)).toMatchSnapshot();
});

test('a recovery that brings back less, and an in-place one that changed something', () => {
  const emptied = beginning({
    stage: 'extra-3-recover',
    place: { kind: 'emptied', of: '/home/me/pics' },
    seed: { files: 3 },
  });
  const folder = { same: 1, altered: ['b'], gone: ['c'], added: ['d'] };
  expect(shown(emptied, { runs: [run()], buckets: [], folder })).toMatchSnapshot();
  const inPlace = beginning({
    stage: 'extra-4-sync',
    place: { kind: 'in-place', path: '/home/me/pics' },
    seed: { files: 1, without: 'b.txt', besides: 'pics/from-another-machine.txt' },
  });
  expect(shown(inPlace, { runs: [run()], buckets: [], folder, kept: '/tmp/kept/pics' })).toMatchSnapshot();
});

test('two runs are told apart, and a script that could not be compiled is not said to have crashed', () => {
  const error = {
    message: 'Unexpected "="',
    place: { file: '/home/me/bad.ts', line: 1, column: 8, text: 'let x: = 1' },
  };
  const runs = [
    run({ stdout: 'one\n' }),
    run({ compileErrors: [error], ending: { kind: 'exited', code: 1 } }),
  ];
  const begun = beginning({ backend: 'localstack', place: { kind: 'assets', path: '/tmp/assets' } });
  expect(shown(begun, { runs, buckets: [], folder: UNTOUCHED })).toMatchSnapshot();
});
