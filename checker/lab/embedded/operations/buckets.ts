import { bucketOf, type Operation, OWNER } from '../call.ts';
import { S3Error } from '../errors.ts';
import { readPageSize } from '../paging.ts';
import { emptyReply, xmlReply } from '../reply.ts';
import { rollUp } from '../roll-up.ts';

export const listBuckets: Operation = ({ request: { query }, store }) => {
  const prefix = query.get('prefix') ?? '';
  const token = query.get('continuation-token');
  const max = readPageSize(query, 'max-buckets', 10_000);
  const names: string[] = [];
  let more = false;
  for (const item of rollUp(store.names, { prefix, delimiter: '', after: token ?? '' })) {
    if (names.length === max) {
      more = true;
      break;
    }
    if (item.kind === 'key') names.push(item.key);
  }
  return xmlReply('ListAllMyBucketsResult', {
    Owner: OWNER,
    Buckets: {
      Bucket: names.map((name) => ({ Name: name, CreationDate: store.bucket(name).created.toISOString() })),
    },
    Prefix: query.has('prefix') ? prefix : undefined,
    // Bucket names are no secret: the token is simply the last of them.
    ContinuationToken: more ? names.at(-1) : undefined,
  });
};

export const createBucket: Operation = async ({ request, payload, store, region }) => {
  if (request.headers['x-amz-bucket-object-lock-enabled']?.toLowerCase() === 'true') {
    throw new S3Error('NotImplemented', { message: 'Object Lock is not implemented' });
  }
  const configuration = payload.expected ? await payload.xml('CreateBucketConfiguration') : undefined;
  if (!store.has(request.bucket)) {
    store.create(request.bucket, configuration?.text('LocationConstraint') || undefined);
  } else if (region !== 'us-east-1') {
    // Only the oldest region takes it in good part.
    throw new S3Error('BucketAlreadyOwnedByYou', { elements: { BucketName: request.bucket } });
  }
  return emptyReply(200, { location: `/${request.bucket}` });
};

export const headBucket: Operation = (call) =>
  emptyReply(200, { 'x-amz-bucket-region': bucketOf(call).location ?? call.region });

export const deleteBucket: Operation = ({ request, store }) => {
  store.delete(request.bucket);
  return emptyReply(204);
};

/** The region us-east-1 has an empty location, unless it was asked for by name. */
export const getBucketLocation: Operation = (call) => {
  const location = bucketOf(call).location ?? (call.region === 'us-east-1' ? '' : call.region);
  return xmlReply('LocationConstraint', location);
};

export const getBucketVersioning: Operation = (call) =>
  xmlReply('VersioningConfiguration', { Status: bucketOf(call).versioning });

export const putBucketVersioning: Operation = async (call) => {
  bucketOf(call);
  const configuration = await call.payload.xml('VersioningConfiguration');
  const status = configuration.text('Status');
  if (status !== 'Enabled' && status !== 'Suspended') throw new S3Error('MalformedXML');
  if (configuration.text('MfaDelete') === 'Enabled') {
    throw new S3Error('NotImplemented', { message: 'MFA delete is not implemented' });
  }
  bucketOf(call).versioning = status;
  return emptyReply(200);
};
