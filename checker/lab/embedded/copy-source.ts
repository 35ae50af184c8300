import type { Bucket, StoredObject } from './bucket.ts';
import type { Call } from './call.ts';
import { checkReadConditions } from './conditions.ts';
import { invalidArgument } from './errors.ts';
import { findObject } from './find-object.ts';
import { decodePercent } from './query.ts';

export interface CopySource {
  readonly bucket: Bucket;
  readonly key: string;
  readonly object: StoredObject;
  /** The client asked for one version. */
  readonly versioned: boolean;
}

/**
 * Finds what `x-amz-copy-source` names: `bucket/key`, percent-encoded, perhaps with a slash before
 * and `?versionId=` behind. Its conditions must hold.
 * @throws {S3Error} as reading that object would
 */
export function readCopySource({ request: { headers }, store }: Call): CopySource {
  const header = headers['x-amz-copy-source'] ?? '';
  const [, path = '', versionId] = /^\/?(.*?)(?:\?versionId=(.*))?$/s.exec(header) ?? [];
  // A slash between bucket and key may be encoded, too.
  const decoded = decodePercent(path);
  const slash = decoded.indexOf('/');
  if (slash <= 0 || slash === decoded.length - 1) {
    throw invalidArgument(
      'x-amz-copy-source',
      header,
      'Invalid copy source object key: it must be of the form bucket/key',
    );
  }
  const bucket = store.bucket(decoded.slice(0, slash));
  const key = decoded.slice(slash + 1);
  const object = findObject(bucket, key, versionId === undefined ? undefined : decodePercent(versionId));
  checkReadConditions(headers, object, 'x-amz-copy-source-');
  return { bucket, key, object, versioned: versionId !== undefined };
}
