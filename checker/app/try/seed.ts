import { readFile } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import pLimit from 'p-limit';
import type { Lab } from '../../lab/lab.ts';
import type { Seed } from '../../report/try-result.ts';
import type { TrySite } from './site.ts';
import { isBackedUp, type TryStory } from './story.ts';

/** What another machine could have left in S3 in the meantime. */
const NEWS = 'from-another-machine.txt';

/** Objects that were put into the bucket before the script runs. */
export interface Seeded {
  readonly seed: Seed;
  /** The files whose contents lie in the bucket; paths are relative to the folder. */
  readonly files: readonly string[];
}

/**
 * Puts what the finished backup would have uploaded from the folder into the bucket. For a script that is to bring folder
 * and bucket together, the last file stays out, and something that no file holds is put beside the others, except where
 * it would end up among a person's own files.
 * @throws ProblemError `s3-unreachable`
 */
export async function seedBucket(
  lab: Lab,
  site: TrySite,
  story: TryStory,
  signal: AbortSignal,
): Promise<Seeded | undefined> {
  if (story.seed === 'nothing') return undefined;
  const name = basename(site.workingDirectory);
  const keyOf = (path: string): string => [name, ...path.split(sep)].join('/');
  const paths = site.files.map(({ path }) => path).filter((path) => isBackedUp(path.split(sep)));
  const news = story.seed === 'backup-with-news';
  const left = news ? paths.at(-1) : undefined;
  const put: string[] = [];
  await pLimit(8).map(paths, async (path) => {
    signal.throwIfAborted();
    if (path === left) return;
    // What can't be read would not have been uploaded either.
    const content = await readFile(join(site.originals, path)).catch(() => undefined);
    if (!content) return;
    await lab.put(keyOf(path), content);
    put.push(path);
  });
  const besides = news && site.place.kind !== 'in-place' && !paths.includes(NEWS) ? keyOf(NEWS) : undefined;
  if (besides !== undefined) await lab.put(besides, 'Written on another machine.\n');
  return {
    files: put,
    seed: {
      files: put.length,
      ...(left === undefined ? {} : { without: left }),
      ...(besides === undefined ? {} : { besides }),
    },
  };
}
