import { existsSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { dirname, extname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withEsbuild } from './esbuild.ts';
import { isInWorkbook } from './program.ts';
import { WORKBOOK } from './workbook.ts';

/** A learner's file as a complete ES module: everything else that it imports Node can load without help. */
export interface Transformed {
  /** The URL under which Node loads the file as the main module. */
  readonly entry: string;
  /** JavaScript; what was TypeScript carries a source map of its file. */
  readonly code: string;
}

const LOADERS: Readonly<Record<string, 'ts' | 'js'>> = {
  '.ts': 'ts',
  '.mts': 'ts',
  '.js': 'js',
  '.mjs': 'js',
};

/** Modules that load code by themselves, or start the program again with the options that it was started with. */
const LOADING = new Set(['cluster', 'inspector', 'module', 'repl', 'test', 'vm', 'wasi', 'worker_threads']);

/**
 * What may show how the file was loaded, or load more: CommonJS's names, code made of text, the options of the process,
 * a second process like this one, and of `import` all but a literal module and the three fields that name the file.
 */
const TELLTALES = [
  /\b(?:require|__dirname|__filename|exports|createRequire|getBuiltinModule)\b/,
  /\b(?:eval|Function|Worker|fork|execArgv|sourceMapsEnabled|setSourceMapsEnabled|prepareStackTrace)\b/,
  /\bimport\s*\((?!"[^"\\]+"\))/,
  /\bimport\s*\.\s*(?!meta\b)/,
  /\bimport\s*\.\s*meta\b(?!\.(?:url|filename|dirname)\b)/,
];

/** What a program needs to start itself again. */
const ITSELF = /\b(?:argv0?|execPath)\b|\bimport\.meta\b/;

interface Import {
  readonly specifier: string;
  readonly dynamic: boolean;
}

/** Packages that plain Node is known to load: the workbook's own, and their nearest relatives. */
async function knownPackages(): Promise<(name: string) => boolean> {
  const manifest: unknown = JSON.parse(await readFile(join(WORKBOOK, 'package.json'), 'utf8'));
  const { dependencies = {} } = manifest as { dependencies?: Record<string, string> };
  return (name) => Object.hasOwn(dependencies, name) || /^@(?:aws-sdk|smithy)\/[^/]+$/.test(name);
}

/**
 * Whether Node loads every import just as tsx lets it be loaded. tsx also finds files without their endings, folders,
 * TypeScript, and unwraps the default of a package that is imported dynamically, so all of these are its business.
 */
async function areLoadable(imports: readonly Import[]): Promise<boolean> {
  const isKnown = await knownPackages();
  return imports.every(({ specifier, dynamic }) =>
    isBuiltin(specifier)
      ? !LOADING.has(specifier.replace(/^node:/, '').replace(/\/.*$/, ''))
      : !dynamic && isKnown(specifier),
  );
}

/** Whether no folder between a file and the workbook's own says what kind of module the file is. */
function isWorkbooksModule(file: string): boolean {
  const folder = dirname(file);
  if (relative(WORKBOOK, folder) === '') return true;
  return !existsSync(join(folder, 'package.json')) && isWorkbooksModule(folder);
}

async function transform(
  path: string,
  loader: 'ts' | 'js',
  { build, transform: toModule }: typeof import('esbuild'),
): Promise<Transformed | undefined> {
  // As Node finds the main module, so that both mean the same address.
  const file = realpathSync(path);
  if (isInWorkbook(file) !== isInWorkbook(path)) return undefined;
  if (isInWorkbook(file) && !extname(file).startsWith('.m') && !isWorkbooksModule(file)) return undefined;
  const source = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  // tsx's own options.
  const { code, map } = await toModule(source, {
    loader,
    format: 'esm',
    target: `node${process.versions.node}`,
    sourcefile: file,
    sourcemap: 'external',
    sourcesContent: false,
    minifyWhitespace: true,
    keepNames: true,
  });
  const imports: Import[] = [];
  // Bundled, though nothing comes of it, because only then does esbuild tell what a module imports.
  await build({
    stdin: { contents: code, loader: 'js' },
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
    tsconfigRaw: {},
    plugins: [
      {
        name: 'imports',
        setup: ({ onResolve }) =>
          onResolve({ filter: /.*/ }, ({ path: specifier, kind }) => {
            imports.push({ specifier, dynamic: kind !== 'import-statement' });
            return { path: specifier, external: true };
          }),
      },
    ],
  });
  const startsOthers = imports.some(({ specifier }) => /^(?:node:)?child_process$/.test(specifier));
  if (TELLTALES.some((telltale) => telltale.test(code)) || (startsOthers && ITSELF.test(code)))
    return undefined;
  if (!(await areLoadable(imports))) return undefined;
  const inline = `//# sourceMappingURL=data:application/json;base64,${Buffer.from(map).toString('base64')}`;
  // tsx leaves JavaScript as it is.
  return { entry: pathToFileURL(file).href, code: loader === 'js' ? source : `${code}\n${inline}` };
}

/**
 * Does once what tsx would do in every process of a program: turns the learner's file into JavaScript.
 * @returns undefined wherever plain Node with this code isn't surely the same as tsx with the file: then the way is tsx.
 * Too much care costs time only, so that the text is searched for mere words.
 */
export async function transformOnce(path: string): Promise<Transformed | undefined> {
  const loader = LOADERS[extname(path)];
  // The variable gives tsx compiler options of the learner's own.
  if (loader === undefined || process.env.TSX_TSCONFIG_PATH) return undefined;
  // Whatever is wrong with the file, tsx says so at the place where it is looked for.
  return await withEsbuild((esbuild) => transform(path, loader, esbuild)).catch(() => undefined);
}
