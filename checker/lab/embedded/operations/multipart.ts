import { bucketOf, type Call, type Operation } from '../call.ts';
import { checksumElement, checksumHeaders } from '../checksum-fields.ts';
import {
  type Algorithm,
  algorithmOf,
  base64,
  type ChecksumType,
  DEFAULT_ALGORITHM,
  digestBody,
  PENDING_CHECKSUM,
} from '../checksums.ts';
import { readCopySource } from '../copy-source.ts';
import { S3Error } from '../errors.ts';
import { versionHeaders } from '../find-object.ts';
import { readMetadata, readStorageClass } from '../metadata.ts';
import { readPartNumber } from '../part-number.ts';
import { readCopyRange } from '../ranges.ts';
import { emptyReply, xmlReply } from '../reply.ts';
import type { Headers } from '../request.ts';
import { readTagsHeader } from '../tags.ts';
import type { Upload } from '../uploads.ts';

/** The upload that a request is about. @throws {S3Error} `NoSuchBucket` or `NoSuchUpload` */
export function uploadOf(call: Call): Upload {
  return bucketOf(call).uploads.find(call.request.query.get('uploadId') ?? '', call.request.key);
}

export const createMultipartUpload: Operation = (call) => {
  const { headers, key } = call.request;
  const bucket = bucketOf(call);
  const { algorithm, checksumType } = readChecksumPlan(headers);
  const upload = bucket.uploads.start({
    key,
    started: call.now(),
    headers: readMetadata(headers),
    storageClass: readStorageClass(headers),
    tags: readTagsHeader(headers['x-amz-tagging']),
    algorithm,
    checksumType,
  });
  return xmlReply(
    'InitiateMultipartUploadResult',
    { Bucket: bucket.name, Key: key, UploadId: upload.id },
    algorithm === undefined
      ? {}
      : { 'x-amz-checksum-algorithm': algorithm.toUpperCase(), 'x-amz-checksum-type': checksumType },
  );
};

/** CRC64NVME covers the whole object, SHA checksums are made of the parts', and CRC32 and CRC32C can do both. */
function readChecksumPlan(headers: Headers): {
  algorithm: Algorithm | undefined;
  checksumType: ChecksumType;
} {
  const name = headers['x-amz-checksum-algorithm'];
  const algorithm = name === undefined ? undefined : algorithmOf(name);
  if (name !== undefined && algorithm === undefined) {
    throw new S3Error('InvalidRequest', {
      message:
        'Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]',
    });
  }
  const type = headers['x-amz-checksum-type']?.toUpperCase();
  if (type !== undefined && type !== 'COMPOSITE' && type !== 'FULL_OBJECT') {
    throw new S3Error('InvalidRequest', { message: 'Value for x-amz-checksum-type header is invalid.' });
  }
  const full = algorithm === undefined || algorithm === 'crc64nvme';
  const checksumType = type ?? (full ? 'FULL_OBJECT' : 'COMPOSITE');
  const impossible =
    (checksumType === 'COMPOSITE' && full) ||
    (checksumType === 'FULL_OBJECT' && (algorithm === 'sha1' || algorithm === 'sha256'));
  if (impossible) {
    throw new S3Error('InvalidRequest', {
      message: `The ${checksumType} checksum type cannot be used with the ${(algorithm ?? DEFAULT_ALGORITHM).toUpperCase()} checksum algorithm.`,
    });
  }
  return { algorithm, checksumType };
}

export const uploadPart: Operation = async (call) => {
  const { key, query } = call.request;
  const number = readPartNumber(query.get('partNumber'));
  const { id, algorithm } = uploadOf(call);
  const { body, md5, checksum, chosen } = await call.payload.object(algorithm);
  if (chosen && algorithm !== undefined && checksum.algorithm !== algorithm) {
    throw new S3Error('InvalidRequest', {
      message: `Checksum Type mismatch occurred, expected checksum Type: ${algorithm}, actual checksum Type: ${checksum.algorithm}`,
    });
  }
  const part = { number, body, etag: `"${md5}"`, modified: call.now(), checksum };
  const { uploads } = bucketOf(call);
  call.payload.release();
  uploads.putPart(id, key, part);
  const { 'x-amz-checksum-type': _, ...shown } = checksumHeaders(checksum);
  return emptyReply(200, { etag: part.etag, ...shown });
};

export const uploadPartCopy: Operation = async (call) => {
  const { headers, key, query } = call.request;
  const number = readPartNumber(query.get('partNumber'));
  const { id, algorithm } = uploadOf(call);
  const { bucket, object } = readCopySource(call);
  const range = readCopyRange(headers['x-amz-copy-source-range'], object.body.size);
  const body = range === undefined ? object.body : object.body.slice(range.start, range.end);
  const [md5 = new Uint8Array(), digest] = await digestBody(
    body,
    algorithm === undefined ? ['md5'] : ['md5', algorithm],
  );
  const part = {
    number,
    body,
    etag: `"${Buffer.from(md5).toString('hex')}"`,
    modified: call.now(),
    checksum:
      algorithm === undefined || digest === undefined
        ? PENDING_CHECKSUM
        : { algorithm, value: base64(digest), type: 'FULL_OBJECT' as const },
  };
  bucketOf(call).uploads.putPart(id, key, part);
  return xmlReply(
    'CopyPartResult',
    { ETag: part.etag, LastModified: part.modified.toISOString(), ...checksumElement(part.checksum) },
    { 'x-amz-copy-source-version-id': versionHeaders(bucket, object)['x-amz-version-id'] },
  );
};

export const abortMultipartUpload: Operation = (call) => {
  bucketOf(call).uploads.drop(uploadOf(call));
  return emptyReply(204);
};
