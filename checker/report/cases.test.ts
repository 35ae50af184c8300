import { Chalk } from 'chalk';
import { describe, expect, test } from 'vitest';
import type { Check } from '../comparison/check.ts';
import { NO_DIFFERENCES } from '../comparison/differences.ts';
import type { StageResult } from '../diagnosis/result.ts';
import type { Observation } from '../observation/observation.ts';
import { CASE_SCHEMA, type CaseContext, caseDocument, isUnmatched } from './cases.ts';
import { caseGroupLines, groupCases, isCase } from './cases-groups.ts';
import { privacyFor } from './cases-private.ts';
import { shapeOf } from './cases-shape.ts';

const observation: Observation = {
  scenario: 'assets',
  step: 0,
  run: 'first',
  workingDirectory: '/tmp/workbook-Ab12/home/chris/assets',
  platform: 'linux',
  stdout: 'a\n',
  stdoutMarks: [],
  stderr: 'at /home/me/course/exercises/backup-1.ts:3',
  ending: { kind: 'exited', code: 0 },
  durationMs: 1,
  changes: [],
  compileErrors: [],
};

const keys = (missing: readonly string[], unexpected: readonly string[], scenario = 'assets'): Check => ({
  id: 'keys',
  title: 'prints the key of every file',
  scenario,
  kind: 'required',
  verdict: 'failed',
  differences: { ...NO_DIFFERENCES, missing, unexpected },
});

const resultWith = (checks: readonly Check[], more: Partial<StageResult> = {}): StageResult => ({
  stage: 'backup-1',
  title: 'print the S3 key of every file',
  program: 'exercises/backup-1.ts',
  verdict: 'failed',
  durationMs: 1,
  checks,
  diagnoses: [],
  alternatives: [],
  regularities: [],
  observations: [observation],
  scenarioTitles: {},
  advice: [],
  kept: [],
  ...more,
});

const context = (reason: CaseContext['reason'] = 'asked-for'): CaseContext => ({
  reason,
  seed: 7,
  backend: null,
  versions: { workbook: '1.2.3', node: '20.0.0', platform: 'linux x64' },
  replacePrivate: (text) => text.replaceAll('/home/me', '{home}'),
});

describe('private words', () => {
  const replace = privacyFor({
    paths: [
      ['/var/folders/zz/tmp one/workbook-Ab12', '{folder}'],
      ['/home/annabel/my course', '{workbook}'],
      ['/home/annabel', '{home}'],
      ['C:\\Users\\annabel\\course', '{workbook}'],
      ['/tmp', '{temporary}'],
    ],
    names: [
      ['annabel', '{user}'],
      ['workbook-Ab12', '{folder}'],
      ['root', '{user}'],
      ['ab', '{user}'],
    ],
  });

  test.each([
    ['/home/annabel/my course/exercises/a.ts', '{workbook}/exercises/a.ts'],
    ['at file:///home/annabel/my%20course/exercises/a.ts:3:1', 'at file://{workbook}/exercises/a.ts:3:1'],
    ['/home/annabel', '{home}'],
    ['/home/annabella/x', '/home/annabella/x'],
    ['key=/home/annabel/x', 'key={home}/x'],
    ['ome/annabel/my course/x', 'ome/{workbook}/x'],
    ['assets/home/annabel/x', 'assets/{home}/x'],
    ["[ 'home', 'annabel', 'my course' ]", "[ 'home', '{user}', 'my course' ]"],
    ['/var/folders/zz/tmp one/workbook-Ab12/home/chris/assets', '{folder}/home/chris/assets'],
    ['ar/folders/zz/tmp one/workbook-Ab12/x', 'ar/{folder}/x'],
    ['["var","folders","zz","tmp one","workbook-Ab12"]', '["var","folders","zz","tmp one","{folder}"]'],
    ['C:\\Users\\annabel\\course\\a.ts', '{workbook}\\a.ts'],
    ['"C:\\\\Users\\\\annabel\\\\course\\\\a.ts"', '"{workbook}\\\\a.ts"'],
    ['C:/Users/annabel/course/a.ts', '{workbook}/a.ts'],
    ['/tmp/x and tmp/x', '{temporary}/x and tmp/x'],
    ['/HOME/ANNABEL/x, /home/Annabel', '{home}/x, {home}'],
    ['%2Fhome%2Fannabel%2Fmy%20course%2Fa.txt', '{workbook}%2Fa.txt'],
    ['x%2Fhome%2Fannabel', 'x%2F{home}'],
    ['root of ab', 'root of ab'],
    ['css/style.scss', 'css/style.scss'],
  ])('%s', (text, expected) => expect(replace(text)).toBe(expected));

  test('with nothing private nothing changes', () =>
    expect(privacyFor({ paths: [], names: [] })('/home')).toBe('/home'));
});

