// Where on the stack the learner's own code stands. Whatever a program has done with `Error.stackTraceLimit` and
// `Error.prepareStackTrace` is put back before it goes on, and none of its functions are called.

/** @typedef {{ file: string, line: number, column: number }} RawPlace */

// What was there before the program could change it.
const NativeError = Error;
const { captureStackTrace } = NativeError;
const { apply, defineProperty, deleteProperty, getOwnPropertyDescriptor } = Reflect;

/** @typedef {(...args: any[]) => any} AnyFunction */

/** What the descriptors of a plain property look like. @param {unknown} value */
const plain = (value) => ({ value, writable: true, enumerable: true, configurable: true });

/** @param {string} name @param {PropertyDescriptor | undefined} before */
function putBack(name, before) {
  if (before) defineProperty(NativeError, name, before);
  else deleteProperty(NativeError, name);
}

const rawSites = plain((/** @type {unknown} */ _error, /** @type {NodeJS.CallSite[]} */ sites) => sites);

/**
 * The frames below a function, the innermost first; none where the program has made that impossible.
 * https://v8.dev/docs/stack-trace-api
 * @param {AnyFunction} below
 * @param {number} limit
 * @returns {NodeJS.CallSite[]}
 */
function sitesBelow(below, limit) {
  const limitBefore = getOwnPropertyDescriptor(NativeError, 'stackTraceLimit');
  const prepareBefore = getOwnPropertyDescriptor(NativeError, 'prepareStackTrace');
  if (!defineProperty(NativeError, 'stackTraceLimit', plain(limit))) return [];
  try {
    if (!defineProperty(NativeError, 'prepareStackTrace', rawSites)) return [];
    try {
      /** @type {{ stack?: unknown }} */
      const holder = {};
      apply(captureStackTrace, NativeError, [holder, below]);
      const { stack } = holder;
      return Array.isArray(stack) ? stack : [];
    } finally {
      putBack('prepareStackTrace', prepareBefore);
    }
  } finally {
    putBack('stackTraceLimit', limitBefore);
  }
}

const here = new URL('./', import.meta.url).href;
/** @type {Map<string, boolean>} */
const known = new Map();

/** Whether a file is the learner's: not Node's, not a package's, not the checker's. @param {string} file */
function isOwn(file) {
  let own = known.get(file);
  if (own === undefined) {
    own =
      /^(?:file:|[\\/]|[A-Za-z]:[\\/])/.test(file) &&
      !/[\\/]node_modules[\\/]/.test(file) &&
      !file.startsWith(here);
    known.set(file, own);
  }
  return own;
}

/** Node writes what it had held back; who called for that isn't who printed it. */
const FLUSHING = new Set(['clearBuffer', 'uncork', 'onwrite', 'afterWrite']);

/** V8's own methods, which the types don't all know. @param {NodeJS.CallSite} site */
function isOneOfMany(site) {
  const { getPromiseIndex } = /** @type {{ getPromiseIndex?: () => number | null }} */ (
    /** @type {unknown} */ (site)
  );
  return getPromiseIndex !== undefined && apply(getPromiseIndex, site, []) !== null;
}

/** @param {NodeJS.CallSite} site */
const isAsync = (site) => /** @type {{ isAsync: () => boolean }} */ (/** @type {unknown} */ (site)).isAsync();

/**
 * How many frames are looked at. Between a write and `console.log` stand nine of Node's; only where those don't suffice
 * more are taken, because each costs. Of a request the SDK's whole stack of middleware waits.
 */
const FEW = 12;
const MANY = { write: 48, request: 100 };

/**
 * The innermost place in the learner's own code, as JavaScript runs it; undefined where it can't be known.
 * @param {AnyFunction} below the function from which on frames count
 * @param {boolean} waiting whether a place that waits for this is meant, too
 * @returns {RawPlace | undefined}
 */
export function innermostPlace(below, waiting) {
  if (waiting) return placeAmong(sitesBelow(below, MANY.request), true);
  const nearest = sitesBelow(below, FEW);
  const place = placeAmong(nearest, false);
  return place === undefined && nearest.length === FEW
    ? placeAmong(sitesBelow(below, MANY.write), false)
    : place;
}

/** @param {NodeJS.CallSite[]} sites @param {boolean} waiting @returns {RawPlace | undefined} */
function placeAmong(sites, waiting) {
  for (const site of sites) {
    // Who waits for many promises at once didn't start just this one.
    if (isAsync(site) && (!waiting || isOneOfMany(site))) return undefined;
    const file = site.getFileName();
    if (file && isOwn(file)) {
      const [line, column] = [site.getLineNumber(), site.getColumnNumber()];
      return line && column ? { file, line, column } : undefined;
    }
    if (FLUSHING.has(site.getFunctionName() ?? '')) return undefined;
  }
  return undefined;
}
