import { S3Error } from '../embedded/errors.ts';
import { readPageSize } from '../embedded/paging.ts';
import type { Query } from '../embedded/query.ts';
import type { S3Request } from '../embedded/request.ts';
import { rollUp } from '../embedded/roll-up.ts';
import { type Route, route } from '../embedded/route.ts';
import { SortedKeys } from '../embedded/sorted-keys.ts';
import { documentAnswer, errorAnswer, type OwnAnswer, type Refusal, refusals } from './answer.ts';
import { isLegalBucketName } from './bucket-map.ts';
import type { Conversation } from './conversation.ts';
import { pageOf } from './pages.ts';
import { readCopySource } from './target.ts';

/** Operations that write to the key which they name. */
const WRITES: readonly string[] = [
  'PutObject',
  'CopyObject',
  'DeleteObject',
  'CreateMultipartUpload',
  'UploadPart',
  'UploadPartCopy',
  'CompleteMultipartUpload',
  'PutObjectTagging',
  'DeleteObjectTagging',
  'PutObjectAcl',
];

/** Operations that read what is stored under the key which they name: one permission holds for all of them. */
const READS: readonly string[] = ['GetObject', 'HeadObject', 'GetObjectAttributes', 'SelectObjectContent'];

/** An operation's name in the S3 API reference. */
export const operationOf = (asked: Route): string =>
  asked.kind === 'operation' || asked.kind === 'unimplemented' ? asked.name : 'Unknown';

/** A request that never goes to the backend, and how it is refused. */
function refusalOf(request: S3Request, conversation: Conversation): Refusal | undefined {
  const { buckets, circumstance, bucketName } = conversation;
  const asked = route(request);
  if (asked.kind === 'preflight') return new S3Error('AccessForbidden');
  // Also what is meant for other services: the endpoint in the environment holds for all of them.
  if (asked.kind === 'not-allowed') return new S3Error('MethodNotAllowed');
  const operation = operationOf(asked);
  if (request.bucket === '') return undefined;
  if (operation === 'CreateBucket') {
    return isLegalBucketName(request.bucket) ? undefined : new S3Error('InvalidBucketName');
  }
  if (buckets.toBackend(request.bucket) === undefined) return refusals.noSuchBucket(request.bucket);
  const source = readCopySource(request.headers['x-amz-copy-source'] ?? '');
  if (source && buckets.toBackend(source.bucket) === undefined) return refusals.noSuchBucket(source.bucket);
  const isAmong = (endings: readonly string[]): boolean =>
    request.bucket === bucketName && endings.some((ending) => request.key.endsWith(ending));
  if (isAmong(circumstance.refuseKeys) && WRITES.includes(operation)) return refusals.accessDenied;
  if (isAmong(circumstance.refuseReadsOf) && READS.includes(operation)) return refusals.accessDenied;
  if (circumstance.slowDownOnce && !conversation.slowedDown && operation === 'PutObject') {
    conversation.slowedDown = true;
    return refusals.slowDown;
  }
  return undefined;
}

/** The buckets of this run, by the names that the program knows: a shared backend holds others too. */
async function listBuckets(query: Query, { admin, buckets }: Conversation): Promise<OwnAnswer> {
  const created = new Map<string, string>();
  for (const { name, created: date } of await admin.listBuckets()) {
    const visible = buckets.toVisible(name);
    if (visible !== undefined) created.set(visible, date);
  }
  const prefix = query.get('prefix') ?? '';
  const after = query.get('continuation-token') ?? '';
  const max = readPageSize(query, 'max-buckets', 10_000);
  const names = [...rollUp(new SortedKeys(created.keys()), { prefix, delimiter: '', after })].flatMap(
    (item) => (item.kind === 'key' ? [item.key] : []),
  );
  const page = names.slice(0, max);
  return documentAnswer('ListAllMyBucketsResult', {
    Owner: { ID: 'workbook', DisplayName: 'workbook' },
    Buckets: { Bucket: page.map((name) => ({ Name: name, CreationDate: created.get(name) })) },
    Prefix: query.has('prefix') ? prefix : undefined,
    ContinuationToken: names.length > page.length ? page.at(-1) : undefined,
  });
}

/**
 * The size of pages that the proxy cuts by itself. On LocalStack it always does: a page of LocalStack 4.14 that a program
 * asks to be small loses keys which are not ASCII. And it does where objects have other dates than the backend knows.
 */
const ownPageSize = ({ backend, circumstance, dates }: Conversation): number | undefined =>
  circumstance.pageSize ?? (backend.kind === 'localstack' || !dates.isEmpty ? 1000 : undefined);

/**
 * The answer that the proxy gives by itself: a refusal that the scenario asked for, a bucket that isn't the run's, a list
 * of the run's buckets, a small page. Undefined for what is to be forwarded.
 * @throws S3Error for a malformed request
 * @throws BackendError for an error of S3 in the listing behind a page
 * @throws ProblemError when the backend gives no answer
 */
export async function ownAnswerTo(
  request: S3Request,
  conversation: Conversation,
): Promise<OwnAnswer | undefined> {
  const refusal = refusalOf(request, conversation);
  if (refusal) return errorAnswer(refusal, request.path);
  const { buckets, dates, listings } = conversation;
  const operation = operationOf(route(request));
  if (operation === 'ListBuckets') return await listBuckets(request.query, conversation);
  const version = operation === 'ListObjectsV2' ? 2 : operation === 'ListObjects' ? 1 : undefined;
  const backendBucket = buckets.toBackend(request.bucket);
  const pageSize = ownPageSize(conversation);
  if (pageSize === undefined || version === undefined || backendBucket === undefined) return undefined;
  const { bucket, query } = request;
  const listed = await listings.list(backendBucket, query.get('prefix') ?? '');
  const objects = listed.map((object) => dates.listed(backendBucket, object));
  return documentAnswer('ListBucketResult', pageOf(objects, { bucket, query, version, pageSize }));
}