describe('the shape of differences', () => {
  test('is the same for other names, and another for another mistake', () => {
    const first = resultWith([keys(['css/a.scss', 'b.txt'], ['/css/a.scss', '/b.txt'])]);
    const other = resultWith([keys(['x/y/z', 'q'], ['/x/y/z', '/q'], 'random')], {
      observations: [{ ...observation, scenario: 'random' }],
    });
    expect(shapeOf(first)).toEqual(['keys: instead "/{expected}"']);
    expect(shapeOf(other)).toEqual(shapeOf(first));
    expect(shapeOf(resultWith([keys(['css/a.scss'], ['a.scss'])]))).toEqual(['keys: instead "{name}"']);
  });

  test('names the working directory, ends of paths and numbers', () => {
    const { workingDirectory } = observation;
    const lines = [`${workingDirectory}/a.txt: 12 bytes`, 'assets/y/b.txt', '- deep/c'];
    expect(shapeOf(resultWith([keys(['a.txt', 'x/y/b.txt', 'very/deep/c'], lines)]))).toEqual([
      'keys: instead "- {end}"',
      'keys: instead "{its name}/{end}"',
      'keys: instead "{working directory}/{expected}: 0 bytes"',
    ]);
  });

  test('tells what stands alone by what all have in common', () => {
    const result = resultWith([
      keys(['a/.x/b c', '.x/d e'], []),
      { ...keys([], ['no such']), id: 'first/report' },
      { ...keys([], []), id: 'ends' },
      {
        ...keys([], []),
        id: 'objects',
        differences: {
          ...NO_DIFFERENCES,
          repeated: ['.a'],
          altered: [{ item: 'k', expected: '', actual: '' }],
        },
      },
    ]);
    expect(shapeOf(result)).toEqual([
      'ends: not so, exit code 0',
      'keys: missing (each: in a folder, in a hidden folder, no dot in its name, white space)',
      'objects: altered (each: no dot in its name)',
      'objects: repeated (each: a dotfile)',
      'report: unexpected (each: no dot in its name, white space)',
    ]);
  });

  test('does not depend on what is polish or passed', () => {
    const others: Check[] = [
      { ...keys(['a'], []), kind: 'polish' },
      { ...keys(['a'], []), verdict: 'passed' },
    ];
    expect(shapeOf(resultWith(others))).toEqual([]);
  });
});

