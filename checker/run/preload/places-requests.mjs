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

/**
 * The commands that were sent and have neither succeeded nor failed. The SDK itself says when one has, without anybody having
 * to wait for its promise: it then describes the command's input to the client's logger, and has secrets taken out before.
 */
function observeCommands() {
  /** @type {Map<object, string>} */
  const underWay = new Map();
  let made = 0;

  /**
   * The details of a command that is made ready, so that they tell when it is done.
   * @param {any} command @param {any} configuration @param {any} details
   */
  function watched(command, configuration, details) {
    made += 1;
    const { logger } = configuration;
    const { inputFilterSensitiveLog: filter, commandName } = details;
    // A logger that takes no messages isn't told.
    const isTold = typeof logger?.info === 'function' && typeof logger.error === 'function';
    if (underWay.size >= MOST_REQUESTS || !isTold || typeof filter !== 'function') return details;
    const sending = {};
    underWay.set(sending, `${String(commandName).replace(/Command$/, '')} ${nameOfInput(command.input)}`);
    return {
      ...details,
      inputFilterSensitiveLog: (/** @type {unknown} */ input) => {
        underWay.delete(sending);
        return filter(input);
      },
    };
  }

  return { watched, underWay: () => underWay.values(), made: () => made };
}

/** @param {Tools} tools @returns {import('./unfinished.mjs').Asked} commands as `PutObject bucket/key` */
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

  const { watched, underWay, made } = observeCommands();
  /** @param {any} command @param {any[]} args */
  function withWatch(command, args) {
    try {
      const [stack, configuration, options, details, ...rest] = args;
      return [stack, configuration, options, watched(command, configuration, details), ...rest];
    } catch {
      return args;
    }
  }

  const commands = sdkCommand();
  if (commands) {
    // Below `send`, which itself throws errors whose stacks a program may show.
    replaceMethod(commands, 'resolveMiddlewareWithContext', (original) => {
      /** @type {AnyFunction} */
      const resolve = function (...args) {
        noteSender(resolve, this);
        return Reflect.apply(original, this, withWatch(this, args));
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
  return { underWay, isReading: () => made() > 0 && requests === 0 };
}
