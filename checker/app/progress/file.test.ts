import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changeProgress, openProgress, readProgress } from './file.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'progress-'));
  path = join(folder, '.workbook', 'progress.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const files = async (): Promise<string[]> => (await readdir(join(folder, '.workbook'))).sort();
const write = async (text: string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
};
const hints = { shown: 1, file: 'abc' };

test('begins with nothing, and reading makes no file', async () => {
  expect(await openProgress(path)).toEqual({
    progress: { schema: 'backup-workbook/progress/v2', stages: {} },
  });
  expect(await readdir(folder)).toEqual([]);
});

test('what is remembered of one stage leaves the others as they were, also those of another course', async () => {
  await changeProgress('backup-0', () => ({ hints }), path);
  await changeProgress('no-longer-here', () => ({ failed: { at: 'then', file: 'x' } }), path);
  const { progress } = await changeProgress(
    'backup-0',
    (before) => ({ ...before, failed: { at: 'now', file: 'y' } }),
    path,
  );
  expect(progress.stages).toEqual({
    'backup-0': { hints, failed: { at: 'now', file: 'y' } },
    'no-longer-here': { failed: { at: 'then', file: 'x' } },
  });
  expect(await readProgress(path)).toEqual(progress);
  expect(await files()).toEqual(['progress.json']);
});

test('version 1 is read, and what it knew is kept', async () => {
  const when = '2026-01-05T10:00:00.000Z';
  await write(
    JSON.stringify({ schema: 'backup-workbook/progress/v1', passed: { 'backup-0': when, 'backup-1': when } }),
  );
  const { progress, notice } = await changeProgress('backup-1', (before) => ({ ...before, hints }), path);
  expect(notice).toBeUndefined();
  expect(progress.stages).toEqual({
    'backup-0': { passed: { first: when, last: when } },
    'backup-1': { passed: { first: when, last: when }, hints },
  });
});

const FOREIGN = [
  '',
  '{"schema":',
  'null',
  '[]',
  '{"stages":{}}',
  '{"schema":"backup-workbook/progress/v3","stages":{}}',
  '{"schema":"backup-workbook/progress/v1","passed":{"x":1}}',
  '{"schema":"backup-workbook/progress/v2","stages":{"x":{"passed":true}}}',
  '{"schema":"backup-workbook/progress/v2","stages":{"x":{"hints":{"shown":"2","file":"a"}}}}',
];

test.each(FOREIGN)('a file that holds %j is set aside, and the notice says where', async (text) => {
  await write(text);
  const { progress, notice } = await openProgress(path);
  expect(progress.stages).toEqual({});
  const kept = notice?.kind === 'set-aside' ? notice.kept : 'none';
  expect(await readFile(join(folder, kept), 'utf8')).toBe(text);
  expect(await files()).toEqual([kept.replace('.workbook/', '')]);
  await changeProgress('backup-0', () => ({ hints }), path);
  expect((await openProgress(path)).notice).toBeUndefined();
});

test('a look at the progress sets nothing aside', async () => {
  await write('spoilt');
  expect((await readProgress(path)).stages).toEqual({});
  expect(await files()).toEqual(['progress.json']);
});

test('a file that can’t be read is neither moved nor written over', async () => {
  await mkdir(path, { recursive: true });
  expect((await openProgress(path)).notice).toEqual({ kind: 'unreadable', code: 'EISDIR' });
  await expect(changeProgress('backup-0', () => ({ hints }), path)).rejects.toThrow('EISDIR');
  expect(await files()).toEqual(['progress.json']);
});

test('commands at work at the same time do not lose each other’s entries', async () => {
  const module = new URL('./file.ts', import.meta.url).href;
  const code = `import { changeProgress } from ${JSON.stringify(module)};
    const [, path, name] = process.argv;
    for (let i = 0; i < 20; i++) {
      await changeProgress(name + i, () => ({ hints: { shown: i, file: name } }), path);
      await changeProgress('shared', ({ hints }) => ({ hints: { shown: (hints?.shown ?? 0) + 1, file: name } }), path);
    }`;
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const names = ['a', 'b', 'c'];
  await Promise.all(
    names.map((name) =>
      execa(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code, path, name], {
        cwd: root,
      }),
    ),
  );
  const { stages } = await readProgress(path);
  expect(Object.keys(stages)).toHaveLength(names.length * 20 + 1);
  expect(stages.shared?.hints?.shown).toBe(names.length * 20);
  expect(await files()).toEqual(['progress.json']);
});

test('a lock that a killed command left behind keeps nobody waiting', async () => {
  await mkdir(dirname(path), { recursive: true });
  const { pid, exitCode } = await (async () => {
    const child = execa(process.execPath, ['-e', '']);
    return { pid: child.pid, exitCode: (await child).exitCode };
  })();
  expect(exitCode).toBe(0);
  await writeFile(`${path}.lock`, String(pid));
  await changeProgress('backup-0', () => ({ hints }), path);
  expect(await files()).toEqual(['progress.json']);
});
