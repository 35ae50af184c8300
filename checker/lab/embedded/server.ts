import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { errorReply } from './answer.ts';
import { S3Error } from './errors.ts';
import { exchange, type Service } from './exchange.ts';
import type { S3RequestRecord } from './record.ts';
import type { Credentials } from './signature.ts';
import { Store } from './store.ts';

export type { S3RequestRecord } from './record.ts';
export type { Credentials } from './signature.ts';

export interface EmbeddedS3Options {
  /** By default the system chooses one that is free. */
  port?: number;
  /** By default 127.0.0.1, which only this machine can reach. */
  host?: string;
  /** By default us-east-1. */
  region?: string;
  /** Who may sign requests. Without it no signature is checked. */
  credentials?: readonly Credentials[];
  /** What all objects together may hold in memory. By default 2 GiB. */
  memoryLimitBytes?: number;
  now?: () => Date;
  /** Called once a request, when its answer is done. It must not throw. */
  onRequest?: (request: S3RequestRecord) => void;
}

export interface EmbeddedS3 {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly port: number;
  /** Ends all connections and forgets all objects. */
  stop(): Promise<void>;
}

const DEFAULT_MEMORY_BYTES = 2 * 2 ** 30;
/** Room for a key of the greatest length, three characters a byte, and for much that is too long but can be answered. */
const MAX_HEADER_BYTES = 64 * 1024;
/** SDKs keep connections for reuse; closing them early would race with the next request. */
const KEEP_ALIVE_MS = 120_000;

/**
 * Starts an S3 that keeps everything in memory and ends with `stop`.
 * @throws Node's error if the port can't be had (`EADDRINUSE`, `EACCES`)
 */
export async function startEmbeddedS3(options: EmbeddedS3Options = {}): Promise<EmbeddedS3> {
  const now = options.now ?? (() => new Date());
  const host = options.host ?? '127.0.0.1';
  const service: Service = {
    store: new Store({ memoryLimitBytes: options.memoryLimitBytes ?? DEFAULT_MEMORY_BYTES, now }),
    region: options.region ?? 'us-east-1',
    credentials: options.credentials,
    now,
    onRequest: options.onRequest,
  };
  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    void exchange(service, request, response, false);
  };
  const server = createServer(
    { maxHeaderSize: MAX_HEADER_BYTES, keepAliveTimeout: KEEP_ALIVE_MS, requestTimeout: 0 },
    serve,
  );
  server.on('checkContinue', (request, response) => {
    void exchange(service, request, response, true);
  });
  // S3 takes no notice of an Expect header that it doesn't know.
  server.on('checkExpectation', serve);
  server.on('clientError', answerUnreadable);
  server.on('connect', (_request, socket) => refuse(socket, new S3Error('MethodNotAllowed')));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What is no HTTP still gets an error of S3. */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  refuse(socket, unreadable(error.code));
}

function unreadable(code: string | undefined): S3Error {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return new S3Error('RequestHeaderSectionTooLarge');
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new S3Error('RequestTimeout');
    default:
      return new S3Error('BadRequest', { message: 'An error occurred when parsing the HTTP request.' });
  }
}

function refuse(socket: Duplex, error: S3Error): void {
  // Its other end may go away at any moment.
  socket.on('error', () => socket.destroy());
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const { content } = errorReply(error, { head: false, resource: '/', requestId: '0000000000000000' });
  const text = content.kind === 'xml' ? content.text : '';
  socket.end(
    `HTTP/1.1 ${error.status} ${error.code}\r\ncontent-type: application/xml\r\ncontent-length: ${Buffer.byteLength(text)}\r\nconnection: close\r\n\r\n${text}`,
  );
}
