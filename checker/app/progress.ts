import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { WORKBOOK } from '../run/workbook.ts';

/** What the workbook remembers of a learner: which stages have passed, and when first (ISO 8601, UTC). */
export interface Progress {
  readonly schema: 'backup-workbook/progress/v1';
  readonly passed: Readonly<Record<string, string>>;
}

const NONE: Progress = { schema: 'backup-workbook/progress/v1', passed: {} };

/** Where progress is kept, unless a caller says otherwise. */
export const PROGRESS_FILE = join(WORKBOOK, '.workbook', 'progress.json');

function isProgress(value: unknown): value is Progress {
  return (
    typeof value === 'object' &&
    value !== null &&
    'schema' in value &&
    value.schema === NONE.schema &&
    'passed' in value &&
    typeof value.passed === 'object' &&
    value.passed !== null &&
    Object.values(value.passed).every((when) => typeof when === 'string')
  );
}

/** The progress so far; a file that is missing or spoilt counts as none. */
export async function readProgress(path = PROGRESS_FILE): Promise<Progress> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isProgress(value) ? value : NONE;
  } catch {
    return NONE;
  }
}

/**
 * Remembers that stages have passed. The file is replaced in one step, so a reader never sees half of it, and a file that
 * can't be understood is copied beside itself first.
 * @throws the file system's own error
 */
export async function rememberPassed(
  stages: readonly string[],
  now: Date,
  path = PROGRESS_FILE,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const before = await readProgress(path);
  const fresh = stages.filter((stage) => before.passed[stage] === undefined);
  if (fresh.length === 0) return;
  if (before === NONE) await copyFile(path, `${path}.${now.getTime()}.bak`).catch(ignoreMissing);
  const passed = {
    ...before.passed,
    ...Object.fromEntries(fresh.map((stage) => [stage, now.toISOString()])),
  };
  await writeFileAtomic(path, `${JSON.stringify({ ...before, passed }, null, 2)}\n`);
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
