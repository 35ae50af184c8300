import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';

/** What was seen of the files that are followed. */
export type FileNews =
  | { readonly kind: 'changed' }
  /** The first file, the stage's own, is not there. */
  | { readonly kind: 'removed' }
  /**
   * The system gives no events, for instance because too much is watched already (`code` is its reason), so the files are
   * looked at from time to time instead.
   */
  | { readonly kind: 'no-events'; readonly code: string; readonly pollMs: number };

/** Files that are looked after, whatever an editor does to save them. */
export interface FileWatch {
  /**
   * Looks after these files instead of those before; resolves when nothing can be missed any more.
   * @param files absolute; they need not exist, and the first is the stage's own
   * @param since what changed from then on is news, even if it is not followed yet
   */
  follow(files: readonly string[], since: Date): Promise<void>;
  close(): Promise<void>;
}

/** How often files are looked at where the system gives no events and nothing else was said, in milliseconds. */
export const POLL_MS = 500;

interface Options {
  /** Look every so many milliseconds, where the file system gives no events. */
  readonly pollMs?: number;
  readonly tell: (news: FileNews) => void;
}

/** What of a file changes when it is saved, in whatever way: in place, or by another file that takes its name. */
async function signatureOf(file: string): Promise<string | undefined> {
  const stats = await stat(file).catch(() => undefined);
  return stats?.isFile() ? `${stats.mtimeMs} ${stats.size} ${stats.ino}` : undefined;
}

/**
 * The folders of the files are watched, not the files: an editor that saves by renaming puts a new file in the place of
 * the one that would be watched. Every event there is only a reason to look whether one of the files is another one now,
 * so lock files, swap files and mere reading are no news.
 */
export function openFileWatch({ pollMs, tell }: Options): FileWatch {
  let poll = pollMs;
  let watcher: FSWatcher | undefined;
  let folders: ReadonlySet<string> = new Set();
  let signatures = new Map<string, string | undefined>();
  let looking: Promise<void> | undefined;
  let again = false;
  let called = 0;
  let closed = false;

  const lookOnce = async (): Promise<void> => {
    const before = signatures;
    const files = [...before.keys()];
    const now = await Promise.all(files.map(signatureOf));
    // Other files are followed by now: those were looked at when they came.
    if (closed || signatures !== before) return;
    const news = files.some((file, index) => before.get(file) !== now[index]);
    if (!news) return;
    signatures = new Map(files.map((file, index) => [file, now[index]]));
    tell({ kind: now[0] === undefined ? 'removed' : 'changed' });
  };
  /** Looks once more after an event that comes during a look. */
  const look = (): void => {
    again = true;
    looking ??= (async () => {
      while (again && !closed) {
        again = false;
        await lookOnce();
      }
      looking = undefined;
    })();
  };

  const open = async (): Promise<void> => {
    const old = watcher;
    const fresh = watch([...folders], {
      depth: 0,
      ignoreInitial: true,
      // Only folders are watched by the system, and of what is in them only what is followed.
      ignored: (path, stats) => stats?.isFile() === true && !signatures.has(resolve(path)),
      ...(poll === undefined ? {} : { usePolling: true, interval: poll, binaryInterval: poll }),
    });
    watcher = fresh;
    const ready = new Promise<void>((done) => {
      fresh.once('ready', done);
      fresh.once('error', () => done());
    });
    fresh.on('raw', look).on('all', look);
    fresh.on('error', (error) => {
      if (poll !== undefined || closed) return;
      poll = POLL_MS;
      const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      tell({ kind: 'no-events', code, pollMs: poll });
      void open().then(look);
    });
    await old?.close();
    await ready;
  };

  return {
    follow: async (files, since) => {
      called += 1;
      const call = called;
      const fresh = files.filter((file) => !signatures.has(file));
      const found = new Map(
        await Promise.all(fresh.map(async (file) => [file, await signatureOf(file)] as const)),
      );
      // A later call counts, whichever is ready first.
      if (closed || call !== called) return;
      const known = signatures;
      signatures = new Map(files.map((file) => [file, known.has(file) ? known.get(file) : found.get(file)]));
      const wanted = new Set(files.map((file) => dirname(file)));
      const same = wanted.size === folders.size && [...wanted].every((folder) => folders.has(folder));
      if (fresh.length > 0 || !same) {
        folders = wanted;
        await open();
      }
      if (files[0] !== undefined && signatures.get(files[0]) === undefined) tell({ kind: 'removed' });
      else if (fresh.some((file) => isYounger(found.get(file), since))) tell({ kind: 'changed' });
      // Whatever happened while the folders were not watched yet.
      look();
      await looking;
    },
    close: async () => {
      closed = true;
      await watcher?.close();
      await looking;
    },
  };
}

/** Whether a file was written after a moment, by the time in its signature. */
const isYounger = (signature: string | undefined, moment: Date): boolean =>
  signature !== undefined && Number(signature.split(' ')[0]) > moment.getTime();
