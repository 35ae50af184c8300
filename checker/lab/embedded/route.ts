import type { S3Request } from './request.ts';

/** Every operation that this server implements, by its name in the S3 API reference. */
export const OPERATIONS = [
  'ListBuckets',
  'CreateBucket',
  'HeadBucket',
  'DeleteBucket',
  'GetBucketLocation',
  'GetBucketVersioning',
  'PutBucketVersioning',
  'GetBucketTagging',
  'PutBucketTagging',
  'DeleteBucketTagging',
  'GetBucketAcl',
  'ListObjects',
  'ListObjectsV2',
  'ListObjectVersions',
  'ListMultipartUploads',
  'DeleteObjects',
  'PutObject',
  'CopyObject',
  'GetObject',
  'HeadObject',
  'DeleteObject',
  'GetObjectAttributes',
  'GetObjectAcl',
  'GetObjectTagging',
  'PutObjectTagging',
  'DeleteObjectTagging',
  'CreateMultipartUpload',
  'UploadPart',
  'UploadPartCopy',
  'ListParts',
  'CompleteMultipartUpload',
  'AbortMultipartUpload',
] as const;
export type OperationName = (typeof OPERATIONS)[number];

export type Route =
  | { readonly kind: 'operation'; readonly name: OperationName }
  /** S3 has it, this server does not. */
  | { readonly kind: 'unimplemented'; readonly name: string }
  /** A browser asks whether it may. */
  | { readonly kind: 'preflight' }
  /** S3 knows no such request. */
  | { readonly kind: 'not-allowed' };

/** Subresources with the last part of their operations' names; `?acl` on a GET is `GetBucketAcl` or `GetObjectAcl`. */
const SUBRESOURCES: Readonly<Record<string, string>> = {
  accelerate: 'AccelerateConfiguration',
  acl: 'Acl',
  analytics: 'AnalyticsConfiguration',
  cors: 'Cors',
  encryption: 'Encryption',
  'intelligent-tiering': 'IntelligentTieringConfiguration',
  inventory: 'InventoryConfiguration',
  'legal-hold': 'LegalHold',
  lifecycle: 'LifecycleConfiguration',
  location: 'Location',
  logging: 'Logging',
  metadataTable: 'MetadataTableConfiguration',
  metadataConfiguration: 'MetadataConfiguration',
  metrics: 'MetricsConfiguration',
  notification: 'NotificationConfiguration',
  'object-lock': 'LockConfiguration',
  ownershipControls: 'OwnershipControls',
  policy: 'Policy',
  policyStatus: 'PolicyStatus',
  publicAccessBlock: 'PublicAccessBlock',
  replication: 'Replication',
  requestPayment: 'RequestPayment',
  retention: 'Retention',
  tagging: 'Tagging',
  torrent: 'Torrent',
  versioning: 'Versioning',
  website: 'Website',
};

/** Subresources with one operation each, whose names follow no pattern. */
const SINGLE_OPERATIONS: Readonly<Record<string, string>> = {
  renameObject: 'RenameObject',
  restore: 'RestoreObject',
  select: 'SelectObjectContent',
  session: 'CreateSession',
};

const VERBS: Readonly<Record<string, string>> = {
  GET: 'Get',
  HEAD: 'Head',
  PUT: 'Put',
  DELETE: 'Delete',
  POST: 'Post',
};

/** What is asked for. Pure, and total: any method, path, query and headers have a route. */
export function route(request: Pick<S3Request, 'method' | 'bucket' | 'key' | 'query' | 'headers'>): Route {
  if (request.method === 'OPTIONS') return { kind: 'preflight' };
  const name = operationName(request);
  if (name === undefined) return { kind: 'not-allowed' };
  const known = OPERATIONS.find((operation) => operation === name);
  return known === undefined ? { kind: 'unimplemented', name } : { kind: 'operation', name: known };
}

function operationName(
  request: Pick<S3Request, 'method' | 'bucket' | 'key' | 'query' | 'headers'>,
): string | undefined {
  const verb = VERBS[request.method];
  if (verb === undefined) return undefined;
  if (request.bucket === '') return request.method === 'GET' ? 'ListBuckets' : undefined;
  for (const [name] of request.query.pairs) {
    if (Object.hasOwn(SINGLE_OPERATIONS, name)) return SINGLE_OPERATIONS[name];
    if (Object.hasOwn(SUBRESOURCES, name)) {
      const scope =
        name === 'publicAccessBlock'
          ? ''
          : name === 'object-lock' || request.key !== ''
            ? 'Object'
            : 'Bucket';
      return `${verb}${scope}${SUBRESOURCES[name]}`;
    }
  }
  return request.key === '' ? bucketOperation(request) : objectOperation(request);
}

function bucketOperation({ method, query }: Pick<S3Request, 'method' | 'query'>): string | undefined {
  switch (method) {
    case 'GET':
      if (query.has('versions')) return 'ListObjectVersions';
      if (query.has('uploads')) return 'ListMultipartUploads';
      return query.get('list-type') === '2' ? 'ListObjectsV2' : 'ListObjects';
    case 'POST':
      return query.has('delete') ? 'DeleteObjects' : 'PostObject';
    case 'PUT':
      return 'CreateBucket';
    case 'HEAD':
      return 'HeadBucket';
    case 'DELETE':
      return 'DeleteBucket';
    default:
      return undefined;
  }
}

function objectOperation({
  method,
  query,
  headers,
}: Pick<S3Request, 'method' | 'query' | 'headers'>): string | undefined {
  const copies = headers['x-amz-copy-source'] !== undefined;
  const ofUpload = query.has('uploadId');
  switch (method) {
    case 'GET':
      if (query.has('attributes')) return 'GetObjectAttributes';
      return ofUpload ? 'ListParts' : 'GetObject';
    case 'HEAD':
      return 'HeadObject';
    case 'PUT':
      if (ofUpload) return copies ? 'UploadPartCopy' : 'UploadPart';
      return copies ? 'CopyObject' : 'PutObject';
    case 'POST':
      if (query.has('uploads')) return 'CreateMultipartUpload';
      return ofUpload ? 'CompleteMultipartUpload' : undefined;
    case 'DELETE':
      return ofUpload ? 'AbortMultipartUpload' : 'DeleteObject';
    default:
      return undefined;
  }
}
