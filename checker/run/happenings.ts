import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pLimit from 'p-limit';
import type { Happening, Moment } from '../fixture/story.ts';
import type { Lab } from '../lab/lab.ts';

/** Where a story takes place. */
export interface Place {
  readonly workingDirectory: string;
  readonly lab: Lab | undefined;
}

/** How many objects are stored at a time. */
const AT_ONCE = 8;

const MINUTE_MS = 60_000;

const dateOf = (at: Moment, now: Date): Date =>
  typeof at === 'string' ? new Date(at) : new Date(now.getTime() - at * MINUTE_MS);

type Kind = Happening['kind'];

/** One kind of happening in its turn, so that many objects are stored side by side. */
const isA =
  <K extends Kind>(kind: K) =>
  (happening: Happening): happening is Extract<Happening, { kind: K }> =>
    happening.kind === kind;

async function all(kind: 'files' | 'folders', root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => (kind === 'files' ? entry.isFile() : entry.isDirectory()))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** What the program should have made, and didn't, can't be dated: the checks say so, not this. */
async function dateFile(path: string, date: Date): Promise<void> {
  await utimes(path, date, date).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}

async function changeFiles(happenings: readonly Happening[], root: string, now: Date): Promise<void> {
  await Promise.all(
    happenings.filter(isA('file-removed')).map(({ path }) => rm(join(root, path), { force: true })),
  );
  // A general date first: what is written then may have one of its own.
  for (const { at, paths } of happenings.filter(isA('files-dated'))) {
    const files = paths ? paths.map((path) => join(root, path)) : await all('files', root);
    await Promise.all(files.map((file) => dateFile(file, dateOf(at, now))));
  }
  for (const { path, content, at } of happenings.filter(isA('file-written'))) {
    const file = join(root, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    await dateFile(file, dateOf(at, now));
  }
  // At the end, because whatever comes into a folder gives it a new date.
  for (const { at } of happenings.filter(isA('folders-dated'))) {
    const folders = [root, ...(await all('folders', root))];
    await Promise.all(folders.map((folder) => dateFile(folder, dateOf(at, now))));
  }
}

async function changeObjects(happenings: readonly Happening[], lab: Lab, now: Date): Promise<void> {
  const removed = happenings.filter(isA('object-removed')).map(({ key }) => key);
  const stored = happenings.filter(isA('object-stored'));
  const dated = happenings.filter(isA('objects-dated'));
  await Promise.all(removed.map((key) => lab.remove(key)));
  for (const { at, ending } of dated) await lab.date(dateOf(at, now), (key) => key.endsWith(ending ?? ''));
  await pLimit(AT_ONCE).map(stored, ({ key, content }) => lab.put(key, content));
  const moments = new Map<Moment, string[]>();
  for (const { at, key } of stored) moments.set(at, [...(moments.get(at) ?? []), key]);
  for (const [at, keys] of moments) {
    const those = new Set(keys);
    await lab.date(dateOf(at, now), (key) => those.has(key));
  }
}

/**
 * Lets a story go on: makes, dates and takes away files and objects, as the scenario tells it.
 * Within one chapter what is removed goes first, then comes what is said of all, then what is said of one.
 * @throws ProblemError `s3-unreachable`; the file system's own error
 */
export async function carryOut(happenings: readonly Happening[], place: Place, now: Date): Promise<void> {
  await changeFiles(happenings, place.workingDirectory, now);
  if (place.lab) await changeObjects(happenings, place.lab, now);
}
