import { execFileSync } from 'node:child_process';
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  realpath,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compareFolder } from './compare.ts';
import { copyFolder, lookThrough } from './folder.ts';

const POSIX = process.platform !== 'win32';

let parent: string;
let folder: string;
let copy: string;
beforeEach(async () => {
  parent = await realpath(await mkdtemp(join(tmpdir(), 'try-folder-')));
  [folder, copy] = [join(parent, 'notes'), join(parent, 'elsewhere', 'notes')];
  await mkdir(join(folder, 'deep', '.hidden'), { recursive: true });
  await Promise.all([
    writeFile(join(folder, 'a.txt'), 'a'),
    writeFile(join(folder, '.dot'), 'dot'),
    writeFile(join(folder, 'deep', 'b.bin'), Uint8Array.from([0, 255, 10])),
    writeFile(join(folder, 'deep', '.hidden', 'c'), 'c'),
  ]);
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const slashed = (path: string): string => path.replaceAll('\\', '/');

test('everything is found, hidden or not, with sizes', async () => {
  const { root, files, folders } = await lookThrough('notes', parent);
  expect(root).toBe(folder);
  expect(files.map(({ path, size }) => `${slashed(path)} ${size}`).sort()).toEqual([
    '.dot 3',
    'a.txt 1',
    'deep/.hidden/c 1',
    'deep/b.bin 3',
  ]);
  expect(folders.map(slashed)).toEqual(['deep', 'deep/.hidden']);
});

test('a copy holds the same bytes and times, and empty folders', async () => {
  await mkdir(join(folder, 'empty'));
  await utimes(join(folder, 'a.txt'), new Date(), new Date('2020-02-02T02:02:02Z'));
  expect(await copyFolder(await lookThrough(folder, parent), copy)).toEqual([]);
  expect([...(await readFile(join(copy, 'deep', 'b.bin')))]).toEqual([0, 255, 10]);
  expect((await stat(join(copy, 'a.txt'))).mtime.toISOString()).toBe('2020-02-02T02:02:02.000Z');
  expect(await readdir(join(copy, 'empty'))).toEqual([]);
});

test.skipIf(!POSIX)('links stay inside the copy; those that lead out or nowhere are left out', async () => {
  const outside = join(parent, 'outside');
  await mkdir(outside);
  await writeFile(join(outside, 'precious'), 'precious');
  await Promise.all([
    symlink('a.txt', join(folder, 'relative')),
    symlink(join(folder, 'deep', 'b.bin'), join(folder, 'deep', 'absolute')),
    symlink('.', join(folder, 'deep', 'self')),
    symlink(join(outside, 'precious'), join(folder, 'out-file')),
    symlink('../outside', join(folder, 'out-folder')),
    symlink('nowhere', join(folder, 'dangling')),
    symlink('../notes-beside', join(folder, 'beside')),
  ]);
  await mkdir(join(parent, 'notes-beside'));
  const found = await lookThrough(folder, parent);
  expect([...found.leftOut.leading].sort()).toEqual(['beside', 'dangling', 'out-file', 'out-folder']);
  await copyFolder(found, copy);
  for (const link of ['relative', 'deep/absolute', 'deep/self']) {
    expect((await realpath(join(copy, link))).startsWith(`${copy}/`)).toBe(true);
  }
  expect(await readlink(join(copy, 'relative'))).toBe('a.txt');
  await writeFile(join(copy, 'deep', 'absolute'), 'spoilt');
  expect((await readFile(join(folder, 'deep', 'b.bin'))).length).toBe(3);
});

test.skipIf(!POSIX)('pipes are left out, and named', async () => {
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  const found = await lookThrough(folder, parent);
  expect(found.leftOut.special).toEqual(['pipe']);
  await copyFolder(found, copy);
  expect(await readdir(copy)).not.toContain('pipe');
});

test.skipIf(!POSIX || process.getuid?.() === 0)('what may not be read is left out, and named', async () => {
  await chmod(join(folder, 'a.txt'), 0);
  await chmod(join(folder, 'deep'), 0);
  const found = await lookThrough(folder, parent);
  expect(found.leftOut.unreadable).toEqual(['deep']);
  expect(await copyFolder(found, copy)).toEqual(['a.txt']);
  await chmod(join(folder, 'deep'), 0o700);
});

test('a file that goes away before it is copied is left out', async () => {
  const found = await lookThrough(folder, parent);
  await rm(join(folder, 'a.txt'));
  expect(await copyFolder(found, copy)).toEqual(['a.txt']);
});

describe('refusals', () => {
  test.each([
    ['too many files', { entries: 5, bytes: 1000 }],
    ['too many bytes', { entries: 100, bytes: 7 }],
  ])('%s', async (_name, limits) => {
    await expect(lookThrough(folder, parent, limits)).rejects.toMatchObject({
      problem: { kind: 'folder-too-large', path: folder },
    });
  });

  test('just enough is no refusal', async () => {
    expect((await lookThrough(folder, parent, { entries: 6, bytes: 8 })).files).toHaveLength(4);
  });

  test.each([
    ['nowhere', 'missing-folder'],
    ['notes/a.txt/x', 'missing-folder'],
    ['notes/a.txt', 'not-a-folder'],
    ['/', 'nameless-folder'],
  ])('%s', async (name, kind) => {
    await expect(lookThrough(name, parent)).rejects.toMatchObject({ problem: { kind } });
  });
});

describe('a folder afterwards', () => {
  const originals = async () =>
    (await lookThrough(folder, parent)).files.map(({ path }) => ({ path, original: join(folder, path) }));

  test('untouched', async () => {
    await copyFolder(await lookThrough(folder, parent), copy);
    expect(await compareFolder(copy, await originals())).toEqual({
      same: 4,
      altered: [],
      gone: [],
      added: [],
    });
  });

  test('altered, gone and added files; written anew with the same content is the same', async () => {
    await copyFolder(await lookThrough(folder, parent), copy);
    await writeFile(join(copy, 'a.txt'), 'b');
    await writeFile(join(copy, '.dot'), 'dot');
    await rm(join(copy, 'deep', '.hidden'), { recursive: true });
    await writeFile(join(copy, 'deep', 'new'), 'new');
    const { same, altered, gone, added } = await compareFolder(copy, await originals());
    expect([same, altered, gone.map(slashed), added.map(slashed)]).toEqual([
      2,
      ['a.txt'],
      ['deep/.hidden/c'],
      ['deep/new'],
    ]);
  });
});
