import { bucketOf, type Operation, OWNER } from '../call.ts';
import { checksumElement } from '../checksum-fields.ts';
import { readCount, readEncoding, readPageSize } from '../paging.ts';
import { xmlReply } from '../reply.ts';
import { rollUp } from '../roll-up.ts';
import { SortedKeys } from '../sorted-keys.ts';
import type { Upload } from '../uploads.ts';
import { compareUtf8 } from '../utf8-order.ts';
import { uploadOf } from './multipart.ts';

export const listParts: Operation = (call) => {
  const { query, bucket, key } = call.request;
  const upload = uploadOf(call);
  const max = readPageSize(query, 'max-parts', 1000);
  const marker = readCount(query, 'part-number-marker') ?? 0;
  const rest = [...upload.parts.values()]
    .filter(({ number }) => number > marker)
    .sort((a, b) => a.number - b.number);
  const page = rest.slice(0, max);
  return xmlReply('ListPartsResult', {
    Bucket: bucket,
    Key: key,
    UploadId: upload.id,
    Initiator: OWNER,
    Owner: OWNER,
    StorageClass: upload.storageClass,
    PartNumberMarker: marker,
    NextPartNumberMarker: page.at(-1)?.number ?? 0,
    MaxParts: max,
    IsTruncated: rest.length > page.length,
    ChecksumAlgorithm: upload.algorithm?.toUpperCase(),
    ChecksumType: upload.algorithm === undefined ? undefined : upload.checksumType,
    Part: page.map((part) => ({
      PartNumber: part.number,
      LastModified: part.modified.toISOString(),
      ETag: part.etag,
      Size: part.body.size,
      ...checksumElement(part.checksum),
    })),
  });
};

type Line =
  | { readonly kind: 'upload'; readonly upload: Upload }
  | { readonly kind: 'prefix'; readonly prefix: string };

/** By key, and those of one key by their ids, which is as good an order as any for going on after one. */
export const listMultipartUploads: Operation = (call) => {
  const { query } = call.request;
  const bucket = bucketOf(call);
  const prefix = query.get('prefix') ?? '';
  const delimiter = query.get('delimiter') ?? '';
  const keyMarker = query.get('key-marker') ?? '';
  // Without a key it means nothing, and S3 ignores it.
  const idMarker = keyMarker === '' ? '' : (query.get('upload-id-marker') ?? '');
  const max = readPageSize(query, 'max-uploads', 1000);
  const { encode, encodingType } = readEncoding(query);
  const byKey = new Map<string, Upload[]>();
  for (const upload of bucket.uploads.list()) {
    byKey.set(upload.key, [...(byKey.get(upload.key) ?? []), upload]);
  }
  const lines: Line[] = [];
  const what = { prefix, delimiter, after: keyMarker, inclusive: idMarker !== '' };
  for (const item of rollUp(new SortedKeys(byKey.keys()), what)) {
    if (item.kind === 'prefix') {
      lines.push(item);
      continue;
    }
    const uploads = (byKey.get(item.key) ?? []).toSorted((a, b) => compareUtf8(a.id, b.id));
    const rest = item.key === keyMarker ? uploads.filter(({ id }) => compareUtf8(id, idMarker) > 0) : uploads;
    for (const upload of rest) lines.push({ kind: 'upload', upload });
  }
  const page = lines.slice(0, max);
  const last = max > 0 && lines.length > max ? page.at(-1) : undefined;
  return xmlReply('ListMultipartUploadsResult', {
    Bucket: bucket.name,
    KeyMarker: encode(keyMarker),
    UploadIdMarker: idMarker,
    NextKeyMarker:
      last === undefined ? undefined : encode(last.kind === 'upload' ? last.upload.key : last.prefix),
    NextUploadIdMarker: last?.kind === 'upload' ? last.upload.id : undefined,
    Prefix: encode(prefix),
    Delimiter: delimiter === '' ? undefined : encode(delimiter),
    EncodingType: encodingType,
    MaxUploads: max,
    IsTruncated: last !== undefined,
    Upload: page.flatMap((line) =>
      line.kind === 'prefix'
        ? []
        : [
            {
              Key: encode(line.upload.key),
              UploadId: line.upload.id,
              Initiator: OWNER,
              Owner: OWNER,
              StorageClass: line.upload.storageClass,
              Initiated: line.upload.started.toISOString(),
              ChecksumAlgorithm: line.upload.algorithm?.toUpperCase(),
              ChecksumType: line.upload.algorithm === undefined ? undefined : line.upload.checksumType,
            },
          ],
    ),
    CommonPrefixes: page.flatMap((line) => (line.kind === 'prefix' ? [{ Prefix: encode(line.prefix) }] : [])),
  });
};
