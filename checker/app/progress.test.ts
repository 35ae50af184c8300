import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readProgress, rememberPassed } from './progress.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'progress-'));
  path = join(folder, '.workbook', 'progress.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const monday = new Date('2026-01-05T10:00:00Z');
const tuesday = new Date('2026-01-06T10:00:00Z');

test('begins with nothing, and keeps the first time that a stage passed', async () => {
  expect((await readProgress(path)).passed).toEqual({});
  await rememberPassed(['backup-0'], monday, path);
  await rememberPassed(['backup-0', 'backup-1'], tuesday, path);
  expect((await readProgress(path)).passed).toEqual({
    'backup-0': '2026-01-05T10:00:00.000Z',
    'backup-1': '2026-01-06T10:00:00.000Z',
  });
  expect(await readdir(join(folder, '.workbook'))).toEqual(['progress.json']);
});

test.each([
  '',
  '{"schema":',
  'null',
  '{"passed":{}}',
  '{"schema":"backup-workbook/progress/v1","passed":{"x":1}}',
])('a file that holds %j counts as none, and is kept as a copy', async (spoilt) => {
  await rememberPassed(['backup-1'], monday, path);
  await writeFile(path, spoilt);
  expect((await readProgress(path)).passed).toEqual({});
  await rememberPassed(['backup-0'], tuesday, path);
  expect(Object.keys((await readProgress(path)).passed)).toEqual(['backup-0']);
  const copy = (await readdir(join(folder, '.workbook'))).find((name) => name.endsWith('.bak'));
  expect(await readFile(join(folder, '.workbook', copy ?? ''), 'utf8')).toBe(spoilt);
});
