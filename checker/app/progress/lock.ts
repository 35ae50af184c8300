import { open, readFile, rm, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** Whoever holds a lock writes one small file, which takes milliseconds: after so long its owner is gone. */
const STALE_MS = 10_000;

/** Nobody waits longer: whatever it is, it is no other command at work. */
const PATIENCE_MS = 2 * STALE_MS;

/** Between two tries; odd, so that two who wait don't stay in step. */
const RETRY_MS = 17;

async function take(lock: string): Promise<boolean> {
  try {
    const handle = await open(lock, 'wx');
    await handle.writeFile(String(process.pid));
    await handle.close();
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Windows says EPERM of a file that is just being deleted.
    if (code === 'EEXIST' || (code === 'EPERM' && process.platform === 'win32')) return false;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether the owner ended without giving the lock back, as when it was killed. */
async function isLeftOver(lock: string): Promise<boolean> {
  const found = await Promise.all([stat(lock), readFile(lock, 'utf8')]).catch(() => undefined);
  if (!found) return false;
  const [{ mtimeMs }, owner] = found;
  return Date.now() - mtimeMs > STALE_MS || (/^\d+$/.test(owner) && !isAlive(Number(owner)));
}

/**
 * Acts while nobody else does who takes the same lock, in this process or another.
 * @param lock the lock's own path, in a folder that exists
 * @throws what `act` throws, or the file system's own error
 */
export async function withLock<Result>(lock: string, act: () => Promise<Result>): Promise<Result> {
  const started = performance.now();
  while (!(await take(lock))) {
    if (performance.now() - started > PATIENCE_MS)
      throw Object.assign(new Error('ELOCKED'), { code: 'ELOCKED' });
    if (await isLeftOver(lock)) await rm(lock, { force: true });
    else await wait(RETRY_MS);
  }
  try {
    return await act();
  } finally {
    await rm(lock, { force: true });
  }
}
