import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import { withEsbuild } from '../../run/esbuild.ts';

/** A path from the importing file or from the root of the file system, as opposed to a package or a `node:` module. */
const LOCAL = /^(\.{1,2}(\/|$)|\/|[A-Za-z]:[\\/])/;

/** What a specifier without an ending may mean once the file is there. */
const ENDINGS = ['', '.ts', '.js', '.mts', '.mjs', '.json'] as const;

/**
 * The local files that a file imports, directly or through others, itself first; packages are left out. Also the places
 * where an import was looked for in vain, because there something may appear. It finds what it can of files that have
 * mistakes in them.
 */
export async function localImportsOf(file: string): Promise<string[]> {
  const found = new Set([file]);
  const collect: Plugin = {
    name: 'collect',
    setup({ onLoad, onResolve, resolve: find }) {
      onResolve({ filter: /.*/ }, async ({ path, kind, importer, namespace, resolveDir, pluginData }) => {
        if (pluginData === collect || kind === 'entry-point') return undefined;
        if (!LOCAL.test(path)) return { path, external: true };
        const options = { kind, importer, namespace, resolveDir, pluginData: collect };
        const there = await find(path, options);
        if (there.errors.length === 0) return { path: there.path };
        for (const ending of ENDINGS) found.add(resolve(resolveDir, path) + ending);
        return { path, external: true };
      });
      onLoad({ filter: /.*/, namespace: 'file' }, ({ path }) => {
        found.add(path);
        return undefined;
      });
    },
  };
  await withEsbuild(({ build }) =>
    build({
      entryPoints: [file],
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'node',
      logLevel: 'silent',
      tsconfigRaw: {},
      plugins: [collect],
      // A mistake in a file is the check's business; all that was read until then has been collected.
    }),
  ).catch(() => undefined);
  return [...found];
}
