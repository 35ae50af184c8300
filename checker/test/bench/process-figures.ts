import { readFile } from 'node:fs/promises';

/** Resident memory of a process, in MB (10^6 bytes). */
export interface Memory {
  readonly now: number;
  readonly peak: number;
}

/**
 * What a running process holds, and the most that it has held since it was started (`VmRSS` and `VmHWM`, proc(5)).
 * @returns undefined where the system doesn't tell, which is everywhere but on Linux
 */
export async function memoryOf(pid: number): Promise<Memory | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const [now, peak] = ['VmRSS', 'VmHWM'].map((name) => {
    const kibibytes = new RegExp(`^${name}:\\s*(\\d+) kB$`, 'm').exec(status)?.[1];
    return kibibytes === undefined ? undefined : (Number(kibibytes) * 1024) / 1e6;
  });
  return now === undefined || peak === undefined ? undefined : { now, peak };
}

/** Linux counts in hundredths of a second on every processor that Node runs on (`USER_HZ`, time(7)). */
const TICK_MS = 10;

/**
 * The processor time that a running process has taken, in milliseconds (`utime` and `stime`, proc(5)).
 * @returns NaN where the system doesn't tell, which is everywhere but on Linux
 */
export async function cpuOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The second field is the program's name in parentheses, which may hold spaces.
  const [utime, stime] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  return (Number(utime ?? Number.NaN) + Number(stime ?? Number.NaN)) * TICK_MS;
}

/** Makes a Node process write its peak (bytes) to descriptor 3 as it ends. */
export const PEAK_PRELOAD = new URL('peak-memory.mjs', import.meta.url);
