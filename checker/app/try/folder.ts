import { constants } from 'node:fs';
import { copyFile, lstat, mkdir, readdir, realpath, stat, symlink, utimes } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import pLimit from 'p-limit';
import { ProblemError } from '../../observation/problem.ts';
import type { LeftOut } from '../../report/try-result.ts';

/** What fits into a copy that is made for one run: more would take minutes, and S3 is kept in memory. */
export const LARGEST = { entries: 10_000, bytes: 500_000_000 } as const;

/** A file of a folder; `path` is relative to it, with the system's own separators. */
export interface FoundFile {
  readonly path: string;
  readonly size: number;
  readonly modified: Date;
}

/** A folder as it can be copied. */
export interface FoundFolder {
  /** The real path. */
  readonly root: string;
  readonly files: readonly FoundFile[];
  readonly folders: readonly string[];
  /** Links that stay inside: `to` is what they lead to in the end, relative to the folder. */
  readonly links: readonly { readonly path: string; readonly to: string; readonly folder: boolean }[];
  readonly leftOut: LeftOut;
}

/** Whether a real path lies in a folder or is the folder itself. */
function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

const refusal = (error: NodeJS.ErrnoException, path: string): ProblemError => {
  const missing = error.code === 'ENOENT' || error.code === 'ENOTDIR';
  return new ProblemError(
    missing
      ? { kind: 'missing-folder', path }
      : { kind: 'unreadable-file', path, code: error.code ?? 'unknown' },
  );
};

/** @throws ProblemError when there is no such folder, or it has no name that a prefix could be */
async function realFolder(name: string, from: string): Promise<string> {
  const root = await realpath(resolve(from, name)).catch((error: NodeJS.ErrnoException) => {
    throw refusal(error, name);
  });
  if (!(await stat(root)).isDirectory()) throw new ProblemError({ kind: 'not-a-folder', path: name });
  if (basename(root) === '') throw new ProblemError({ kind: 'nameless-folder', path: root });
  return root;
}

/**
 * Looks through a folder without following links, and never changes anything in it.
 * @param name as people call it; a relative path counts from `from`
 * @throws ProblemError when it isn't there, can't be read or holds too much
 */
export async function lookThrough(
  name: string,
  from: string,
  limits: { readonly entries: number; readonly bytes: number } = LARGEST,
): Promise<FoundFolder> {
  const root = await realFolder(name, from);
  const files: FoundFile[] = [];
  const folders: string[] = [];
  const links: { path: string; to: string; folder: boolean }[] = [];
  const leftOut: { -readonly [Kind in keyof LeftOut]: string[] } = {
    special: [],
    leading: [],
    unreadable: [],
  };
  let [entries, bytes] = [0, 0];

  const link = async (path: string): Promise<void> => {
    const target = await realpath(join(root, path)).catch(() => undefined);
    const kind = target === undefined ? undefined : await stat(target).catch(() => undefined);
    // A link that leads out, or nowhere: through it a script could write outside the copy.
    if (target === undefined || !isInside(root, target) || !(kind?.isFile() || kind?.isDirectory()))
      leftOut.leading.push(path);
    else links.push({ path, to: relative(root, target), folder: kind.isDirectory() });
  };
  const enter = async (folder: string): Promise<void> => {
    const names = await readdir(join(root, folder)).catch((error: NodeJS.ErrnoException) => {
      if (folder === '') throw refusal(error, name);
      leftOut.unreadable.push(folder);
      return [];
    });
    for (const entry of names.sort()) {
      const path = join(folder, entry);
      const stats = await lstat(join(root, path)).catch(() => undefined);
      // It went away in the meantime.
      if (!stats) continue;
      entries += 1;
      bytes += stats.isFile() ? stats.size : 0;
      if (entries > limits.entries || bytes > limits.bytes)
        throw new ProblemError({ kind: 'folder-too-large', path: name, ...limits });
      if (stats.isSymbolicLink()) await link(path);
      else if (stats.isFile()) files.push({ path, size: stats.size, modified: stats.mtime });
      else if (stats.isDirectory()) {
        folders.push(path);
        await enter(path);
      } else leftOut.special.push(path);
    }
  };
  await enter('');
  return { root, files, folders, links, leftOut };
}

/**
 * Copies what was found to `target`, which is made. Times are kept, links lead to their targets in the copy, and everything
 * in the copy may be read, changed and deleted.
 * @returns what could not be read after all
 * @throws the file system's own error when there is no room
 */
export async function copyFolder(
  found: FoundFolder,
  target: string,
  signal?: AbortSignal,
): Promise<string[]> {
  await mkdir(target, { recursive: true });
  for (const folder of found.folders) await mkdir(join(target, folder), { recursive: true });
  const unreadable: string[] = [];
  await pLimit(8).map(found.files, async ({ path, modified }) => {
    signal?.throwIfAborted();
    const [source, copy] = [join(found.root, path), join(target, path)];
    try {
      await copyFile(source, copy, constants.COPYFILE_FICLONE);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (!['EACCES', 'EPERM', 'ENOENT', 'EBUSY'].includes(code)) throw error;
      unreadable.push(path);
      return;
    }
    await utimes(copy, modified, modified);
  });
  for (const { path, to, folder } of found.links) {
    const place = join(target, path);
    const lead = relative(dirname(place), join(target, to)) || '.';
    await symlink(lead, place, folder ? 'junction' : 'file');
  }
  return unreadable;
}
