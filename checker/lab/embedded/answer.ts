import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Body } from './body.ts';
import type { S3Error } from './errors.ts';
import { ClientGone } from './payload.ts';
import type { Reply } from './reply.ts';
import { xmlError } from './xml-write.ts';

/** What an error document says about the request. */
export interface ErrorContext {
  readonly head: boolean;
  /** The path as it was sent. */
  readonly resource: string;
  readonly requestId: string;
}

/** Anything that was thrown, as an answer of S3. */
export function errorReply(error: S3Error, { head, resource, requestId }: ErrorContext): Reply {
  const text = xmlError({
    Code: error.code,
    Message: error.message,
    ...error.elements,
    Resource: resource,
    RequestId: requestId,
    HostId: requestId,
  });
  const silent = head || error.status === 304;
  return {
    status: error.status,
    headers: error.headers,
    content: silent ? { kind: 'none' } : { kind: 'xml', text },
  };
}

/**
 * Writes an answer to the connection.
 * @param head the body is announced and left out
 * @returns how many bytes of body were sent
 */
export async function sendReply(response: ServerResponse, reply: Reply, head: boolean): Promise<number> {
  for (const [name, value] of Object.entries(reply.headers)) {
    if (value !== undefined) response.setHeader(name, value);
  }
  response.statusCode = reply.status;
  switch (reply.content.kind) {
    case 'none':
      if (!head && reply.status !== 204 && reply.status !== 304) response.setHeader('content-length', 0);
      response.end();
      return 0;
    case 'xml': {
      const bytes = Buffer.from(reply.content.text);
      response.setHeader('content-type', 'application/xml');
      response.setHeader('content-length', bytes.length);
      response.end(bytes);
      return bytes.length;
    }
    case 'bytes':
      if (!head) return sendBody(response, reply.content.body);
      response.end();
      return 0;
  }
}

/** So much is handed to the connection at once: enough to keep it busy, little enough to hold no second copy. */
const BATCH_BYTES = 2 ** 20;

/** Sends the stored buffers as they are, no faster than the client reads. */
async function sendBody(response: ServerResponse, body: Body): Promise<number> {
  let batch = 0;
  response.cork();
  for (const chunk of body.chunks) {
    const writable = response.write(chunk);
    batch += chunk.length;
    if (batch < BATCH_BYTES) continue;
    batch = 0;
    response.uncork();
    if (!writable && response.writableNeedDrain) await drained(response);
    if (response.destroyed) throw new ClientGone('The client went away in the middle of its answer.');
    response.cork();
  }
  response.uncork();
  response.end();
  return body.size;
}

async function drained(response: ServerResponse): Promise<void> {
  const stop = new AbortController();
  try {
    const { signal } = stop;
    await Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal })]);
  } finally {
    stop.abort();
  }
}
