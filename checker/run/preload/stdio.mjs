// Preloaded into every Node process of a program. In a terminal Node writes at once; into the pipe of a parent it may only
// queue what it writes, so that `process.exit()` loses the last lines and an endless loop prints nothing at all.
// Blocking writes make a program behave as it does by hand.
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  for (const stream of [process.stdout, process.stderr]) {
    // Only pipes have a handle that can block; files are written at once anyway.
    const { _handle: handle } = /** @type {{ _handle?: { setBlocking?: (on: boolean) => void } }} */ (
      /** @type {unknown} */ (stream)
    );
    handle?.setBlocking?.(true);
  }
}
