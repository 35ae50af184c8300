// The half of places.mjs for programs with an S3: which place in the learner's own files sent which request.
// Two things are looked at. The SDK makes a command ready while the learner's own code still calls `send`, so that the
// place is sure; but a copy of the SDK that lies elsewhere isn't seen there. And Node's agent opens every connection, long
// after that call, where only a place that waits for the answer is known.
import { Agent } from 'node:http';
import { createRequire } from 'node:module';

/** @typedef {(this: any, ...args: any[]) => any} AnyFunction */
/**
 * @typedef {object} Tools what places.mjs lends
 * @property {(message: object) => void} tell
 * @property {(below: AnyFunction, waiting: boolean) => number | null} numberOf
 * @property {(object: any, name: string, replacement: (original: AnyFunction) => AnyFunction) => void} replaceMethod
 */

const MOST_REQUESTS = 2_000;

/** What was asked for, as it stands in a path: the bucket and the key. @param {{ Bucket?: unknown, Key?: unknown }} input */
const nameOfInput = ({ Bucket, Key }) => `${Bucket}/${Key ?? ''}`;

/** @param {string} path with its query */
function nameOfPath(path) {
  const [raw = ''] = path.split('?', 1);
  const name = decodeURIComponent(raw).replace(/^\//, '');
  return name.includes('/') ? name : `${name}/`;
}

/** What all of the SDK's commands have in common, from the workbook's own packages, which the program is about to load. */
function sdkCommand() {
  try {
    const require = createRequire(import.meta.url);
    // From the package that needs it: where a package's own packages lie is its business.
    return createRequire(require.resolve('@aws-sdk/client-s3'))('@smithy/core/client').Command.prototype;
  } catch {
    // Another version of the SDK.
    return undefined;
  }
}

/** @param {Tools} tools */
export function observeRequests({ tell, numberOf, replaceMethod }) {
  /** The place that sent a command for each name; null where several did. */
  /** @type {Map<string, number | null>} */
  const senders = new Map();

  /** @param {AnyFunction} below @param {any} command */
  function noteSender(below, command) {
    try {
      if (senders.size >= MOST_REQUESTS) return;
      const number = numberOf(below, false);
      const name = nameOfInput(command.input);
      if (number === null) return;
      const before = senders.get(name);
      senders.set(name, before === undefined || before === number ? number : null);
    } catch {
      // No command; the SDK will say so.
    }
  }

  /** @param {string} path */
  function senderOf(path) {
    try {
      return senders.get(nameOfPath(path)) ?? null;
    } catch {
      return null;
    }
  }

  const commands = sdkCommand();
  if (commands) {
    // Below `send`, which itself throws errors whose stacks a program may show.
    replaceMethod(commands, 'resolveMiddlewareWithContext', (original) => {
      /** @type {AnyFunction} */
      const resolve = function (...args) {
        noteSender(resolve, this);
        return Reflect.apply(original, this, args);
      };
      return resolve;
    });
  }

  let requests = 0;
  replaceMethod(Agent.prototype, 'addRequest', (original) => {
    /** @type {AnyFunction} */
    const addRequest = function (request, ...others) {
      requests += 1;
      if (requests <= MOST_REQUESTS) {
        const { method, path } = request;
        tell({ kind: 'asked', method, path, place: senderOf(path) ?? numberOf(addRequest, true) });
      }
      return Reflect.apply(original, this, [request, ...others]);
    };
    return addRequest;
  });
}
