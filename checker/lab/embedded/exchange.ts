import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { errorReply, sendReply } from './answer.ts';
import { notImplemented, S3Error } from './errors.ts';
import { operations } from './operations/index.ts';
import { ClientGone, Payload } from './payload.ts';
import type { S3RequestRecord } from './record.ts';
import type { Reply } from './reply.ts';
import { type Headers, readRequest, type S3Request } from './request.ts';
import { type Route, route } from './route.ts';
import { authenticate, type Credentials, type SigningContext } from './signature.ts';
import { isAnonymous } from './signature-fields.ts';
import { authenticateV2, isPresignedV2 } from './signature-v2.ts';
import type { Store } from './store.ts';

/** Different from any other server's; what follows only counts, because random bytes cost more than all else in a request. */
const firstRequestId = randomBytes(8).readBigUInt64BE();
let requests = 0n;

/** Sixteen hexadecimal digits, as S3's are. */
function nextRequestId(): string {
  requests += 1n;
  return BigInt.asUintN(64, firstRequestId + requests)
    .toString(16)
    .padStart(16, '0')
    .toUpperCase();
}

/** What all requests to a server share. */
export interface Service {
  readonly store: Store;
  readonly region: string;
  /** If undefined, signatures are not checked. */
  readonly credentials: readonly Credentials[] | undefined;
  readonly now: () => Date;
  readonly onRequest: ((request: S3RequestRecord) => void) | undefined;
}

/** Answers one request, whatever it is. Never rejects. */
export async function exchange(
  service: Service,
  incoming: IncomingMessage,
  response: ServerResponse,
  awaitsContinue: boolean,
): Promise<void> {
  const started = performance.now();
  const startedAt = service.now();
  const requestId = nextRequestId();
  const seen: Seen = { request: undefined, operation: '', code: undefined };
  const head = incoming.method === 'HEAD';
  // Writing to a client that has gone away is no event: `sendReply` notices by itself.
  response.on('error', () => undefined);
  // SDKs set their clocks by it.
  response.setHeader('date', startedAt.toUTCString());
  response.setHeader('x-amz-request-id', requestId);
  response.setHeader('x-amz-id-2', requestId);
  response.setHeader('server', 'AmazonS3');
  let waiting = awaitsContinue;
  const proceed = (): void => {
    if (waiting) response.writeContinue();
    waiting = false;
  };
  let bytesOut = 0;
  try {
    const reply = await perform(service, incoming, seen, proceed).catch((error: unknown) => {
      if (error instanceof ClientGone) throw error;
      const refusal =
        error instanceof S3Error ? error : new S3Error('InternalError', { message: `${error}` });
      seen.code = refusal.code;
      return errorReply(refusal, { head, resource: seen.request?.path ?? incoming.url ?? '/', requestId });
    });
    // A client that was not told to go on may send its body or not: the next request can't be found.
    if (waiting) response.setHeader('connection', 'close');
    bytesOut = await sendReply(response, reply, head);
  } catch {
    // Nobody is there to be answered, or no answer can be completed any more.
    response.destroy();
  }
  service.onRequest?.({
    method: incoming.method ?? '',
    operation: seen.operation,
    bucket: seen.request?.bucket ?? '',
    key: seen.request?.key ?? '',
    status: response.headersSent ? response.statusCode : 0,
    code: seen.code,
    bytesIn: Number(incoming.headers['content-length'] ?? 0) || 0,
    bytesOut,
    startedAt,
    durationMs: performance.now() - started,
  });
}

/** What is known of a request so far, for its record. */
interface Seen {
  request: S3Request | undefined;
  operation: string;
  code: string | undefined;
}

async function perform(
  service: Service,
  incoming: IncomingMessage,
  seen: Seen,
  proceed: () => void,
): Promise<Reply> {
  // Set-Cookie is the one header that Node gives as a list, and no request has a use for it.
  const headers = incoming.headers as Headers;
  const request = readRequest(incoming.method ?? '', incoming.url ?? '/', headers);
  seen.request = request;
  const asked = route(request);
  if (asked.kind === 'operation' || asked.kind === 'unimplemented') seen.operation = asked.name;
  if (asked.kind === 'preflight') throw refusedPreflight(request);
  const signing = admit(service, request, asked);
  if (asked.kind === 'unimplemented') throw notImplemented(asked.name);
  if (asked.kind === 'not-allowed') {
    throw new S3Error('MethodNotAllowed', { elements: { Method: request.method } });
  }
  const { store, region, now } = service;
  const payload = new Payload({ incoming, headers, budget: store.budget, signing, proceed });
  try {
    return await operations[asked.name]({ request, payload, store, region, now });
  } finally {
    payload.release();
  }
}

/** Without credentials of its own the server lets everybody in. */
function admit(service: Service, request: S3Request, asked: Route): SigningContext | undefined {
  if (service.credentials === undefined) return undefined;
  const creates = asked.kind === 'operation' && asked.name === 'CreateBucket';
  // S3 tells even strangers that a bucket does not exist.
  if (isAnonymous(request) && request.bucket !== '' && !creates) service.store.bucket(request.bucket);
  if (!isPresignedV2(request)) return authenticate(request, service.credentials, service.now());
  authenticateV2(request, service.credentials, service.now());
  return undefined;
}

/** No bucket here has rules for browsers, so the answer is always no, as it is for a new bucket of S3. */
function refusedPreflight({ headers }: S3Request): S3Error {
  return headers.origin === undefined
    ? new S3Error('BadRequest', { message: 'Insufficient information. Origin request header needed.' })
    : new S3Error('AccessForbidden');
}
