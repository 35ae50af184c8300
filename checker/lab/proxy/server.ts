import { randomUUID } from 'node:crypto';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { S3Request } from '../../observation/s3-request.ts';
import type { Conversation } from './conversation.ts';
import { OpenRecord } from './record.ts';
import { serve } from './serve.ts';

export interface Proxy {
  /** `http://127.0.0.1:<port>` */
  readonly endpoint: string;
  /** Those that have ended, in the order in which they did. */
  readonly requests: readonly S3Request[];
  /** Waits until all that the program has sent is answered or known to be lost, even if the program is gone. */
  settled(): Promise<void>;
  /** Ends all connections. */
  close(): Promise<void>;
}

/** SDKs keep connections for reuse; closing them early would race with the next request. */
const KEEP_ALIVE_MS = 120_000;

/** Room for a key of the greatest length, three characters a byte. */
const MAX_HEADER_BYTES = 64 * 1024;

/** A request that is not the program's: see `settled`. */
const MARK_HEADER = 'x-workbook-mark';

/** What is no HTTP is answered as HTTP wants it, and its connection ended. */
function answerUnreadable(_error: Error, socket: Duplex): void {
  socket.on('error', () => socket.destroy());
  if (socket.writable)
    socket.end('HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
  else socket.destroy();
}

/** Starts the proxy through which one run talks to its S3, on a port of this machine that the system chooses. */
export async function startProxy(conversation: Conversation): Promise<Proxy> {
  const requests: S3Request[] = [];
  const underWay = new Set<Promise<void>>();
  const mark = randomUUID();
  const take = (request: IncomingMessage, response: ServerResponse, awaitsContinue = false): void => {
    if (request.headers[MARK_HEADER] === mark) {
      response.end();
      return;
    }
    const decoded = request.headers['x-amz-decoded-content-length'];
    const record = new OpenRecord(decoded?.toString(), (finished) => requests.push(finished));
    // A connection that breaks has its end in `close`.
    response.on('error', () => {});
    const served = serve({ request, response, awaitsContinue }, record, conversation).finally(() =>
      underWay.delete(served),
    );
    underWay.add(served);
  };
  const server = http.createServer(
    { maxHeaderSize: MAX_HEADER_BYTES, keepAliveTimeout: KEEP_ALIVE_MS, requestTimeout: 0 },
    take,
  );
  server.on('checkContinue', (request, response) => take(request, response, true));
  server.on('checkExpectation', take);
  server.on('clientError', answerUnreadable);
  server.on('connect', (_request, socket) => answerUnreadable(new Error('CONNECT'), socket));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  /**
   * Connections are taken, and read, in the order in which they came: when a later one has its answer, all that a
   * program had sent before it ended has been read.
   */
  const readSoFar = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const headers = { [MARK_HEADER]: mark };
      http
        .get({ host: '127.0.0.1', port, headers, agent: false }, (response) => {
          response.resume().on('end', resolve);
        })
        .on('error', reject);
    });
  return {
    endpoint: `http://127.0.0.1:${port}`,
    requests,
    settled: async () => {
      await readSoFar();
      while (underWay.size > 0) await Promise.all(underWay);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