describe('a case', () => {
  test('that was asked for holds what is needed to look into it, and nothing private', () => {
    const document = caseDocument(resultWith([keys(['a'], ['/home/me/a'])]), context());
    expect(document).toMatchObject({
      schema: CASE_SCHEMA,
      reason: 'asked-for',
      stage: 'backup-1',
      seed: 7,
      versions: { workbook: '1.2.3', node: '20.0.0' },
      checks: [{ differences: { missing: ['a'], unexpected: ['{home}/a'] } }],
      observations: [{ stdout: 'a\n', stderr: 'at {home}/course/exercises/backup-1.ts:3' }],
    });
    expect(isCase(JSON.parse(JSON.stringify(document)))).toBe(true);
  });

  test('that nobody asked for holds the output and the differences: no stderr, which may quote code', () => {
    const passed: Check = { ...keys([], []), id: 'ends', verdict: 'passed' };
    const crash = { name: 'Error', message: 'my secret' };
    const result = resultWith([passed, keys(['a'], [])], { observations: [{ ...observation, crash }] });
    const document = caseDocument(result, context('unmatched'));
    expect(JSON.stringify(document)).not.toMatch(/exercises|stderr|secret/);
    expect(document.checks.map(({ id }) => id)).toEqual(['keys']);
  });

  test('holds every run of a story in its order, and what S3 was asked, without contents', () => {
    const content = Buffer.from('my diary');
    const s3 = {
      bucket: 'b',
      before: new Map(),
      buckets: new Map([['b', [{ key: 'k', content }]]]),
      requests: [
        {
          operation: 'PutObject',
          bucket: 'b',
          key: 'k',
          status: 200,
          requestBytes: 8,
          responseBytes: 0,
          startedAt: 1,
          endedAt: 2,
        },
      ],
      strayConnections: [],
    };
    const last = { ...observation, step: 1, s3, earlier: [observation] } as unknown as Observation;
    const { observations } = caseDocument(resultWith([], { observations: [last] }), context());
    expect(observations.map(({ step }) => step)).toEqual([0, 1]);
    expect(observations[1]?.s3).toMatchObject({
      buckets: [{ name: 'b', objects: [{ key: 'k', bytes: 8 }] }],
      requests: [{ operation: 'PutObject', bucket: 'b', key: 'k', status: 200, requestBytes: 8 }],
    });
    expect(JSON.stringify(observations)).not.toContain('diary');
  });

  test('is bounded, however much was printed', () => {
    const lines = Array.from({ length: 1000 }, (_line, index) => `${index} ${'x'.repeat(3000)}`);
    const stdout = lines.join('\n');
    const result = resultWith([keys(lines, lines)], {
      observations: [{ ...observation, stdout, stderr: stdout }],
    });
    expect(JSON.stringify(caseDocument(result, context())).length).toBeLessThan(600_000);
  });

  test('where a text is cut no half of a private path is left', () => {
    const stdout = '/home/me/course\n'.repeat(10_000);
    const { observations } = caseDocument(
      resultWith([], { observations: [{ ...observation, stdout }] }),
      context(),
    );
    expect(observations[0]?.stdout).toMatch(
      /^(?:\{home\}\/course\n)+(?:\{home\}.*\n|\{.*\n)?… \(of 160000 characters\)$/,
    );
  });
});

test('a case is unmatched when the program failed and no required cause or choice of causes is named', () => {
  const diagnosis = (kind: 'required' | 'polish') => ({ id: 'leading-slash', kind, scenarios: [] }) as never;
  expect(isUnmatched(resultWith([]))).toBe(true);
  expect(isUnmatched(resultWith([], { diagnoses: [diagnosis('polish')] }))).toBe(true);
  expect(isUnmatched(resultWith([], { diagnoses: [diagnosis('required')] }))).toBe(false);
  expect(isUnmatched(resultWith([], { alternatives: [['crashed'], ['timed-out']] }))).toBe(false);
  expect(isUnmatched(resultWith([], { verdict: 'passed' }))).toBe(false);
  expect(isUnmatched(resultWith([], { verdict: 'broken' }))).toBe(false);
});

test('cases are grouped by stage and shape, the largest group first, with the smallest example', () => {
  const small = keys(['b.txt'], ['/b.txt'], 'small');
  const large = keys(['a', 'b', 'c', 'd'], ['/a', '/b', '/c', '/d']);
  const kept = [
    { name: '1.json', document: caseDocument(resultWith([keys(['x/a'], ['a'])]), context()) },
    { name: '2.json', document: caseDocument(resultWith([large]), context()) },
    { name: '3.json', document: caseDocument(resultWith([large, small]), { ...context(), seed: 8 }) },
  ];
  const groups = groupCases(kept);
  const style = { paint: new Chalk({ level: 0 }), width: 60 };
  expect(caseGroupLines(groups, ['odd.json'], 'kept', style).join('\n')).toMatchInlineSnapshot(`
    "3 cases in kept/, 2 shapes:

    backup-1, 2 cases
      - keys: instead "/{expected}"
      In small, keys:
        missing    b.txt
        unexpected /b.txt
      2.json, seed 7
      3.json, seed 8

    backup-1, 1 case
      - keys: instead "{name}"
      In assets, keys:
        missing    x/a
        unexpected a
      1.json, seed 7

    Not read, because they hold no such case: odd.json"
  `);
  expect(caseGroupLines([], [], 'kept', style).join(' ')).toContain('No case is kept in kept/.');
});

test('what is no case of this version is none', () => {
  const document = caseDocument(resultWith([]), context());
  for (const value of [undefined, null, 3, {}, { ...document, schema: 'backup-workbook/case/v2' }]) {
    expect(isCase(value)).toBe(false);
  }
});
