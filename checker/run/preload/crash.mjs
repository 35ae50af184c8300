// Preloaded into the learner's process. When an error is about to end it, this tells the checker over descriptor 3 what
// the error was, as data: stderr stays the learner's own, and nothing has to be guessed from its text.
// It is JavaScript because it runs in every child, where a transformed file would cost start-up time.
import { writeSync } from 'node:fs';

const parent = Number(new URL(import.meta.url).searchParams.get('parent'));

/** @param {unknown} error @returns {Record<string, string | undefined>} */
function describe(error) {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message, stack } = error;
  const { code, path } = /** @type {NodeJS.ErrnoException} */ (error);
  return { name, message, stack, code, path };
}

// A grandchild inherits these flags but not the descriptor; only the child of the checker may write to it.
if (process.ppid === parent) {
  process.on('uncaughtExceptionMonitor', (error) => {
    try {
      writeSync(3, `${JSON.stringify(describe(error))}\n`);
    } catch {
      // The checker is gone or the error can't be described; its text is on stderr all the same.
    }
  });
}
