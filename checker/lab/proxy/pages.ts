import type { ListedObject } from '../admin.ts';
import { invalidArgument } from '../embedded/errors.ts';
import { readEncoding, readPageSize } from '../embedded/paging.ts';
import type { Query } from '../embedded/query.ts';
import { rollUp } from '../embedded/roll-up.ts';
import { SortedKeys } from '../embedded/sorted-keys.ts';
import type { XmlContent } from '../embedded/xml-write.ts';

/** Tokens are the proxy's own; the mark tells them from anything else. */
const TOKEN_MARK = 'page-after:';

const encodeToken = (last: string): string => Buffer.from(TOKEN_MARK + last).toString('base64url');

function decodeToken(token: string): string {
  const text = Buffer.from(token, 'base64url').toString();
  if (text.startsWith(TOKEN_MARK)) return text.slice(TOKEN_MARK.length);
  throw invalidArgument('continuation-token', token, 'The continuation token provided is incorrect');
}

export interface PageCall {
  /** As the program named it. */
  readonly bucket: string;
  readonly query: Query;
  readonly version: 1 | 2;
  /** The greatest page that is given, whatever is asked for. */
  readonly pageSize: number;
}

/** One line of a page: an object, or the prefix that many have in common. */
type Line = { readonly object: ListedObject } | { readonly prefix: string };

const nameOf = (line: Line): string => ('object' in line ? line.object.key : line.prefix);

function cut(
  objects: readonly ListedObject[],
  what: Parameters<typeof rollUp>[1],
  size: number,
): { lines: Line[]; more: boolean } {
  const byKey = new Map(objects.map((object) => [object.key, object]));
  const lines: Line[] = [];
  for (const item of rollUp(new SortedKeys(byKey.keys()), what)) {
    if (lines.length === size) return { lines, more: size > 0 };
    if (item.kind === 'prefix') lines.push({ prefix: item.prefix });
    const object = item.kind === 'key' ? byKey.get(item.key) : undefined;
    if (object) lines.push({ object });
  }
  return { lines, more: false };
}

/**
 * A page of a listing, `ListObjects` (1) or `ListObjectsV2` (2), cut from all objects with the prefix that was asked for,
 * in the order of UTF-8 bytes. The proxy cuts by itself because LocalStack's own pages lose keys that are not ASCII.
 * @returns the content of `ListBucketResult`
 * @throws S3Error `InvalidArgument`
 */
export function pageOf(objects: readonly ListedObject[], call: PageCall): XmlContent {
  const { bucket, query, version, pageSize } = call;
  const [prefix = '', delimiter = ''] = ['prefix', 'delimiter'].map((name) => query.get(name));
  const asked = readPageSize(query, 'max-keys', 1000);
  const { encode, encodingType } = readEncoding(query);
  const token = query.get('continuation-token');
  const begin = query.get(version === 1 ? 'marker' : 'start-after') ?? '';
  const after = version === 2 && token ? decodeToken(token) : begin;
  const { lines, more } = cut(objects, { prefix, delimiter, after }, Math.min(asked, pageSize));
  const last = lines.at(-1);
  const next = more && last ? nameOf(last) : undefined;
  const owner = version === 1 || query.get('fetch-owner') === 'true';
  const paging =
    version === 1
      ? // Without a delimiter the last key itself is the next marker, and S3 says nothing.
        { Marker: encode(begin), NextMarker: next !== undefined && delimiter ? encode(next) : undefined }
      : {
          StartAfter: begin ? encode(begin) : undefined,
          ContinuationToken: token,
          NextContinuationToken: next === undefined ? undefined : encodeToken(next),
          KeyCount: lines.length,
        };
  return {
    Name: bucket,
    Prefix: encode(prefix),
    ...paging,
    MaxKeys: asked,
    Delimiter: delimiter ? encode(delimiter) : undefined,
    EncodingType: encodingType,
    IsTruncated: more,
    Contents: lines.flatMap((line) => ('object' in line ? [contents(line.object, encode, owner)] : [])),
    CommonPrefixes: lines.flatMap((line) => ('prefix' in line ? [{ Prefix: encode(line.prefix) }] : [])),
  };
}

function contents(object: ListedObject, encode: (text: string) => string, owner: boolean): XmlContent {
  return {
    Key: encode(object.key),
    LastModified: object.lastModified,
    ETag: object.etag,
    ChecksumAlgorithm: object.checksumAlgorithm,
    ChecksumType: object.checksumType,
    Size: object.size,
    Owner: owner ? { ID: 'workbook', DisplayName: 'workbook' } : undefined,
    StorageClass: object.storageClass,
  };
}
