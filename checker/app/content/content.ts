import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { execa } from 'execa';
import { caseGroupLines, groupCases, isCase, type KeptCase } from '../../report/cases-groups.ts';
import type { Style } from '../../report/style.ts';
import { WORKBOOK } from '../../run/workbook.ts';
import { UNMATCHED_FOLDER } from './cases.ts';

/** The cases in a folder, by name, and the names of files that hold none. A folder that isn't there holds nothing. */
export async function readCases(
  folder: string,
): Promise<{ cases: readonly KeptCase[]; unread: readonly string[] }> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
  const cases: KeptCase[] = [];
  const unread: string[] = [];
  for (const name of names) {
    const document: unknown = await readFile(join(folder, name), 'utf8')
      .then((text): unknown => JSON.parse(text))
      .catch(() => undefined);
    if (isCase(document)) cases.push({ name, document });
    else unread.push(name);
  }
  return { cases, unread };
}

/** What `npm run content -- unmatched` prints: the kept cases, grouped by the shape of their differences. */
export async function unmatchedLines(style: Style, folder = UNMATCHED_FOLDER): Promise<string[]> {
  const { cases, unread } = await readCases(folder);
  const shown = relative(WORKBOOK, folder).replaceAll('\\', '/');
  return caseGroupLines(groupCases(cases), unread, shown.startsWith('..') ? folder : shown, style);
}

/**
 * `npm run content`: the tests that hold lessons, exercises and the checker together, in this terminal.
 * @returns vitest's exit code; undefined when it could not be started, or was ended by a signal
 */
export async function testContent(signal: AbortSignal): Promise<number | undefined> {
  const require = createRequire(import.meta.url);
  const vitest = join(dirname(require.resolve('vitest/package.json')), 'vitest.mjs');
  const { exitCode } = await execa(process.execPath, [vitest, 'run', 'checker/test/content'], {
    cwd: WORKBOOK,
    stdio: 'inherit',
    reject: false,
    cancelSignal: signal,
  });
  return exitCode;
}
