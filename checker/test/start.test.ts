import { mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeWorkbook, type TestWorkbook } from './workbook.ts';

let workbook: TestWorkbook;
let cache: string;
beforeAll(async () => {
  workbook = await makeWorkbook();
  // Packages of its own, so that nothing is left in the project's cache.
  const shared = join(workbook.root, 'node_modules');
  const packages = (await readdir(shared)).filter((name) => !name.startsWith('.'));
  await rm(shared);
  await mkdir(shared);
  const { root } = workbook;
  const source = new URL('../../node_modules/', import.meta.url);
  await Promise.all(
    packages.map((name) => symlink(new URL(name, source), join(root, 'node_modules', name), 'junction')),
  );
  cache = join(shared, '.cache', 'backup-workbook');
});
afterAll(() => workbook.remove());

const help = async (): Promise<string> => (await workbook.run(['check', '--help'])).stdout;

test('the checker is made into one piece once, and again when a module of it has changed', async () => {
  const first = await help();
  expect(first).toContain('Usage: npm run check');
  const [name = ''] = await readdir(cache);
  const stamp = join(cache, name, 'stamp.json');
  const made = await stat(stamp);
  expect(await help()).toBe(first);
  expect((await stat(stamp)).mtimeMs).toBe(made.mtimeMs);

  const module = join(workbook.root, 'checker', 'report', 'help.ts');
  await writeFile(module, (await readFile(module, 'utf8')).replace('in folders made', 'in places made'));
  expect(await help()).toContain('in places made');
});

test('where nothing can be kept, it starts all the same', async () => {
  await rm(join(cache, '..'), { recursive: true });
  await writeFile(join(cache, '..'), 'a file where a folder should be');
  expect(await help()).toContain('Usage: npm run check');
  await rm(join(cache, '..'));
});

test('what can not be made into one piece is told by its own error', async () => {
  const module = join(workbook.root, 'checker', 'report', 'help.ts');
  const source = await readFile(module, 'utf8');
  await writeFile(module, `${source}\nconst broken = ;\n`);
  const { stderr, exitCode } = await workbook.run(['check', '--help']);
  expect(exitCode).not.toBe(0);
  expect(stderr).toContain('help.ts');
  await writeFile(module, source);
});
