import { encodeKey, type Query } from '../embedded/query.ts';

/** A request's path and query for the backend, in path style whatever the style was in which it came. */
export function backendTarget(bucket: string, key: string, rawTarget: string): string {
  const path = key === '' ? `/${bucket}` : `/${bucket}/${encodeKey(key)}`;
  const [beforeFragment = ''] = rawTarget.split('#', 1);
  const mark = beforeFragment.indexOf('?');
  return mark < 0 ? path : path + beforeFragment.slice(mark);
}

/** The object from which a copy is made: `bucket/key`, with or without a slash before it, percent-encoded. */
export interface CopySource {
  readonly bucket: string;
  /** As it was sent: still encoded, with the slash before the key and any version behind it. */
  readonly rest: string;
}

/** @returns undefined for what is no bucket's name and key (an ARN, or nonsense): it goes to the backend as it is */
export function readCopySource(header: string): CopySource | undefined {
  const match = /^(?:\/|%2F)?([a-z0-9._-]+?)((?:\/|%2F).*)$/i.exec(header);
  return match?.[1] === undefined || match[2] === undefined
    ? undefined
    : { bucket: match[1], rest: match[2] };
}

/** A presigned request carries its credentials in its address, and may not have others in a header. */
export const isPresigned = (query: Query): boolean => query.has('X-Amz-Signature') || query.has('Signature');

/** The access key that signed a request; undefined for an anonymous one. Never its secret, which isn't sent. */
export function accessKeyOf(authorization: string | undefined, query: Query): string | undefined {
  const credential = /Credential=([^/,\s]+)/.exec(authorization ?? '')?.[1];
  return credential ?? query.get('X-Amz-Credential')?.split('/')[0] ?? query.get('AWSAccessKeyId');
}
