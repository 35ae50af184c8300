import type { Bucket, Deletion } from '../bucket.ts';
import { bucketOf, type Operation } from '../call.ts';
import { checkDeleteCondition } from '../conditions.ts';
import { S3Error } from '../errors.ts';
import { emptyReply, xmlReply } from '../reply.ts';
import type { XmlElement } from '../xml-read.ts';
import type { XmlContent } from '../xml-write.ts';

const MAX_KEYS = 1000;

export const deleteObject: Operation = (call) => {
  const { key, query, headers } = call.request;
  const { versionId, marker } = remove(bucketOf(call), key, query.get('versionId'), headers['if-match']);
  return emptyReply(204, {
    'x-amz-delete-marker': marker ? 'true' : undefined,
    'x-amz-version-id': versionId,
  });
};

export const deleteObjects: Operation = async (call) => {
  bucketOf(call);
  const request = await call.payload.xml('Delete');
  const quiet = request.text('Quiet')?.trim() === 'true';
  const items = request.all('Object');
  if (items.length === 0 || items.length > MAX_KEYS) throw new S3Error('MalformedXML');
  const bucket = bucketOf(call);
  const results = items.map((item) => removeItem(bucket, item));
  return xmlReply('DeleteResult', {
    Deleted: quiet
      ? undefined
      : results.flatMap((result) => (result.kind === 'deleted' ? [result.content] : [])),
    Error: results.flatMap((result) => (result.kind === 'refused' ? [result.content] : [])),
  });
};

type ItemResult = { readonly kind: 'deleted' | 'refused'; readonly content: XmlContent };

/** One key's refusal does not stop the others. */
function removeItem(bucket: Bucket, item: XmlElement): ItemResult {
  const key = item.text('Key');
  const versionId = item.text('VersionId');
  if (key === undefined || key === '') throw new S3Error('MalformedXML');
  try {
    const deletion = remove(bucket, key, versionId, item.text('ETag'));
    return {
      kind: 'deleted',
      content: {
        Key: key,
        VersionId: versionId,
        DeleteMarker: deletion.marker ? true : undefined,
        DeleteMarkerVersionId: deletion.marker ? deletion.versionId : undefined,
      },
    };
  } catch (error) {
    if (!(error instanceof S3Error)) throw error;
    return {
      kind: 'refused',
      content: { Key: key, VersionId: versionId, Code: error.code, Message: error.message },
    };
  }
}

function remove(
  bucket: Bucket,
  key: string,
  versionId: string | undefined,
  etag: string | undefined,
): Deletion {
  checkDeleteCondition(etag, bucket.object(key));
  return versionId === undefined ? bucket.remove(key) : bucket.removeVersion(key, versionId);
}
