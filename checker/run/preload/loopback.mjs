// Preloaded, by NODE_OPTIONS, into every Node process of a run with S3: a slip in a learner's program, such as a client
// pinned to real AWS, must not leave this machine. It guards against accidents, not against intent.
// All of Node's TCP (net, tls, http, http2, fetch, WebSocket) goes through `Socket.connect`; names are looked up by `dns`.
import dgram from 'node:dgram';
import dns from 'node:dns';
import { writeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/** @typedef {{ host: string, port: number | undefined }} Target */
/** @typedef {'refused-connection' | 'other-connection'} Kind */
/** @typedef {(this: any, ...args: any[]) => any} AnyFunction */

const parent = Number(new URL(import.meta.url).searchParams.get('parent'));
const labPort = portOf(process.env.AWS_ENDPOINT_URL);
/** @type {Set<string>} */
const told = new Set();

/** @param {string | undefined} url */
function portOf(url) {
  return url !== undefined && URL.canParse(url) ? Number(new URL(url).port) : undefined;
}

/** @param {string} host */
const isLocalName = (host) => /^(?:.+\.)?localhost\.?$/i.test(host);

/** @param {string} host */
function isLoopback(host) {
  const address = host.replace(/^\[(.*)\]$/, '$1').replace(/^::ffff:/i, '');
  if (net.isIPv4(address)) return address.startsWith('127.');
  return net.isIPv6(address) ? /^[0:]*:0*1$/.test(address) : isLocalName(address);
}

/** A grandchild inherits this module but not the descriptor; only the child of the checker may write to it. */
const mayTell = process.ppid === parent;

/** Tells the checker, once for each target. @param {Kind} kind @param {Target} target */
function tell(kind, { host, port }) {
  const message = JSON.stringify({ kind, host, port });
  if (!mayTell || told.has(message)) return;
  told.add(message);
  try {
    writeSync(3, `${message}\n`);
  } catch {
    // The checker is gone, or listens to nothing.
  }
}

/** @param {Target} target */
function refuse(target) {
  tell('refused-connection', target);
  const error = new Error(
    `This check refused a connection to ${target.host}: a check talks only to its own S3 on this machine. ` +
      'Leave endpoint, region and credentials to the environment: new S3Client({}).',
  );
  return Object.assign(error, { code: 'ERR_CHECK_REFUSED_CONNECTION', host: target.host, port: target.port });
}

/**
 * Where `Socket.connect` is to go: `(options)`, `(port, host)`, `(path)`, or the list into which Node's own modules have
 * made them. Undefined for a pipe or a Unix socket.
 * @param {unknown[]} args
 * @returns {Target | undefined}
 */
function targetOf(args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === 'object' && first !== null) {
    const { path, host, port } = first;
    return path ? undefined : { host: String(host || 'localhost'), port: Number(port) };
  }
  const isPort = typeof first === 'number' || (typeof first === 'string' && Number(first) >= 0);
  return isPort
    ? { host: typeof second === 'string' && second ? second : 'localhost', port: Number(first) }
    : undefined;
}

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = /** @type {AnyFunction} */ (
  function (...args) {
    const target = targetOf(args);
    if (target !== undefined && !isLoopback(target.host)) {
      // It fails as a connection does, after whoever asked for it has had time to listen.
      const error = refuse(target);
      this.connecting = true;
      setImmediate(() => this.destroy(error));
      return this;
    }
    if (target !== undefined && labPort !== undefined && target.port !== labPort)
      tell('other-connection', target);
    return Reflect.apply(connect, this, args);
  }
);

/** @param {string} name */
const refuseName = (name) => refuse({ host: String(name), port: undefined });

/** A name that needs no question to anybody; `*.localhost` is this machine (RFC 6761), whatever a name server thinks. */
const knownName = (/** @type {unknown} */ name) => {
  if (typeof name !== 'string' || name === '' || net.isIP(name)) return name;
  return isLocalName(name) ? 'localhost' : undefined;
};

const { lookup } = dns;
/** @type {AnyFunction} */
const guardedLookup = (name, ...rest) => {
  const known = knownName(name);
  if (known !== undefined) return Reflect.apply(lookup, dns, [known, ...rest]);
  const error = refuseName(name);
  return setImmediate(() => rest.at(-1)(error));
};
// `util.promisify(dns.lookup)` takes its shape from here.
Object.defineProperties(guardedLookup, Object.getOwnPropertyDescriptors(lookup));
dns.lookup = /** @type {typeof dns.lookup} */ (guardedLookup);

const lookupPromise = dns.promises.lookup;
dns.promises.lookup = /** @type {AnyFunction} */ (
  async (name, ...rest) => {
    const known = knownName(name);
    if (known === undefined) throw refuseName(name);
    return await Reflect.apply(lookupPromise, dns.promises, [known, ...rest]);
  }
);

/** @type {AnyFunction} */
const refusedQuery = (name, ...rest) => {
  const error = refuseName(String(name));
  setImmediate(() => rest.at(-1)(error));
};
/** @type {AnyFunction} */
const refusedPromise = async (name) => {
  throw refuseName(String(name));
};

/** Every function that asks a name server. @param {object} from @param {AnyFunction} replacement */
function replaceQueries(from, replacement) {
  for (const name of Object.getOwnPropertyNames(from)) {
    if (/^(resolve|reverse$|lookupService$)/.test(name)) Reflect.set(from, name, replacement);
  }
}
replaceQueries(dns, refusedQuery);
replaceQueries(dns.Resolver.prototype, refusedQuery);
replaceQueries(dns.promises, refusedPromise);
replaceQueries(dns.promises.Resolver.prototype, refusedPromise);

/** UDP: the address is the last string among the arguments, unless that is the port. @param {unknown[]} args */
function datagramTarget(args) {
  const text = args.findLast((arg) => typeof arg === 'string');
  return typeof text === 'string' && !/^\d*$/.test(text) ? text : '127.0.0.1';
}

for (const name of /** @type {const} */ (['send', 'connect'])) {
  const original = /** @type {AnyFunction} */ (dgram.Socket.prototype[name]);
  dgram.Socket.prototype[name] = /** @type {AnyFunction} */ (
    function (...args) {
      const host = datagramTarget(name === 'send' ? args.slice(1) : args);
      if (isLoopback(host)) return Reflect.apply(original, this, args);
      const error = refuse({ host, port: undefined });
      const callback = args.at(-1);
      setImmediate(() => (typeof callback === 'function' ? callback(error) : this.emit('error', error)));
    }
  );
}

// Named imports of these modules see the same.
syncBuiltinESMExports();
