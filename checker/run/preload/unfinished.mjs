// What a program leaves undone when it ends. A program that ends by itself leaves none of this: Node waits for it. One that
// calls `process.exit()` doesn't wait, and only its own process knows then what was still under way.

/**
 * Resources that stand for something that was asked for and not answered yet, as Node calls them: a file or folder that is
 * being read or written, a name being looked up, a connection being made, a process that runs.
 * Left out is what also lives on when all is done: the pipes of the output, connections, timers.
 * https://nodejs.org/api/process.html#processgetactiveresourcesinfo
 */
const KINDS = ['FSReqCallback', 'FSReqPromise', 'GetAddrInfoReqWrap', 'TCPConnectWrap', 'ProcessWrap'];

/** What the SDK does too, before it sends its first request: it reads the files of its configuration. */
const READING = ['FSReqCallback', 'FSReqPromise'];

/** So many commands are told by name: enough to show what is meant. */
const MOST_NAMED = 100;

// As it is now, whatever a program makes of it later.
const activeResources = process.getActiveResourcesInfo.bind(process);

/**
 * @typedef {object} Asked what a program has asked of S3
 * @property {() => Iterable<string>} underWay what isn't answered yet
 * @property {() => boolean} isReading whether the SDK itself may be reading files
 */

/**
 * Tells what is under way at this moment, if anything is.
 * @param {(message: object) => void} tell
 * @param {Asked | undefined} asked
 */
export function tellUnfinished(tell, asked) {
  const active = new Set(activeResources());
  const isOwn = (/** @type {string} */ kind) => !asked?.isReading() || !READING.includes(kind);
  const kinds = KINDS.filter((kind) => active.has(kind) && isOwn(kind));
  const commands = [...new Set(asked?.underWay() ?? [])].slice(0, MOST_NAMED);
  if (kinds.length + commands.length > 0) tell({ kind: 'unfinished', commands, kinds });
}
