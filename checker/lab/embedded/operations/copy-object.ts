import type { StoredObject } from '../bucket.ts';
import { bucketOf, type Operation } from '../call.ts';
import { checksumElement } from '../checksum-fields.ts';
import { algorithmOf, base64, type Checksum, digestBody } from '../checksums.ts';
import { checkWriteConditions } from '../conditions.ts';
import { readCopySource } from '../copy-source.ts';
import { invalidArgument, S3Error } from '../errors.ts';
import { versionHeaders } from '../find-object.ts';
import { readMetadata, readStorageClass } from '../metadata.ts';
import { xmlReply } from '../reply.ts';
import type { Headers } from '../request.ts';
import { readTagsHeader } from '../tags.ts';
import { newVersionHeaders } from './write-object.ts';

export const copyObject: Operation = async (call) => {
  const { key, headers } = call.request;
  const source = readCopySource(call);
  const own = readMetadata(headers);
  const replacesMetadata = replaces(headers, 'x-amz-metadata-directive');
  const replacesTags = replaces(headers, 'x-amz-tagging-directive');
  if (
    source.bucket === bucketOf(call) &&
    source.key === key &&
    !source.versioned &&
    !replacesMetadata &&
    !replacesTags &&
    headers['x-amz-storage-class'] === undefined &&
    headers['x-amz-website-redirect-location'] === undefined &&
    headers['x-amz-server-side-encryption'] === undefined
  ) {
    throw new S3Error('InvalidRequest', {
      message:
        "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
    });
  }
  const tags = replacesTags ? readTagsHeader(headers['x-amz-tagging']) : source.object.tags;
  const { etag, checksum } = await identity(source.object, headers['x-amz-checksum-algorithm']);
  const bucket = bucketOf(call);
  checkWriteConditions(headers, bucket.object(key));
  const copy = bucket.put(key, {
    body: source.object.body,
    etag,
    checksum,
    headers: replacesMetadata ? own : source.object.headers,
    storageClass: readStorageClass(headers),
    tags,
  });
  return xmlReply(
    'CopyObjectResult',
    {
      ETag: copy.etag,
      LastModified: copy.modified.toISOString(),
      ...checksumElement(checksum),
      ChecksumType: checksum.value === undefined ? undefined : checksum.type,
    },
    {
      ...newVersionHeaders(bucket, copy),
      'x-amz-copy-source-version-id': versionHeaders(source.bucket, source.object)['x-amz-version-id'],
    },
  );
};

/** A copy is one object even if its source came in parts: its ETag and checksum are those of all bytes. */
async function identity(
  source: StoredObject,
  wanted: string | undefined,
): Promise<{ etag: string; checksum: Checksum }> {
  const algorithm = wanted === undefined ? source.checksum.algorithm : algorithmOf(wanted);
  if (algorithm === undefined) {
    throw new S3Error('InvalidRequest', {
      message:
        'Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]',
    });
  }
  const asItIs = source.parts === undefined && algorithm === source.checksum.algorithm;
  if (asItIs) return { etag: source.etag, checksum: source.checksum };
  if (wanted === undefined && source.checksum.value === undefined) {
    const [md5] = await digestBody(source.body, ['md5']);
    return { etag: etagOf(md5), checksum: source.checksum };
  }
  const [md5, digest] = await digestBody(source.body, ['md5', algorithm]);
  return {
    etag: etagOf(md5),
    checksum: { algorithm, value: base64(digest as Uint8Array), type: 'FULL_OBJECT' },
  };
}

function etagOf(md5: Uint8Array | undefined): string {
  return `"${Buffer.from(md5 ?? []).toString('hex')}"`;
}

function replaces(headers: Headers, directive: string): boolean {
  const value = headers[directive]?.toUpperCase();
  if (value !== undefined && value !== 'COPY' && value !== 'REPLACE') {
    throw invalidArgument(directive, value, `Unknown ${directive}.`);
  }
  return value === 'REPLACE';
}
