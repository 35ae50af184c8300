import type { Bucket, StoredObject } from '../bucket.ts';
import { bucketOf, type Operation } from '../call.ts';
import { checksumHeaders } from '../checksum-fields.ts';
import { checkWriteConditions } from '../conditions.ts';
import { readMetadata, readStorageClass } from '../metadata.ts';
import { emptyReply } from '../reply.ts';
import { readTagsHeader } from '../tags.ts';

export const putObject: Operation = async (call) => {
  const { key, headers } = call.request;
  bucketOf(call);
  const draft = {
    headers: readMetadata(headers),
    storageClass: readStorageClass(headers),
    tags: readTagsHeader(headers['x-amz-tagging']),
  };
  const { body, md5, checksum } = await call.payload.object();
  const bucket = bucketOf(call);
  checkWriteConditions(headers, bucket.object(key));
  call.payload.release();
  const object = bucket.put(key, { ...draft, body, etag: `"${md5}"`, checksum });
  return emptyReply(200, {
    etag: object.etag,
    ...checksumHeaders(checksum),
    ...newVersionHeaders(bucket, object),
    'x-amz-server-side-encryption': object.headers['x-amz-server-side-encryption'],
  });
};

/** Writes name the new version only where versioning is on: a suspended bucket's is always `null`. */
export function newVersionHeaders(bucket: Bucket, object: StoredObject): Record<string, string> {
  return bucket.versioning === 'Enabled' ? { 'x-amz-version-id': object.id } : {};
}
