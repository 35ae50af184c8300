/** How many pieces of work need esbuild's process at the moment. */
let users = 0;

/**
 * Lets esbuild do something, and ends the process that it keeps once nobody in here needs it any more: ended in the midst
 * of other work, it would take that with it.
 */
export async function withEsbuild<T>(work: (esbuild: typeof import('esbuild')) => Promise<T>): Promise<T> {
  users += 1;
  const esbuild = await import('esbuild');
  try {
    return await work(esbuild);
  } finally {
    users -= 1;
    if (users === 0) await esbuild.stop();
  }
}
