import http, { type Agent, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import type { Exchange } from './answer.ts';
import { answeredHeaders } from './headers.ts';
import type { OpenRecord } from './record.ts';

/** How long the backend may take to begin its answer once it has the whole request. */
const ANSWER_MS = 10_000;

export interface Upstream {
  readonly url: string;
  readonly agent: Agent;
  readonly method: string;
  readonly target: string;
  readonly headers: OutgoingHttpHeaders;
}

export interface ForwardOptions {
  readonly upstream: Upstream;
  readonly record: OpenRecord;
  /** Whether an answer is an object's content, which passes as it is, or a document of S3's. */
  isContent(status: number): boolean;
  /** A document or a header, as the program may see it. */
  rewrite(text: string): string;
  /** The `Last-Modified` to tell instead of the backend's, where it tells one. */
  readonly lastModified: string | undefined;
  /** Resolves when the answer, of this status, may go on to the program. */
  mayAnswer(status: number): Promise<void>;
}

/**
 * - `answered`: the backend answered, and the program was told or is gone;
 * - `client-gone`: the program hung up in the middle of its request;
 * - `backend-gone`: no answer came, and the program has not been told anything yet;
 * - `broken-off`: the answer ended in its middle, and the connection to the program with it.
 */
export type Forwarded =
  | { readonly kind: 'answered'; readonly status: number }
  | { readonly kind: 'client-gone' }
  | { readonly kind: 'backend-gone' | 'broken-off'; readonly reason: string };

const reasonOf = (error: NodeJS.ErrnoException): string => error.code ?? error.message;

/** The `<Code>` of an error document. A listing or a copy can't begin so. */
const errorCodeIn = (text: string): string | undefined =>
  /^\s*(?:<\?xml[^>]*\?>)?\s*<Error\b[^>]*>[\s\S]*?<Code>([^<]*)<\/Code>/.exec(text)?.[1];

/** Passes one request on and its answer back, no faster than each side reads. Never rejects. */
export async function forward(exchange: Exchange, options: ForwardOptions): Promise<Forwarded> {
  const asked = await ask(exchange, options);
  if (asked.kind !== 'response') return asked;
  const { incoming } = asked;
  await options.mayAnswer(incoming.statusCode ?? 502);
  if (incoming.destroyed && !incoming.complete) return { kind: 'backend-gone', reason: 'ECONNRESET' };
  const status = incoming.statusCode ?? 502;
  const isXml = /\bxml\b/.test(incoming.headers['content-type'] ?? '');
  return isXml && !options.isContent(status)
    ? await passDocument(incoming, status, exchange, options)
    : await passContent(incoming, status, exchange, options);
}

type Asked = Exclude<Forwarded, { kind: 'answered' }> | { kind: 'response'; incoming: IncomingMessage };

function ask({ request, response, awaitsContinue }: Exchange, options: ForwardOptions): Promise<Asked> {
  const { upstream, record } = options;
  return new Promise((resolve) => {
    if (request.destroyed && !request.complete) {
      record.end({ status: 0 });
      return resolve({ kind: 'client-gone' });
    }
    const { agent, method, target, headers } = upstream;
    const sent = http.request(upstream.url, { method, path: target, headers, agent });
    let timer: NodeJS.Timeout | undefined;
    let over = false;
    const count = (chunk: Buffer): void => {
      record.requestBytes += chunk.length;
    };
    const finish = (asked: Asked): void => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      request.unpipe(sent);
      // Whoever answers instead reads the rest, and counts it.
      if (asked.kind === 'backend-gone') request.off('data', count);
      if (asked.kind === 'client-gone') {
        record.end({ status: 0 });
        sent.destroy();
      }
      // What is still to come of the body has no taker any more.
      request.resume();
      resolve(asked);
    };
    sent.on('response', (incoming) => {
      // An answer before the end of the body: the connection is of no further use.
      incoming.on('close', () => {
        if (!sent.writableEnded) sent.destroy();
      });
      finish({ kind: 'response', incoming });
    });
    sent.on('error', (error) => finish({ kind: 'backend-gone', reason: reasonOf(error) }));
    request.on('data', count);
    request.on('end', () => {
      if (over) return;
      timer = setTimeout(() => {
        finish({ kind: 'backend-gone', reason: 'no-answer' });
        sent.destroy();
      }, ANSWER_MS);
    });
    // Once the whole request has come S3 acts on it, whether or not somebody waits for the answer.
    request.on('close', () => {
      if (!request.complete) finish({ kind: 'client-gone' });
    });
    request.on('error', () => {});
    if (awaitsContinue) response.writeContinue();
    request.pipe(sent);
  });
}

/** The answer's headers in the program's own terms. */
function headersOf(
  { headers }: IncomingMessage,
  { rewrite, lastModified }: ForwardOptions,
): OutgoingHttpHeaders {
  const told = answeredHeaders(headers, rewrite);
  const redated = lastModified !== undefined && told['last-modified'] !== undefined;
  return redated ? { ...told, 'last-modified': lastModified } : told;
}

/** Reads a document of S3's, which is small, and sends it in the program's own terms. */
function passDocument(
  incoming: IncomingMessage,
  status: number,
  { response }: Exchange,
  options: ForwardOptions,
): Promise<Forwarded> {
  const { record, rewrite } = options;
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const text = rewrite(Buffer.concat(chunks).toString());
      const code = errorCodeIn(text);
      record.responseBytes = Buffer.byteLength(text);
      const gone = response.destroyed;
      record.end(gone ? { status: 0 } : { status, ...(code === undefined ? {} : { code }) });
      if (!gone) {
        response.writeHead(status, {
          ...headersOf(incoming, options),
          'content-length': record.responseBytes,
        });
        response.end(text);
      }
      resolve({ kind: 'answered', status });
    });
    incoming.on('error', (error) => resolve({ kind: 'backend-gone', reason: reasonOf(error) }));
  });
}

/** Sends an answer's body as it comes, to the byte. */
function passContent(
  incoming: IncomingMessage,
  status: number,
  { response }: Exchange,
  options: ForwardOptions,
): Promise<Forwarded> {
  const { record } = options;
  return new Promise((resolve) => {
    if (response.destroyed) {
      incoming.destroy();
      record.end({ status: 0 });
      return resolve({ kind: 'answered', status });
    }
    response.writeHead(status, headersOf(incoming, options));
    incoming.on('data', (chunk: Buffer) => {
      record.responseBytes += chunk.length;
      if (!response.write(chunk)) incoming.pause();
    });
    response.on('drain', () => incoming.resume());
    incoming.on('end', () => {
      record.end({ status });
      response.end();
      resolve({ kind: 'answered', status });
    });
    incoming.on('error', (error) => {
      record.end({ status: 0 });
      response.destroy();
      resolve({ kind: 'broken-off', reason: reasonOf(error) });
    });
    response.on('close', () => {
      if (response.writableEnded) return;
      record.end({ status: 0 });
      resolve({ kind: 'answered', status });
      incoming.destroy();
    });
  });
}
