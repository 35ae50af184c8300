import type { Bucket, Version } from '../bucket.ts';
import { bucketOf, type Operation, OWNER } from '../call.ts';
import { invalidArgument } from '../errors.ts';
import { readEncoding, readPageSize } from '../paging.ts';
import { xmlReply } from '../reply.ts';
import { type RollUp, rollUp } from '../roll-up.ts';
import type { XmlContent } from '../xml-write.ts';

type Line =
  | { readonly kind: 'version'; readonly key: string; readonly version: Version; readonly latest: boolean }
  | { readonly kind: 'prefix'; readonly prefix: string };

/** All versions key by key, newest first, after the version that the last page ended with. */
function* lines(bucket: Bucket, what: RollUp, keyMarker: string, versionMarker: string): Generator<Line> {
  for (const item of rollUp(bucket.all, what)) {
    if (item.kind === 'prefix') {
      yield item;
      continue;
    }
    const versions = bucket.versions(item.key);
    const shown =
      versionMarker !== '' && item.key === keyMarker
        ? versions.findIndex(({ id }) => id === versionMarker) + 1
        : 0;
    for (const [index, version] of versions.entries()) {
      if (index >= shown) yield { kind: 'version', key: item.key, version, latest: index === 0 };
    }
  }
}

export const listObjectVersions: Operation = (call) => {
  const { query } = call.request;
  const bucket = bucketOf(call);
  const prefix = query.get('prefix') ?? '';
  const delimiter = query.get('delimiter') ?? '';
  const keyMarker = query.get('key-marker') ?? '';
  const versionMarker = query.get('version-id-marker') ?? '';
  if (versionMarker !== '' && keyMarker === '') {
    throw invalidArgument(
      'version-id-marker',
      versionMarker,
      'A version-id marker cannot be specified without a key marker.',
    );
  }
  const max = readPageSize(query, 'max-keys', 1000);
  const { encode, encodingType } = readEncoding(query);
  const page: Line[] = [];
  let more = false;
  const what = { prefix, delimiter, after: keyMarker, inclusive: versionMarker !== '' };
  for (const line of max === 0 ? [] : lines(bucket, what, keyMarker, versionMarker)) {
    if (page.length === max) {
      more = true;
      break;
    }
    page.push(line);
  }
  const last = more ? page.at(-1) : undefined;
  const versions = page.filter((line) => line.kind === 'version');
  return xmlReply('ListVersionsResult', {
    Name: bucket.name,
    Prefix: encode(prefix),
    KeyMarker: encode(keyMarker),
    VersionIdMarker: versionMarker,
    NextKeyMarker: last === undefined ? undefined : encode(last.kind === 'version' ? last.key : last.prefix),
    NextVersionIdMarker: last?.kind === 'version' ? last.version.id : undefined,
    MaxKeys: max,
    Delimiter: delimiter === '' ? undefined : encode(delimiter),
    EncodingType: encodingType,
    IsTruncated: more,
    Version: versions.filter(({ version }) => version.kind === 'object').map((line) => entry(line, encode)),
    DeleteMarker: versions
      .filter(({ version }) => version.kind === 'delete-marker')
      .map((line) => entry(line, encode)),
    CommonPrefixes: page.flatMap((line) => (line.kind === 'prefix' ? [{ Prefix: encode(line.prefix) }] : [])),
  });
};

function entry(
  { key, version, latest }: Line & { kind: 'version' },
  encode: (text: string) => string,
): XmlContent {
  return {
    Key: encode(key),
    VersionId: version.id,
    IsLatest: latest,
    LastModified: version.modified.toISOString(),
    ...(version.kind === 'object' && {
      ETag: version.etag,
      ChecksumAlgorithm: version.checksum.algorithm.toUpperCase(),
      ChecksumType: version.checksum.type,
      Size: version.body.size,
      StorageClass: version.storageClass,
    }),
    Owner: OWNER,
  };
}
