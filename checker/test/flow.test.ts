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
  'beliefs',
  'regularities',
  'stages',
  'lab',
  'run',
  'report',
  'app',
  'main.ts',
];

/** These are pure: data in, data out. They touch neither files nor processes nor sockets. */
const PURE = ['observation', 'comparison', 'diagnosis', 'beliefs', 'regularities', 'stages', 'report'];
const WORLD = /^node:(fs|child_process|net|http|https|os|dgram|worker_threads)(\/|$)/;

/** Every import of a module, static, dynamic or of a type alone. */
const importsOf = (source: string): string[] =>
  [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, specifier = '']) => specifier);

/** The module that an import means, from the folder of the checker; a package or one of Node's own stays as it is. */
const pathOf = (file: string, specifier: string): string =>
  specifier.startsWith('.')
    ? relative(CHECKER, resolve(CHECKER, dirname(file), specifier))
        .split(sep)
        .join('/')
    : specifier;

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
      .map((specifier) => pathOf(file, specifier))
      .filter((path) => {
        const [folder = ''] = path.split('/');
        return !FLOW.includes(folder) || FLOW.indexOf(folder) > rank;
      })
      .map((path) => `${file} imports ${path}`);
  });
  expect(wrong).toEqual([]);
});

/** The modules from which imports lead back to themselves. */
function circles(found: readonly { file: string; imports: string[] }[]): string[] {
  const importsBy = new Map(
    found.map(({ file, imports }) => [file, imports.map((name) => pathOf(file, name))]),
  );
  const reaches = (start: string): boolean => {
    const seen = new Set<string>();
    const next = [...(importsBy.get(start) ?? [])];
    for (let file = next.pop(); file !== undefined; file = next.pop()) {
      if (file === start) return true;
      if (!seen.has(file)) next.push(...(importsBy.get(file) ?? []));
      seen.add(file);
    }
    return false;
  };
  return [...importsBy.keys()].filter(reaches);
}

test('no module imports itself through others, not even a type', async () => {
  const circle = [
    { file: 'run/a.ts', imports: ['./b.ts'] },
    { file: 'run/b.ts', imports: ['../run/c.ts', 'node:fs'] },
    { file: 'run/c.ts', imports: ['./a.ts'] },
    { file: 'run/d.ts', imports: ['./c.ts'] },
  ];
  expect(circles(circle)).toEqual(['run/a.ts', 'run/b.ts', 'run/c.ts']);
  expect(circles(await modules())).toEqual([]);
});

test('the pure folders do not touch the world', async () => {
  const wrong = (await modules())
    .filter(({ file }) => PURE.includes(file.split('/')[0] ?? ''))
    .flatMap(({ file, imports }) =>
      imports.filter((name) => WORLD.test(name)).map((name) => `${file}: ${name}`),
    );
  expect(wrong).toEqual([]);
});
