// Preloaded into the learner's process, before anything else of the program's: it tells the checker, over descriptor 3,
// which place in the learner's own files wrote which part of stdout, and which sent which request; and at the end what was
// still under way.
// It stands below everything that a program sees: under the stream of stdout, and in the agent that opens connections.
// It only looks: what is written, when, and in which order stays as it is. What it can't see (a child's output, a write to
// descriptor 1 itself) shows in the number of bytes, and the checker then says nothing.
import { writeFileSync } from 'node:fs';
import { findSourceMap } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { innermostPlace } from './places-stack.mjs';
import { tellUnfinished } from './unfinished.mjs';

/** @typedef {(this: any, ...args: any[]) => any} AnyFunction */
/** @typedef {import('./places-stack.mjs').RawPlace} RawPlace */

/** Far more than a stage prints. A program that prints more has another trouble, and shall not wait for this one. */
const MOST_WRITES = 10_000;
/** So much is told at once: each telling wakes the checker, which takes time from the program. */
const MOST_KEPT = 1_000;

const parent = Number(new URL(import.meta.url).searchParams.get('parent'));
const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect;
const toJson = JSON.stringify;
// As they are now, whatever a program makes of them later.
const writeAll = writeFileSync;

/** Messages that aren't told yet, and the parts of stdout: their bytes, and the number of the place that wrote them. */
/** @type {string[]} */
let messages = [];
/** @type {[bytes: number, place: number | null][]} */
let parts = [];
let isEnding = false;

function tellKept() {
  const told = parts.length > 0 ? [...messages, toJson({ kind: 'wrote', parts })] : messages;
  messages = [];
  parts = [];
  if (told.length > 0) writeAll(3, `${told.join('\n')}\n`);
}

/** Nothing that fails here may reach the program. @param {() => void} act */
function quietly(act) {
  try {
    act();
  } catch {
    // The checker is gone, or the program has changed what every program needs.
  }
}

const tellWhenDue = () => {
  if (isEnding || messages.length + parts.length >= MOST_KEPT) tellKept();
};

/** @param {object} message */
function tell(message) {
  quietly(() => {
    messages.push(toJson(message));
    tellWhenDue();
  });
}

/** @param {number} bytes @param {number | null} place */
function tellWritten(bytes, place) {
  quietly(() => {
    const last = parts.at(-1);
    if (last && last[1] === place) last[0] += bytes;
    else parts.push([bytes, place]);
    tellWhenDue();
  });
}

/** A place as people know it: in the source, where the file that runs was made from one. @param {RawPlace} place */
function sourcePlace({ file, line, column }) {
  const url = file.startsWith('file:') ? file.replace(/[?#].*$/, '') : pathToFileURL(file).href;
  const map = findSourceMap(file);
  if (!map) return /\.[cm]?tsx?$/.test(url) ? undefined : { file: fileURLToPath(url), line, column };
  const entry = map.findEntry(line - 1, column - 1);
  if (!('originalSource' in entry)) return undefined;
  const { originalSource, originalLine, originalColumn } = entry;
  const isDrive = /^[A-Za-z]:[\\/]/.test(originalSource);
  const source = isDrive ? pathToFileURL(originalSource) : new URL(originalSource, url);
  return { file: fileURLToPath(source), line: originalLine + 1, column: originalColumn + 1 };
}

/** The number under which each place was told, by its position; null where the source isn't known. */
/** @type {Map<string, number | null>} */
const numbers = new Map();

/** Tells the place that called, when it is new. @param {AnyFunction} below @param {boolean} waiting @returns {number | null} */
function numberOf(below, waiting) {
  try {
    const place = innermostPlace(below, waiting);
    if (place === undefined) return null;
    const key = `${place.line}:${place.column}:${place.file}`;
    let number = numbers.get(key);
    if (number === undefined) {
      const source = sourcePlace(place);
      number = source ? numbers.size : null;
      numbers.set(key, number);
      if (source) tell({ kind: 'place', number, ...source });
    }
    return number;
  } catch {
    // No stack is left, or a source map is spoilt.
    return null;
  }
}

/**
 * Replaces a method by one that looks first; by name and length it stays what it was.
 * @param {any} object
 * @param {string} name
 * @param {(original: AnyFunction) => AnyFunction} replacement
 */
function replaceMethod(object, name, replacement) {
  const original = object[name];
  if (typeof original !== 'function') return;
  const value = replacement(original);
  defineProperty(value, 'name', { value: original.name, configurable: true });
  defineProperty(value, 'length', { value: original.length, configurable: true });
  const enumerable = getOwnPropertyDescriptor(object, name)?.enumerable ?? false;
  defineProperty(object, name, { value, writable: true, configurable: true, enumerable });
}

/** The ways in which a stream hands something to the system (Node's lib/internal/stream_base_commons.js). */
const WAYS = [
  'writeBuffer',
  'writev',
  'writeUtf8String',
  'writeAsciiString',
  'writeLatin1String',
  'writeUcs2String',
];

function observeOutput() {
  const { _handle: handle } = /** @type {{ _handle?: { bytesWritten?: unknown } }} */ (
    /** @type {unknown} */ (process.stdout)
  );
  if (typeof handle?.bytesWritten !== 'number') return;
  let writes = 0;
  for (const name of WAYS) {
    replaceMethod(handle, name, (original) => {
      /** @type {AnyFunction} */
      const write = function (...args) {
        writes += 1;
        if (writes > MOST_WRITES) return apply(original, this, args);
        // Several chunks at once come from several places.
        const place = name === 'writev' ? null : numberOf(write, false);
        const before = this.bytesWritten;
        const result = apply(original, this, args);
        tellWritten(this.bytesWritten - before, place);
        return result;
      };
      return write;
    });
  }
}

// Other processes and threads of a program inherit this module but not the descriptor.
if (process.ppid === parent && isMainThread) {
  observeOutput();
  /** @type {import('./unfinished.mjs').Asked | undefined} */
  let asked;
  // Node comes here only when nothing is left to wait for.
  let isDone = false;
  process.on('beforeExit', () => {
    isDone = true;
  });
  process.on('exit', (code) => {
    // Others may print after this.
    isEnding = true;
    // A failure has its own reason.
    if (!isDone && code === 0) quietly(() => tellUnfinished(tell, asked));
    quietly(tellKept);
  });
  // Only where there is an S3; a program that prints shall not load what it doesn't need.
  if (process.env.AWS_ENDPOINT_URL) {
    const { observeRequests } = await import('./places-requests.mjs');
    asked = observeRequests({ tell, numberOf, replaceMethod });
  }
}
