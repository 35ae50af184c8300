import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesOutside, readFolder } from '../fixture/folder.ts';
import { makeTree } from '../fixture/make.ts';
import { file } from '../fixture/tree.ts';
import { type Backend, openBackend } from '../lab/backend.ts';
import { type Lab, openLab } from '../lab/lab.ts';
import { carryOut } from './happenings.ts';

const NOW = new Date('2026-01-01T12:00:00Z');
const minutesAgo = (minutes: number): number => NOW.getTime() - minutes * 60_000;

let root: string;
let backend: Backend;
let lab: Lab;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'happenings-'));
  backend = await openBackend('embedded');
  lab = await openLab({ backend, bucketName: 'zerotoboto' });
});
afterEach(async () => {
  await lab.close();
  await backend.stop();
  await rm(root, { recursive: true, force: true });
});

test('files are taken away, dated and written, in this order', async () => {
  await makeTree(root, [file('a.txt'), file('b/c.txt'), file('gone.txt')]);
  await carryOut(
    [
      { kind: 'file-written', path: 'new/d.txt', content: 'new', at: 5 },
      { kind: 'files-dated', at: 60 },
      { kind: 'files-dated', at: '1970-01-10T12:00:00Z', paths: ['a.txt', 'was never made'] },
      { kind: 'file-removed', path: 'gone.txt' },
      { kind: 'file-removed', path: 'was never made' },
    ],
    { workingDirectory: root, lab: undefined },
    NOW,
  );
  const found = await readFolder(root);
  expect(found.map(({ path, modifiedAt }) => [path, modifiedAt])).toEqual([
    ['a.txt', Date.parse('1970-01-10T12:00:00Z')],
    ['b/c.txt', minutesAgo(60)],
    ['new/d.txt', minutesAgo(5)],
  ]);
  expect(await readFile(join(root, 'new/d.txt'), 'utf8')).toBe('new');
});

test('folders are dated after what comes into them, and nothing in them is', async () => {
  await makeTree(root, [file('b/c/d.txt')]);
  await carryOut(
    [
      { kind: 'folders-dated', at: 60 },
      { kind: 'file-written', path: 'b/new.txt', content: 'new', at: 5 },
    ],
    { workingDirectory: root, lab: undefined },
    NOW,
  );
  const dates = await Promise.all(['.', 'b', 'b/c', 'b/new.txt'].map((path) => stat(join(root, path))));
  expect(dates.map(({ mtimeMs }) => mtimeMs)).toEqual([
    minutesAgo(60),
    minutesAgo(60),
    minutesAgo(60),
    minutesAgo(5),
  ]);
});

test('objects are taken away, dated by how their keys end, and stored with a date of their own', async () => {
  const place = { workingDirectory: root, lab };
  await Promise.all(['p/a.txt', 'other/a.txt', 'p/b.txt', 'p/gone'].map((key) => lab.put(key, key)));
  await carryOut(
    [
      { kind: 'object-stored', key: 'p/new', content: 'new', at: 5 },
      { kind: 'objects-dated', at: 60 },
      { kind: 'objects-dated', at: 600, ending: '/a.txt' },
      { kind: 'object-removed', key: 'p/gone' },
    ],
    place,
    NOW,
  );
  const dates = new Map((await lab.objects()).map(({ key, lastModified }) => [key, lastModified.getTime()]));
  expect(dates).toEqual(
    new Map([
      ['p/a.txt', minutesAgo(600)],
      ['other/a.txt', minutesAgo(600)],
      ['p/b.txt', minutesAgo(60)],
      ['p/new', minutesAgo(5)],
    ]),
  );
});

test('what lies beside the working directory is seen, but for what is others’ business', async () => {
  await makeTree(root, [file('home/x'), file('work/inside.txt'), file('outside.txt'), file('deep/er/out')]);
  const found = await filesOutside(root, [join(root, 'home'), join(root, 'work')]);
  expect(found).toEqual([join(root, 'deep', 'er', 'out'), join(root, 'outside.txt')]);
  expect((await readdir(root)).length).toBe(4);
  expect((await stat(join(root, 'outside.txt'))).isFile()).toBe(true);
});
