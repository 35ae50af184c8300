import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { S3Request } from '../../observation/s3-request.ts';
import { S3Error } from '../embedded/errors.ts';
import { type XmlContent, xmlDocument, xmlError } from '../embedded/xml-write.ts';
import type { OpenRecord } from './record.ts';

/** An answer that the proxy gives by itself. */
export interface OwnAnswer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  /** A whole XML document. */
  readonly text: string;
  /** The code of the error, when it is one. */
  readonly code?: string;
  readonly injected?: S3Request['injected'];
}

/** Whatever S3 calls an error. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly elements?: Readonly<Record<string, string>>;
  readonly headers?: OutgoingHttpHeaders;
  readonly injected?: S3Request['injected'];
}

/** What S3 answers, with the words of its documents. */
export const refusals = {
  accessDenied: { status: 403, code: 'AccessDenied', message: 'Access Denied', injected: 'AccessDenied' },
  /** S3 leaves the pause to the client; one that goes by the header need not wait either. */
  slowDown: {
    status: 503,
    code: 'SlowDown',
    message: 'Please reduce your request rate.',
    headers: { 'retry-after': '0' },
    injected: 'SlowDown',
  },
  /** No answer of S3: a gateway's, which is what the proxy is. */
  backendGone: { status: 502, code: 'BadGateway', message: 'The S3 behind this endpoint gave no answer.' },
  noSuchBucket: (name: string): Refusal => new S3Error('NoSuchBucket', { elements: { BucketName: name } }),
} as const satisfies Record<string, Refusal | ((name: string) => Refusal)>;

const REQUEST_ID = '0000000000000000';

export function errorAnswer(refusal: Refusal, resource: string): OwnAnswer {
  const { status, code, message, elements = {}, headers = {}, injected } = refusal;
  const text = xmlError({
    Code: code,
    Message: message,
    ...elements,
    Resource: resource,
    RequestId: REQUEST_ID,
    HostId: REQUEST_ID,
  });
  return { status, headers, text, code, ...(injected === undefined ? {} : { injected }) };
}

export const documentAnswer = (root: string, content: XmlContent): OwnAnswer => ({
  status: 200,
  headers: {},
  text: xmlDocument(root, content),
});

/** Reads what is left of a request's body and forgets it. Returns whether all of it came. */
function drained(request: IncomingMessage, record: OpenRecord): Promise<boolean> {
  return new Promise((resolve) => {
    if (request.complete || request.destroyed) return resolve(request.complete);
    request.on('data', (chunk: Buffer) => {
      record.requestBytes += chunk.length;
    });
    request.once('close', () => resolve(request.complete));
    request.once('end', () => resolve(true));
    request.once('error', () => resolve(false));
    request.resume();
  });
}

/**
 * Sends an answer of the proxy's own. The body is read to its end before, because some clients look for an answer only
 * then; one that waits to be told to send its body is not told.
 */
export async function sendOwnAnswer(
  { request, response, awaitsContinue }: Exchange,
  answer: OwnAnswer,
  record: OpenRecord,
): Promise<void> {
  if (!awaitsContinue && !(await drained(request, record))) {
    record.end({ status: 0 });
    response.destroy();
    return;
  }
  const { status, headers, text, code, injected } = answer;
  const body = request.method === 'HEAD' ? '' : text;
  record.responseBytes = Buffer.byteLength(body);
  record.end({
    status,
    ...(code === undefined || body === '' ? {} : { code }),
    ...(injected === undefined ? {} : { injected }),
  });
  response.writeHead(status, {
    'x-amz-request-id': REQUEST_ID,
    'content-type': 'application/xml',
    ...(request.method === 'HEAD' ? {} : { 'content-length': Buffer.byteLength(body) }),
    // Nobody knows whether the body comes all the same, so that the next request could not be found.
    ...(awaitsContinue ? { connection: 'close' } : {}),
    ...headers,
  });
  response.end(body);
}

/** Both halves of one exchange with the program. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** The client sends its body only when it is told to (`Expect: 100-continue`). */
  readonly awaitsContinue: boolean;
}
