import { appendFile, mkdir, mkdtemp, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FileNews, type FileWatch, openFileWatch } from './files.ts';

let folder: string;
let own: string;
let helper: string;
let files: FileWatch | undefined;
let news: FileNews['kind'][];
let heard: () => void;

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'watch-files-')));
  await mkdir(join(folder, 'helpers'));
  [own, helper] = [join(folder, 'own.ts'), join(folder, 'helpers', 'helper.ts')];
  await Promise.all([writeFile(own, 'one'), writeFile(helper, 'one')]);
  news = [];
});

afterEach(async () => {
  await files?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Looks after both files from now on. */
async function follow(pollMs?: number): Promise<void> {
  files = openFileWatch({
    ...(pollMs === undefined ? {} : { pollMs }),
    tell: ({ kind }) => {
      news.push(kind);
      heard();
    },
  });
  heard = () => {};
  await files.follow([own, helper], new Date());
}

/** Resolves with the last news, once there is any after this call. */
const next = (): Promise<FileNews['kind'] | undefined> =>
  new Promise((resolve) => {
    heard = () => resolve(news.at(-1));
  });

/** What comes of an act, and after it of a plain change: so the silence after the act is no matter of time. */
async function newsOf(act: () => Promise<void>): Promise<string[]> {
  await act();
  const told = next();
  await appendFile(helper, ' and a change that is surely noticed');
  await told;
  return [...news];
}

describe.each([
  ['with events', undefined],
  ['by polling', 20],
] as const)('%s', (_name, pollMs) => {
  test('a file that is written in place has changed', async () => {
    await follow(pollMs);
    const told = next();
    await writeFile(own, 'two!');
    expect(await told).toBe('changed');
  });

  test('so has an imported one in another folder', async () => {
    await follow(pollMs);
    const told = next();
    await writeFile(helper, 'two!');
    expect(await told).toBe('changed');
  });

  test('and a file whose place another one takes, again and again', async () => {
    await follow(pollMs);
    for (const text of ['two', 'three', 'four']) {
      const told = next();
      await writeFile(join(folder, 'own.ts~'), text);
      await rename(join(folder, 'own.ts~'), own);
      expect(await told).toBe('changed');
    }
  });

  test('a file that goes away is told of, and so is its return', async () => {
    await follow(pollMs);
    const gone = next();
    await rm(own);
    expect(await gone).toBe('removed');
    const back = next();
    await writeFile(own, 'two');
    expect(await back).toBe('changed');
  });
});

test('locks, swap files and copies beside it are no news, nor is reading', async () => {
  await follow();
  const seen = await newsOf(async () => {
    await writeFile(join(folder, '.#own.ts'), '');
    await writeFile(join(folder, '.own.ts.swp'), 'x');
    await writeFile(join(folder, 'own.ts.bak'), 'one');
    await rm(join(folder, '.#own.ts'));
    await readFile(own);
  });
  expect(seen).toEqual(['changed']);
});

test('what changed between two looks at an import is news when it is followed', async () => {
  await follow();
  await files?.follow([own], new Date());
  const before = new Date(Date.now() - 60_000);
  const told = next();
  await files?.follow([own, helper], before);
  expect(await told).toBe('changed');
});

test('a file that is not there is told of at once', async () => {
  await follow();
  const told = next();
  await files?.follow([join(folder, 'other.ts')], new Date());
  expect(await told).toBe('removed');
});

test('an import that was looked for in vain is noticed when it appears', async () => {
  await follow();
  const later = join(folder, 'helpers', 'later.ts');
  await files?.follow([own, later], new Date());
  const told = next();
  await writeFile(later, 'here');
  expect(await told).toBe('changed');
});
