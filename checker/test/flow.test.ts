import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const CHECKER = fileURLToPath(new URL('../', import.meta.url));

/** The flow goes one way: each folder imports only from itself and from those named before it. */
const FLOW = [
  'observation',
  'fixture',
  'comparison',
  'diagnosis',
  'stages',
  'lab',
  'run',
  'report',
  'app',
  'main.ts',
];

/** These are pure: data in, data out. They touch neither files nor processes nor sockets. */
const PURE = ['observation', 'comparison', 'diagnosis', 'stages', 'report'];
const WORLD = /^node:(fs|child_process|net|http|https|os|dgram|worker_threads)(\/|$)/;

/** Every import of a module, static, dynamic or of a type alone. */
const importsOf = (source: string): string[] =>
  [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, specifier = '']) => specifier);

async function modules(): Promise<{ file: string; imports: string[] }[]> {
  const names = await readdir(CHECKER, { recursive: true });
  const files = names
    .map((name) => name.split(sep).join('/'))
    .filter((name) => /\.(ts|mjs)$/.test(name) && !name.endsWith('.test.ts'))
    .filter((name) => FLOW.includes(name.split('/')[0] ?? ''));
  return await Promise.all(
    files.map(async (file) => ({ file, imports: importsOf(await readFile(join(CHECKER, file), 'utf8')) })),
  );
}

test('the test sees every kind of import', () => {
  const source = `import a from 'a'; import { b } from 'b'; import type { C } from 'c'; import 'd';
    const e = await import('e'); type F = import('f').F; export { g } from 'g';`;
  expect(importsOf(source)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
});

test('imports point one way', async () => {
  const found = await modules();
  expect(found.length).toBeGreaterThan(30);
  const wrong = found.flatMap(({ file, imports }) => {
    const rank = FLOW.indexOf(file.split('/')[0] ?? '');
    return imports
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => relative(CHECKER, resolve(CHECKER, dirname(file), specifier)).split(sep))
      .filter(([folder = '']) => !FLOW.includes(folder) || FLOW.indexOf(folder) > rank)
      .map((path) => `${file} imports ${path.join('/')}`);
  });
  expect(wrong).toEqual([]);
});

test('the pure folders do not touch the world', async () => {
  const wrong = (await modules())
    .filter(({ file }) => PURE.includes(file.split('/')[0] ?? ''))
    .flatMap(({ file, imports }) =>
      imports.filter((name) => WORLD.test(name)).map((name) => `${file}: ${name}`),
    );
  expect(wrong).toEqual([]);
});
