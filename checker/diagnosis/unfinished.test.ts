import { expect, test } from 'vitest';
import type { Check } from '../comparison/check.ts';
import { NO_DIFFERENCES } from '../comparison/differences.ts';
import type { Observation, Unfinished } from '../observation/observation.ts';
import type { S3Observation } from '../observation/s3.ts';
import { diagnose } from './diagnose.ts';
import type { Evidence } from './evidence.ts';
import type { Explained } from './explained.ts';

const PENDING: Unfinished = { commands: ['PutObject zerotoboto/assets/a.txt'], kinds: [] };
const READING: Unfinished = { commands: [], kinds: ['FSReqPromise'] };
const MAYBE_CLOSING: Unfinished = { commands: [], kinds: ['FSReqCallback'] };

const EMPTY_S3: S3Observation = {
  bucket: 'zerotoboto',
  before: [],
  buckets: new Map(),
  requests: [],
  strayConnections: [],
};

function run(scenario: string, more: Partial<Observation> = {}): Observation {
  return {
    scenario,
    step: 0,
    run: 'first',
    workingDirectory: `/tmp/${scenario}`,
    platform: 'linux',
    stdout: '',
    stdoutMarks: [],
    stderr: '',
    ending: { kind: 'exited', code: 0 },
    durationMs: 1,
    changes: [],
    compileErrors: [],
    ...more,
  };
}

function check(scenario: string, id: string, more: Partial<Check> = {}): Check {
  return {
    id,
    title: id,
    scenario,
    kind: 'required',
    verdict: 'failed',
    differences: { ...NO_DIFFERENCES, missing: ['a.txt'] },
    ...more,
  };
}

const evidence = (observations: readonly Observation[], checks: readonly Check[]): Evidence => ({
  observations,
  runs: observations,
  checks,
  isStarter: false,
});

const named = (given: Evidence, explained?: Explained): string[] =>
  diagnose(given, explained)
    .diagnoses.filter(({ kind }) => kind === 'required')
    .map(({ id }) => id);

const KEYS = check('assets', 'keys');
const OBJECTS = check('assets', 'objects');
const modelled = (id: 'first-page-only' | 'not-recursive'): Explained => ({
  diagnoses: [{ id, kind: 'required', scenarios: ['assets'] }],
  alternatives: [],
});

test('what was under way explains why nothing was printed', () => {
  expect(named(evidence([run('assets', { unfinished: READING })], [KEYS]))).toEqual(['ended-too-early']);
  expect(named(evidence([run('assets')], [KEYS]))).toEqual(['nothing-printed']);
});

test('and why nothing was uploaded', () => {
  const uploads = (more: Partial<Observation>) =>
    named(evidence([run('assets', { s3: EMPTY_S3, stdout: 'x', ...more })], [OBJECTS]));
  expect(uploads({ unfinished: PENDING })).toEqual(['ended-too-early']);
  expect(uploads({})).toEqual(['nothing-uploaded']);
});

test('what a model predicts of half an output is no belief', () => {
  const half = evidence([run('assets', { stdout: 'a\n', unfinished: READING })], [KEYS]);
  expect(named(half, modelled('not-recursive'))).toEqual(['ended-too-early']);
  expect(diagnose(half, { diagnoses: [], alternatives: [['dotfiles-included']] }).alternatives).toEqual([]);
});

test('every run that lacks something must show it; others need not', () => {
  const both = [run('assets', { stdout: 'a', unfinished: READING }), run('names', { stdout: 'a' })];
  expect(named(evidence(both, [KEYS]))).toEqual(['ended-too-early']);
  expect(named(evidence(both, [KEYS, check('names', 'keys')]))).toEqual([]);
  const lacksNothing = check('names', 'keys', { differences: NO_DIFFERENCES });
  expect(named(evidence(both, [KEYS, lacksNothing]))).toEqual(['ended-too-early']);
});

test('a file that was not written to its end is missing something too', () => {
  const differences = { ...NO_DIFFERENCES, altered: [{ item: 'a', expected: 'b', actual: '' }] };
  const cut = check('assets', 'first/downloads', { differences });
  expect(named(evidence([run('assets', { stdout: 'a', unfinished: PENDING })], [cut]))).toEqual([
    'ended-too-early',
  ]);
});

test.each([
  ['nothing is missing', { unfinished: READING }, [check('assets', 'keys', { differences: NO_DIFFERENCES })]],
  ['only polish is', { unfinished: READING }, [check('assets', 'keys', { kind: 'polish' })]],
  ['it passes', { unfinished: READING }, [check('assets', 'keys', { verdict: 'passed' })]],
])('it is not said where %s', (_where, more, checks) => {
  expect(named(evidence([run('assets', { stdout: 'a', ...more })], checks))).toEqual([]);
});

test('a crash, a failure and a wrong bucket are reasons of their own', () => {
  const failure: Observation = run('assets', { unfinished: READING, ending: { kind: 'exited', code: 1 } });
  const ends = check('assets', 'ends', { differences: NO_DIFFERENCES });
  expect(named(evidence([failure], [KEYS, ends]))).toEqual(['crashed']);
  const crash = { name: 'Error', message: 'no' };
  expect(named(evidence([run('assets', { stdout: 'a', unfinished: READING, crash })], [KEYS]))).toEqual([]);
  const strayConnections = [{ host: 's3.example.com', port: 443, refused: true }];
  const elsewhere = run('assets', { unfinished: PENDING, s3: { ...EMPTY_S3, strayConnections } });
  expect(named(evidence([elsewhere], [OBJECTS]))).toEqual(['bypasses-lab']);
});

test('a file that may only be closing decides nothing where a belief explains all', () => {
  const closing = { stdout: 'a', unfinished: MAYBE_CLOSING };
  const withS3 = evidence(
    [run('assets', { ...closing, s3: EMPTY_S3 })],
    [check('assets', 'first/downloads')],
  );
  expect(named(withS3, modelled('first-page-only'))).toEqual(['first-page-only']);
  expect(named(withS3)).toEqual(['ended-too-early']);
  const printing = evidence([run('assets', closing)], [KEYS]);
  expect(named(printing, modelled('not-recursive'))).toEqual(['ended-too-early']);
});
