import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { execa } from 'execa';
import type { CompileError } from '../observation/observation.ts';
import { lineOf } from './crash.ts';
import { WORKBOOK } from './workbook.ts';

const require = createRequire(import.meta.url);

/**
 * What TypeScript's compiler says about one file, errors only. The file may lie anywhere: it is looked at as if it lay in
 * `exercises/`, with the workbook's packages, as an ES module. Where the compiler can't be run the list is empty: this is
 * advice, not a check.
 */
export async function typeErrorsOf(file: string, signal?: AbortSignal): Promise<CompileError[]> {
  const folder = await mkdtemp(join(tmpdir(), 'workbook-types-'));
  try {
    const modules = join(WORKBOOK, 'node_modules');
    const configuration = {
      extends: join(WORKBOOK, 'tsconfig.json'),
      compilerOptions: {
        // A beginner's file is not held to the rules of a project: only what can't work is worth a word.
        strict: false,
        strictNullChecks: true,
        moduleDetection: 'force',
        allowJs: true,
        types: ['node'],
        typeRoots: [join(modules, '@types')],
        paths: {
          '*': [join(dirname(file), 'node_modules', '*'), join(modules, '*'), join(modules, '@types', '*')],
        },
      },
      files: [file],
      include: [],
    };
    const project = join(folder, 'tsconfig.json');
    await writeFile(project, JSON.stringify(configuration));
    const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
    const { stdout } = await execa(process.execPath, [tsc, '--project', project, '--pretty', 'false'], {
      cwd: folder,
      reject: false,
      timeout: 20_000,
      ...(signal ? { cancelSignal: signal } : {}),
    });
    return await parseErrors(String(stdout), folder, file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Lines of the form `path(line,column): error TS1234: text`; what is indented below them belongs to them. */
async function parseErrors(output: string, folder: string, file: string): Promise<CompileError[]> {
  const found = [...output.matchAll(/^(.+)\((\d+),(\d+)\): error TS\d+: (.*)$/gm)];
  const errors = await Promise.all(
    found.map(async ([, path = '', line, column, message = '']) => {
      const place = { file: resolve(folder, path), line: Number(line), column: Number(column) };
      const text = await lineOf(place.file, place.line);
      return { message, place: { ...place, ...(text === undefined ? {} : { text }) } };
    }),
  );
  return errors.filter(({ place }) => place.file === file);
}
