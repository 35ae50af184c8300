import { expect, test } from 'vitest';
import { withEsbuild } from './esbuild.ts';

test('work that ends does not end the work of others', async () => {
  const sources = Array.from({ length: 20 }, (_, index) =>
    `{ const n: number = ${index}; }\n`.repeat(index * 50),
  );
  const made = await Promise.all(
    sources.map((source) =>
      withEsbuild(async ({ transform }) => (await transform(source, { loader: 'ts' })).code),
    ),
  );
  for (const code of made) expect(code).not.toContain(': number');
  expect(made).toHaveLength(20);
});

test('it can be used again after it was ended, and by work that fails', async () => {
  const broken = withEsbuild(({ transform }) => transform('const = ;', { loader: 'ts', logLevel: 'silent' }));
  await expect(broken).rejects.toThrow('Expected identifier');
  const { code } = await withEsbuild(({ transform }) => transform('let a: 1;', { loader: 'ts' }));
  expect(code).toBe('let a;\n');
});
