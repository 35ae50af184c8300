import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from './process.ts';
import { WORKBOOK } from './workbook.ts';

/** The program to check: a learner's file, or a command in any language, already split into words. */
export type Program =
  | { readonly kind: 'file'; readonly path: string; readonly served?: Served }
  | { readonly kind: 'command'; readonly file: string; readonly args: readonly string[] };

/** A learner's file as JavaScript, ready to be served to many processes. */
export interface Served {
  /** The URL of the learner's file. */
  readonly entry: string;
  /** The path of the JavaScript. */
  readonly code: string;
}

/** The endings that tsx can run. */
export const FILE_ENDINGS = ['.ts', '.mts', '.cts', '.js', '.mjs', '.cjs', '.tsx', '.jsx'] as const;

const require = createRequire(import.meta.url);

const preload = (name: string): URL => new URL(`./preload/${name}`, import.meta.url);

/** Whether a file lies in the workbook, where Node resolves its imports without help. */
export function isInWorkbook(path: string): boolean {
  const fromRoot = relative(WORKBOOK, path);
  return !fromRoot.startsWith(`..${sep}`) && fromRoot !== '..' && relative(path, WORKBOOK) !== path;
}

/**
 * The command that runs a program. A file is run by this very Node with tsx as a loader: tsx as a command would add a
 * second process, and a bare `--import tsx` fails when the working directory is elsewhere, as every fixture is. What is
 * JavaScript already (see prepare.ts) needs no tsx.
 */
export function commandFor(program: Program): Command {
  if (program.kind === 'command') return { file: program.file, args: program.args };
  const outside = !isInWorkbook(program.path);
  const loaders = program.served
    ? [server(program.served, outside)]
    : [pathToFileURL(require.resolve('tsx')), ...(outside ? [preload('resolve.mjs')] : [])];
  // The first loads fastest first: what comes after a loader goes through it.
  const preloads = [reporter('places.mjs'), ...loaders, reporter('crash.mjs')];
  return {
    file: process.execPath,
    args: [...preloads.flatMap((url) => ['--import', url.href]), program.path],
  };
}

/** The preloaded module that serves a file that is JavaScript already. */
function server({ entry, code }: Served, outside: boolean): URL {
  const url = preload('serve.mjs');
  url.searchParams.set('entry', entry);
  url.searchParams.set('code', code);
  if (outside) url.searchParams.set('outside', '');
  return url;
}

/** A preloaded module that tells the checker something, and so must know who that is. */
function reporter(name: string): URL {
  const url = preload(name);
  url.searchParams.set('parent', String(process.pid));
  return url;
}

/** What a program's environment holds because of how it is run; it has the last word. */
export function environmentFor(program: Program): Record<string, string> {
  const elsewhere = program.kind === 'file' && !isInWorkbook(program.path);
  return {
    // For every Node process that takes part, also those that a command or the program starts. An address holds no space
    // and no quotation mark, so that it needs no quoting here.
    NODE_OPTIONS: [preload('stdio.mjs'), reporter('loopback.mjs')]
      .map(({ href }) => `--import=${href}`)
      .join(' '),
    // What `require` needs, besides the resolve hook for `import`, to find the workbook's packages.
    ...(elsewhere ? { NODE_PATH: join(WORKBOOK, 'node_modules') } : {}),
  };
}
