import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NO_DIFFERENCES } from '../../comparison/differences.ts';
import type { StageResult } from '../../diagnosis/result.ts';
import { keepUnmatched, saveCase } from './cases.ts';
import { readCases } from './content.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cases-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A failure of its own shape. */
const failing = (printed: string): StageResult => ({
  stage: 'backup-1',
  title: 'print the S3 key of every file',
  program: 'exercises/backup-1.ts',
  verdict: 'failed',
  durationMs: 1,
  checks: [
    {
      id: 'keys',
      title: 'prints the key of every file',
      scenario: 'assets',
      kind: 'required',
      verdict: 'failed',
      differences: { ...NO_DIFFERENCES, missing: ['a.txt'], unexpected: [`${printed} a.txt`] },
    },
  ],
  diagnoses: [],
  alternatives: [],
  regularities: [],
  observations: [],
  scenarioTitles: {},
  advice: [],
  kept: [],
});

const call = () => ({ seed: 1, backend: undefined, from: folder });
const pathOf = (saved: Awaited<ReturnType<typeof keepUnmatched>>): string => saved?.path ?? '';

test('no more than so many are kept, and the oldest go first', async () => {
  const paths: string[] = [];
  for (const [index, printed] of ['one', 'two', 'three', 'four'].entries()) {
    const path = pathOf(await keepUnmatched(failing(printed), call(), { folder, most: 2 }));
    paths.push(path);
    await utimes(path, index, index);
  }
  expect((await readdir(folder)).sort()).toEqual(
    paths
      .slice(2)
      .map((path) => path.slice(folder.length + 1))
      .sort(),
  );
});

test('one that is there is left as it is', async () => {
  const path = pathOf(await keepUnmatched(failing('one'), call(), { folder }));
  const before = await readFile(path, 'utf8');
  expect(pathOf(await keepUnmatched(failing('one'), { ...call(), seed: 2 }, { folder }))).toBe(path);
  expect(await readFile(path, 'utf8')).toBe(before);
});

test('what can not be kept is no reason to fail', async () => {
  const inTheWay = join(folder, 'file');
  await writeFile(inTheWay, '');
  expect(await keepUnmatched(failing('one'), call(), { folder: join(inTheWay, 'below') })).toBeUndefined();
  await writeFile(join(folder, '.workbook'), '');
  expect(await saveCase(failing('one'), call())).toMatchObject({
    kind: 'unsaved',
    reason: expect.stringMatching(/^E/),
  });
});

test('files that hold no case are told apart; a folder that is not there holds none', async () => {
  await keepUnmatched(failing('one'), call(), { folder });
  await writeFile(join(folder, 'half.json'), '{ "schema": "backup-workbook/case/v1", ');
  await mkdir(join(folder, 'folder.json'));
  await writeFile(join(folder, 'notes.txt'), '');
  const { cases, unread } = await readCases(folder);
  expect(cases.map(({ document }) => document.stage)).toEqual(['backup-1']);
  expect(unread).toEqual(['folder.json', 'half.json']);
  expect(await readCases(join(folder, 'nothing'))).toEqual({ cases: [], unread: [] });
});
