import { baseName } from '../fixture/tree.ts';
import type { S3Observation } from '../observation/s3.ts';

/** The operations by which S3 has stored an object once it has answered. */
export const STORES = ['PutObject', 'CompleteMultipartUpload', 'CopyObject', 'PostObject'];
const WRITES = [...STORES, 'CreateMultipartUpload', 'UploadPart'];

/** When S3 first had each key of a bucket stored, by its own answer to the program. */
export function storedAt({ requests }: S3Observation, bucket: string): Map<string, number> {
  const times = new Map<string, number>();
  for (const { operation, bucket: named, key, status, endedAt } of requests) {
    if (named !== bucket || key === undefined || status >= 300 || !STORES.includes(operation)) continue;
    times.set(key, Math.min(endedAt, times.get(key) ?? Number.POSITIVE_INFINITY));
  }
  return times;
}

/** The names, without their folders, of what S3 refused to store: a program may have another key for it than the right one. */
export const refusedNames = ({ requests }: S3Observation, bucket: string): ReadonlySet<string> =>
  new Set(
    requests
      .filter(
        ({ operation, bucket: named, status }) =>
          named === bucket && status >= 400 && WRITES.includes(operation),
      )
      .flatMap(({ key }) => (key === undefined ? [] : [baseName(key)])),
  );

/** The bucket that a program used: the one it was given, or `zerotoboto` if only that got anything. */
export function usedBucket({ bucket, buckets, requests }: S3Observation): string {
  const hasAny = (name: string): boolean => (buckets.get(name) ?? []).length > 0;
  const [wrote] = requests.filter(({ operation }) => STORES.includes(operation));
  const candidates = [bucket, 'zerotoboto'];
  return candidates.find(hasAny) ?? (wrote && candidates.includes(wrote.bucket) ? wrote.bucket : bucket);
}
