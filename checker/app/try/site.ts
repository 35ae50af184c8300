import { chmod, mkdir, mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { makeTree } from '../../fixture/make.ts';
import { assetsFixture } from '../../fixture/trees.ts';
import { ProblemError } from '../../observation/problem.ts';
import { inPlaceWithLinks } from '../../report/try-beginning.ts';
import type { LeftOut, TryPlace } from '../../report/try-result.ts';
import { carryOut } from '../../run/happenings.ts';
import { copyFolder, type FoundFile, type FoundFolder, lookThrough } from './folder.ts';
import { realPlaces } from './paths.ts';

/** Where a script is tried, and what is kept beside. */
export interface TrySite {
  readonly place: TryPlace;
  /** The real path of the folder in which the script runs. */
  readonly workingDirectory: string;
  /** A private home for the script. */
  readonly home: string;
  /** The files of the folder that was named, or of the lesson's. */
  readonly files: readonly FoundFile[];
  readonly leftOut: LeftOut;
  /** Holds `files` as they were, in a folder that the script doesn't know. */
  readonly originals: string;
  /** A path or key as it would be, had the script run in the folder that was named. */
  readonly asReal: (text: string) => string;
  /** Takes everything away that was made; with `keep`, the originals stay. */
  close(keep?: boolean): Promise<void>;
}

export interface SiteOptions {
  /** The folder that was named; the lesson's own without one. */
  readonly folder: string | undefined;
  readonly from: string;
  readonly inPlace: boolean;
  readonly emptied: boolean;
  /** Ends the copying, and what is there of the copy goes. */
  readonly signal: AbortSignal;
}

/** Gives this user every right to a folder and to those below, where a script took them away. What is gone is gone. */
async function openUp(folder: string): Promise<void> {
  await chmod(folder, 0o700).catch(() => {});
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) if (entry.isDirectory()) await openUp(join(folder, entry.name));
}

/** Deletes a folder of our own. */
async function remove(path: string): Promise<void> {
  const options = { recursive: true, force: true, maxRetries: 3 };
  await rm(path, options).catch(async () => {
    await openUp(path);
    await rm(path, options);
  });
}

/** The lesson's folder, made anew: once for the script and once to compare with. */
async function assetsSite(root: string, emptied: boolean) {
  const { workingDirectory: below, entries } = assetsFixture();
  const [workingDirectory, originals] = [join(root, ...below.split('/')), join(root, 'before', 'assets')];
  await makeTree(originals, entries);
  await makeTree(workingDirectory, emptied ? [] : entries);
  // As if written some time ago: S3 knows whole seconds alone, and a file of this very second would seem newer.
  const dated = [{ kind: 'files-dated', at: 60 }] as const;
  for (const folder of [originals, workingDirectory]) {
    await carryOut(dated, { workingDirectory: folder, lab: undefined }, new Date());
  }
  const place: TryPlace = emptied
    ? { kind: 'emptied', of: undefined }
    : { kind: 'assets', path: workingDirectory };
  return { found: await lookThrough(originals, root), workingDirectory, originals, place };
}

/** Files that could not be copied are none of the folder's files any more. */
function without({ files, leftOut }: FoundFolder, unreadable: readonly string[]) {
  return {
    files: files.filter(({ path }) => !unreadable.includes(path)),
    leftOut: { ...leftOut, unreadable: [...leftOut.unreadable, ...unreadable] },
  };
}

async function folderSite(root: string, found: FoundFolder, { inPlace, emptied, signal }: SiteOptions) {
  const name = basename(found.root);
  const here = join(root, 'here', name);
  if (inPlace) {
    const originals = join(root, 'before', name);
    const unreadable = await copyFolder(found, originals, signal);
    const place: TryPlace = { kind: 'in-place', path: found.root };
    return { ...without(found, unreadable), workingDirectory: found.root, originals, place };
  }
  const place: TryPlace = { kind: emptied ? 'emptied' : 'copy', of: found.root };
  if (emptied) await mkdir(here, { recursive: true });
  const unreadable = emptied ? [] : await copyFolder(found, here, signal);
  return { ...without(found, unreadable), workingDirectory: here, originals: found.root, place };
}

/**
 * Makes ready where a script is tried. A folder that was named is looked through first, and nothing in it is changed here.
 * @throws ProblemError for a folder that can't be used; the file system's own error when there is no room
 */
export async function openSite(options: SiteOptions): Promise<TrySite> {
  const { folder, from, emptied } = options;
  // Before anything is made: the folder may be the one that holds temporary folders.
  const found = folder === undefined ? undefined : await lookThrough(folder, from);
  const [way] = found?.leftOut.leading ?? [];
  if (options.inPlace && way !== undefined)
    throw new ProblemError({ kind: 'bad-arguments', command: 'try', detail: inPlaceWithLinks(way) });
  const root = await mkdtemp(join(await realpath(tmpdir()), 'workbook-try-'));
  try {
    const home = join(root, 'private-home');
    await mkdir(home);
    const close = async (keep = false): Promise<void> => {
      if (!keep) return await remove(root);
      await Promise.all([remove(home), remove(join(root, 'here'))]);
    };
    if (!found) {
      const { found: made, ...site } = await assetsSite(root, emptied);
      return { ...site, files: made.files, leftOut: made.leftOut, home, asReal: (text) => text, close };
    }
    const asReal = options.inPlace
      ? (text: string) => text
      : realPlaces(join(root, 'here'), dirname(found.root));
    return { ...(await folderSite(root, found, options)), home, asReal, close };
  } catch (error) {
    await remove(root);
    throw error;
  }
}
