// Preloaded into a checker that is measured: as it ends, it writes the most memory that it has held, in bytes, to
// descriptor 3.
import { readFileSync, writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** On Linux the figure of `getrusage` begins with that of the process that started this one; this one does not. */
function ownPeak() {
  try {
    return Number(/^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

if (isMainThread) process.on('exit', () => writeSync(3, String(ownPeak() * 1024)));
