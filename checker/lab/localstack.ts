import http from 'node:http';

/** Where `docker-compose.yml` puts LocalStack. */
export const LOCALSTACK_URL = 'http://127.0.0.1:4566';

/**
 * Why there is no LocalStack at an address.
 * - `refused-address`: not asked, for it is not `http://` on this machine's loopback;
 * - `nothing-listens`: no connection;
 * - `no-answer`: a connection, but no whole answer in time;
 * - `not-localstack`: something else answers there.
 */
export type AbsentReason = 'refused-address' | 'nothing-listens' | 'no-answer' | 'not-localstack';

/** What was found. `s3` is LocalStack's own word for the state of its S3, `missing` where it says none. */
export type LocalstackProbe =
  | { readonly kind: 'ready'; readonly url: string; readonly version: string }
  | { readonly kind: 'unready'; readonly url: string; readonly s3: string; readonly version: string }
  | { readonly kind: 'absent'; readonly url: string; readonly reason: AbsentReason };

/** `available`: loaded by the first request, `running`: loaded. The others seen are `error` and `disabled`. */
const READY: readonly string[] = ['running', 'available'];

/**
 * A connection on loopback is made or refused at once. Windows alone repeats a refused one for about 2 s, and each check
 * that looks for LocalStack would wait for that.
 */
const CONNECT_MS = 500;

/** A health answer is 1 kB; a server that sends more than this is another one. */
const MAX_BYTES = 65_536;

const LOOPBACK = /^(127(\.\d{1,3}){3}|localhost|\[::1\])$/;

/** The origin (`http://host:port`) of an address on this machine; undefined for every other one. */
function loopbackOrigin(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, origin } = new URL(address);
  return protocol === 'http:' && LOOPBACK.test(hostname) ? origin : undefined;
}

/** The body of the health answer, or why there is none. Never follows a redirect: it could lead off this machine. */
function askHealth(origin: string, timeoutMs: number): Promise<{ body: string } | { reason: AbsentReason }> {
  return new Promise((resolve) => {
    let connected = false;
    // An agent of its own: the shared one may be set to send requests through a proxy (NODE_USE_ENV_PROXY).
    const request = http.get(`${origin}/_localstack/health`, { agent: new http.Agent() });
    const finish = (answer: { body: string } | { reason: AbsentReason }): void => {
      clearTimeout(connecting);
      clearTimeout(answering);
      resolve(answer);
      request.destroy();
    };
    const silence = (): void => finish({ reason: connected ? 'no-answer' : 'nothing-listens' });
    const connecting = setTimeout(silence, Math.min(CONNECT_MS, timeoutMs));
    const answering = setTimeout(silence, timeoutMs);
    request.on('socket', (socket) => {
      socket.once('connect', () => {
        connected = true;
        clearTimeout(connecting);
      });
    });
    request.on('error', (error: NodeJS.ErrnoException) => {
      // A parser error: what answers doesn't speak HTTP.
      if (error.code?.startsWith('HPE_')) finish({ reason: 'not-localstack' });
      else silence();
    });
    request.on('response', (response) => {
      if (response.statusCode !== 200) return finish({ reason: 'not-localstack' });
      const chunks: Buffer[] = [];
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        bytes += chunk.length;
        if (bytes > MAX_BYTES) finish({ reason: 'not-localstack' });
      });
      response.on('end', () => finish({ body: Buffer.concat(chunks).toString('utf8') }));
      response.on('error', silence);
    });
  });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readHealth(body: string): { s3: string; version: string } | undefined {
  let health: unknown;
  try {
    health = JSON.parse(body);
  } catch {
    return undefined;
  }
  if (!isRecord(health) || !isRecord(health.services) || typeof health.version !== 'string') return undefined;
  const { s3 } = health.services;
  return { s3: typeof s3 === 'string' ? s3 : 'missing', version: health.version };
}

/**
 * Looks for a LocalStack with a working S3. Its mere answer is not enough: it also answers when its S3 could not be loaded,
 * so `services.s3` of `GET /_localstack/health` decides (as seen with LocalStack 4.14.0).
 *
 * @param address with scheme and port; only this machine's loopback is ever asked
 * @param timeoutMs how long a server that took the connection may take to answer, in milliseconds
 * @returns always an answer; it never throws
 */
export async function probeLocalstack(address = LOCALSTACK_URL, timeoutMs = 3000): Promise<LocalstackProbe> {
  const url = loopbackOrigin(address);
  if (url === undefined) return { kind: 'absent', url: address, reason: 'refused-address' };
  const answer = await askHealth(url, timeoutMs);
  if ('reason' in answer) return { kind: 'absent', url, reason: answer.reason };
  const health = readHealth(answer.body);
  if (health === undefined) return { kind: 'absent', url, reason: 'not-localstack' };
  const { s3, version } = health;
  return READY.includes(s3) ? { kind: 'ready', url, version } : { kind: 'unready', url, s3, version };
}
