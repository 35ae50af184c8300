import { setTimeout as pause } from 'node:timers/promises';
import { ProblemError } from '../../observation/problem.ts';
import type { AskedListing } from '../../observation/s3-request.ts';
import { BackendError } from '../admin.ts';
import { S3Error } from '../embedded/errors.ts';
import { type Headers, readRequest, type S3Request } from '../embedded/request.ts';
import { route } from '../embedded/route.ts';
import { xmlDocument } from '../embedded/xml-write.ts';
import { type Exchange, errorAnswer, type OwnAnswer, refusals, sendOwnAnswer } from './answer.ts';
import type { Conversation } from './conversation.ts';
import { forward } from './forward.ts';
import { forwardedHeaders } from './headers.ts';
import { operationOf, ownAnswerTo } from './own-answers.ts';
import type { OpenRecord } from './record.ts';
import { accessKeyOf, backendTarget, isPresigned, readCopySource } from './target.ts';

/** An error that was thrown on the way to an answer of the proxy's own, as S3 would say it. */
function answerFor(error: unknown, resource: string, conversation: Conversation): OwnAnswer {
  const { buckets } = conversation;
  if (error instanceof S3Error) return errorAnswer(error, resource);
  if (error instanceof BackendError) {
    const { status, code, message } = error;
    return errorAnswer({ status, code, message: buckets.inVisibleNames(message) }, resource);
  }
  if (error instanceof ProblemError && error.problem.kind === 's3-unreachable') {
    conversation.failure ??= error.problem.detail;
    return errorAnswer(refusals.backendGone, resource);
  }
  throw error;
}

const LISTS = ['ListObjects', 'ListObjectsV2'];

/** What a request for a list of keys asks for. */
function listingOf({ query }: S3Request): AskedListing {
  const delimiter = query.get('delimiter') ?? '';
  return {
    prefix: query.get('prefix') ?? '',
    ...(delimiter === '' ? {} : { delimiter }),
    continued: ['continuation-token', 'marker', 'start-after'].some((name) => (query.get(name) ?? '') !== ''),
  };
}

function recordAsked(record: OpenRecord, request: S3Request, conversation: Conversation): void {
  const { bucket, key, headers, query } = request;
  const signer = accessKeyOf(headers.authorization, query);
  const operation = operationOf(route(request));
  record.asked({
    operation,
    bucket,
    ...(key === '' ? {} : { key }),
    ...(LISTS.includes(operation) ? { listing: listingOf(request) } : {}),
    ...(signer === undefined || signer === conversation.accessKeyId ? {} : { otherCredentials: true }),
  });
}

/** Conditions on the date of the object that is asked for. */
const DATE_CONDITIONS = ['if-modified-since', 'if-unmodified-since'];

/** The request's headers for the backend: its host, its names of buckets, its dates. */
function headersFor(exchange: Exchange, request: S3Request, { backend, buckets, dates }: Conversation) {
  const headers = forwardedHeaders(exchange.request.headers, {
    host: new URL(backend.url).host,
    presigned: isPresigned(request.query),
  });
  for (const name of DATE_CONDITIONS) {
    const date = headers[name];
    if (typeof date !== 'string') continue;
    headers[name] = dates.condition(buckets.add(request.bucket), request.key, date, Date.now());
  }
  const source = readCopySource(request.headers['x-amz-copy-source'] ?? '');
  const sourceBucket = source && buckets.toBackend(source.bucket);
  return source && sourceBucket
    ? { ...headers, 'x-amz-copy-source': `/${sourceBucket}${source.rest}` }
    : headers;
}

/** Backends put their own address into the answer that ends a multipart upload; the program knows another one. */
function locationIn(text: string, { bucket, path }: S3Request, host: string): string {
  const inPath = path.startsWith(`/${bucket}/`) ? path : `/${bucket}${path}`;
  const [, location = ''] = /<r[^>]*>(.*)<\/r>/s.exec(xmlDocument('r', `http://${host}${inPath}`)) ?? [];
  return text.replace(/(<Location>)[^<]*(<\/Location>)/, (_all, open, close) => open + location + close);
}

/** Answers one request of the program, by itself or by the backend. Never rejects, whatever the request is. */
export async function serve(
  exchange: Exchange,
  record: OpenRecord,
  conversation: Conversation,
): Promise<void> {
  try {
    await answer(exchange, record, conversation);
  } catch {
    // Nothing that can still be said to the program; it sees its connection end.
    record.end({ status: 0 });
    exchange.response.destroy();
  }
}

async function answer(exchange: Exchange, record: OpenRecord, conversation: Conversation): Promise<void> {
  const { method = '', url = '/' } = exchange.request;
  let request: S3Request;
  let own: OwnAnswer | undefined;
  try {
    // Set-Cookie is the one header that Node gives as a list, and no request has a use for it.
    request = readRequest(method, url, exchange.request.headers as Headers);
    recordAsked(record, request, conversation);
    own = await ownAnswerTo(request, conversation);
  } catch (error) {
    return await sendOwnAnswer(exchange, answerFor(error, url.replace(/\?.*/s, ''), conversation), record);
  }
  if (own) return await sendOwnAnswer(exchange, own, record);
  await pass(exchange, request, record, conversation);
}

/** Operations whose answer says that an object is stored. */
const STORES: readonly string[] = ['PutObject', 'CompleteMultipartUpload', 'CopyObject'];

/** Keeps one such answer back, where the scenario wants to see whether the program waits for it. */
async function holdIfAsked(operation: string, conversation: Conversation): Promise<void> {
  const { hold } = conversation;
  if (!hold || !STORES.includes(operation)) return;
  hold.before -= 1;
  if (hold.before === -1) await pause(hold.ms);
}

async function pass(
  exchange: Exchange,
  request: S3Request,
  record: OpenRecord,
  conversation: Conversation,
): Promise<void> {
  const { agent, backend, buckets, created, dates, listings } = conversation;
  const { method, bucket, key, headers } = request;
  const operation = operationOf(route(request));
  const inBackend = buckets.add(bucket);
  const upstream = {
    url: backend.url,
    agent,
    method,
    target: backendTarget(inBackend, key, exchange.request.url ?? '/'),
    headers: headersFor(exchange, request, conversation),
  };
  const reads = method === 'GET' || method === 'HEAD';
  if (!reads) listings.forget();
  const result = await forward(exchange, {
    upstream,
    record,
    lastModified: dates.header(inBackend, key),
    mayAnswer: async (status) => {
      if (!reads) listings.forget();
      if (STORES.includes(operation) && status < 300) dates.forget(inBackend, key);
      await holdIfAsked(operation, conversation);
    },
    isContent: (status) => method === 'HEAD' || status === 204 || (operation === 'GetObject' && status < 400),
    rewrite: (text) => {
      const visible = buckets.inVisibleNames(text);
      return operation === 'CompleteMultipartUpload'
        ? locationIn(visible, request, headers.host ?? '')
        : visible;
    },
  });
  if (result.kind === 'answered' && operation === 'CreateBucket' && result.status < 300) created.add(bucket);
  if (result.kind === 'backend-gone' || result.kind === 'broken-off') conversation.failure ??= result.reason;
  if (result.kind === 'backend-gone')
    await sendOwnAnswer(exchange, errorAnswer(refusals.backendGone, request.path), record);
}
