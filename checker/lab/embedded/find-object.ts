import type { Bucket, StoredObject, Version } from './bucket.ts';
import { S3Error } from './errors.ts';

/**
 * Finds an object, or one of its versions.
 * @throws {S3Error} `NoSuchKey`, `NoSuchVersion`, or `MethodNotAllowed` for a delete marker asked for by its id
 */
export function findObject(bucket: Bucket, key: string, versionId: string | undefined): StoredObject {
  const versions = bucket.versions(key);
  const version = versionId === undefined ? versions[0] : versions.find(({ id }) => id === versionId);
  if (version?.kind === 'object') return version;
  if (version === undefined) {
    throw versionId === undefined
      ? new S3Error('NoSuchKey', { elements: { Key: key } })
      : new S3Error('NoSuchVersion', { elements: { Key: key, VersionId: versionId } });
  }
  const headers = { 'x-amz-delete-marker': 'true', 'x-amz-version-id': version.id };
  throw versionId === undefined
    ? new S3Error('NoSuchKey', { elements: { Key: key }, headers })
    : new S3Error('MethodNotAllowed', { headers: { ...headers, allow: 'DELETE' } });
}

/** A bucket that never had versions doesn't speak of them. */
export function versionHeaders(bucket: Bucket, version: Version): Record<string, string> {
  return bucket.versioning === undefined ? {} : { 'x-amz-version-id': version.id };
}
