import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import type { FolderAfter } from '../../report/try-result.ts';

/** A file before a run: how it looked then, and where what it held can still be read. */
export interface FileBefore {
  /** Relative to the working directory. */
  readonly path: string;
  /** The absolute path of a file that nobody changes. */
  readonly original: string;
}

/** Every file below a folder, relative to it, without following links. What a script locked counts as empty. */
async function filesBelow(root: string, folder = ''): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  const found = entries.map(async (entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return await filesBelow(root, path);
    return entry.isFile() ? [path] : [];
  });
  return (await Promise.all(found)).flat();
}

async function isSame(file: string, original: string): Promise<boolean> {
  const [now, before] = await Promise.all([lstat(file), lstat(original)]);
  if (now.size !== before.size) return false;
  // A copy has the times of its original, in whole milliseconds.
  if (Math.abs(now.mtimeMs - before.mtimeMs) < 1) return true;
  const [held, holds] = await Promise.all([readFile(original), readFile(file)]);
  return held.equals(holds);
}

/**
 * Compares a folder after a run with the files that it should hold, by their contents.
 * @param root the working directory
 */
export async function compareFolder(root: string, before: readonly FileBefore[]): Promise<FolderAfter> {
  const there = new Set(await filesBelow(root));
  const same: string[] = [];
  const altered: string[] = [];
  const gone: string[] = [];
  await pLimit(8).map(before, async ({ path, original }) => {
    if (!there.has(path)) gone.push(path);
    else if (await isSame(join(root, path), original).catch(() => false)) same.push(path);
    else altered.push(path);
  });
  const known = new Set(before.map(({ path }) => path));
  const added = [...there].filter((path) => !known.has(path));
  return { same: same.length, altered: altered.sort(), gone: gone.sort(), added: added.sort() };
}
