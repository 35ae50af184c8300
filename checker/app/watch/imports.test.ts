import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localImportsOf } from './imports.ts';

let folder: string;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'watch-imports-')));
  await mkdir(join(folder, 'lib'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Writes `files`, and tells what `main.ts` among them imports. */
async function importsOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const found = await localImportsOf(join(folder, 'main.ts'));
  return found.map((path) => path.slice(folder.length + 1).replaceAll('\\', '/'));
}

test('local files, one through another; no packages', async () => {
  const found = await importsOf({
    'main.ts': `import { readdirSync } from 'node:fs';
import { S3Client } from '@aws-sdk/client-s3';
import { walk } from './lib/walk.js';
import words from './words.json';
console.log(walk, words, readdirSync, S3Client, await import('./lib/late.mjs'));`,
    'lib/walk.ts': `import { deep } from './deep'; export const walk = deep;`,
    'lib/deep.ts': `export const deep = 1;`,
    'lib/late.mjs': `export {};`,
    'words.json': '[]',
  });
  expect(found.sort()).toEqual(['lib/deep.ts', 'lib/late.mjs', 'lib/walk.ts', 'main.ts', 'words.json']);
});

test('the files of a circle, each once', async () => {
  const found = await importsOf({
    'main.ts': `import { a } from './a.ts'; console.log(a);`,
    'a.ts': `import { b } from './b.ts'; export const a = () => b;`,
    'b.ts': `import { a } from './a.ts'; export const b = () => a;`,
  });
  expect(found.sort()).toEqual(['a.ts', 'b.ts', 'main.ts']);
});

test('a mistake in an imported file does not hide it', async () => {
  const found = await importsOf({
    'main.ts': `import { a } from './a.ts'; console.log(a);`,
    'a.ts': 'export const a = ;',
  });
  expect(found).toContain('a.ts');
});

test('the places where a missing import may appear', async () => {
  const found = await importsOf({ 'main.ts': `import { a } from './lib/not-yet'; console.log(a);` });
  expect(found).toEqual(expect.arrayContaining(['main.ts', 'lib/not-yet.ts', 'lib/not-yet.js']));
});

test('a file that is not there imports nothing', async () => {
  expect(await localImportsOf(join(folder, 'gone.ts'))).toEqual([join(folder, 'gone.ts')]);
});
