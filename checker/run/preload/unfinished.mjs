// What a program leaves undone when it ends. A program that ends by itself leaves nothing: Node waits for it. One that calls
// `process.exit()` doesn't wait, and only its own process knows then what was still under way.

/** So many commands are told by name: enough to show what is meant. */
const MOST_NAMED = 100;

/** How Node calls reading and writing of files and folders. https://nodejs.org/api/process.html#processgetactiveresourcesinfo */
const READING = ['FSReqCallback', 'FSReqPromise'];
/** From Node 26 on a file that is read all at once is no such request: a thread reads it, and no list shows that. */
const UNSEEN = 'ThreadPool';
const HAS_UNSEEN = Number(process.versions.node.split('.')[0]) >= 26;

/** @typedef {{ type: string, is_active: boolean, is_referenced?: boolean, fd?: number }} Handle */

/** Whether a handle by itself makes Node go on. @param {Handle} handle */
const isBusy = ({ is_active, is_referenced = true }) => is_active && is_referenced;

/** Node's own handles, and those that a preloaded loader has: they are there all the time, and keep nothing alive. */
const NODES_OWN = ['async', 'check', 'idle', 'prepare', 'signal', 'tty', 'loop'];

/** Whether a handle has no part in keeping Node alive. One that is being closed has. @param {Handle} handle */
const isQuiet = (handle) =>
  NODES_OWN.includes(handle.type) ||
  (handle.type === 'timer' && !isBusy(handle)) ||
  (handle.type === 'pipe' && ([1, 2].includes(handle.fd ?? -1) || !handle.is_referenced));

/**
 * @typedef {object} Asked what a program has asked of S3
 * @property {() => Iterable<string>} underWay what isn't answered yet
 * @property {() => boolean} isReading whether the SDK itself may be reading its configuration
 */

/** Everything that libuv has open, and whether it would go on. https://nodejs.org/api/report.html */
function handlesNow() {
  // The names of other machines aren't asked for. Types made for one version of Node don't know this.
  const report = /** @type {{ excludeNetwork?: boolean, getReport: () => object }} */ (process.report);
  const { excludeNetwork } = report;
  if (excludeNetwork !== undefined) report.excludeNetwork = true;
  try {
    return /** @type {{ libuv: Handle[] }} */ (report.getReport()).libuv;
  } finally {
    if (excludeNetwork !== undefined) report.excludeNetwork = excludeNetwork;
  }
}

/**
 * What else than commands is under way. Node's list of requests holds also the one that has just been done, as long as its
 * callback has not returned; but then Node would not go on for it.
 */
function kindsNow() {
  const handles = handlesNow();
  if (!handles.some(({ type, is_active }) => type === 'loop' && is_active)) return [];
  const listed = process.getActiveResourcesInfo();
  const requests = listed.filter((kind) => READING.includes(kind));
  const children = handles.some((handle) => handle.type === 'process' && isBusy(handle));
  // Where others may make Node go on, one request may be the one just done.
  const onlyRequests = handles.every(isQuiet);
  const kinds = requests.length > (onlyRequests ? 0 : 1) ? requests : [];
  const isClosing = handles.some(({ type, is_active }) => type === 'async' && !is_active);
  const nothingElse = listed.every((kind) => ['PipeWrap', 'TTYWrap', ...READING].includes(kind));
  const unseen = HAS_UNSEEN && onlyRequests && requests.length === 0 && nothingElse && !isClosing;
  return [...new Set([...kinds, ...(children ? ['ProcessWrap'] : []), ...(unseen ? [UNSEEN] : [])])];
}

/**
 * Tells what is under way at this moment, if anything is.
 * @param {(message: object) => void} tell
 * @param {Asked | undefined} asked
 */
export function tellUnfinished(tell, asked) {
  const commands = [...new Set(asked?.underWay() ?? [])].slice(0, MOST_NAMED);
  // Where commands are told, nothing else need be found out.
  const kinds = commands.length > 0 ? [] : kindsNow();
  const own = asked?.isReading() ? kinds.filter((kind) => kind === 'ProcessWrap') : kinds;
  if (own.length + commands.length > 0) tell({ kind: 'unfinished', commands, kinds: own });
}
