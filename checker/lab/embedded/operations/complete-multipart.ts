import { createHash } from 'node:crypto';
import { Body } from '../body.ts';
import { bucketOf, type Call, type Operation } from '../call.ts';
import { checksumElement } from '../checksum-fields.ts';
import {
  type Checksum,
  compositeChecksum,
  DEFAULT_ALGORITHM,
  fullChecksum,
  PENDING_CHECKSUM,
} from '../checksums.ts';
import { checkWriteConditions, namesEtag } from '../conditions.ts';
import { S3Error } from '../errors.ts';
import { encodeKey } from '../query.ts';
import { type Reply, xmlReply } from '../reply.ts';
import type { Completion, Part, Upload } from '../uploads.ts';
import type { XmlElement } from '../xml-read.ts';
import { uploadOf } from './multipart.ts';

/** All parts but the last must have this size. */
const MIN_PART_BYTES = 5 * 2 ** 20;

export const completeMultipartUpload: Operation = async (call) => {
  const { headers, key, query } = call.request;
  const done = bucketOf(call).uploads.completion(query.get('uploadId') ?? '', key);
  if (done !== undefined) return answer(call, done);
  const upload = uploadOf(call);
  const listed = (await call.payload.xml('CompleteMultipartUpload', { checksums: 'of-object' })).all('Part');
  if (listed.length === 0) throw new S3Error('MalformedXML');
  const parts = pickParts(upload, listed);
  const given = call.request.headers[`x-amz-checksum-${upload.algorithm ?? DEFAULT_ALGORITHM}`];
  const checksum = await checksumOf(upload, parts, given !== undefined);
  checkGiven(given, checksum);
  const bucket = bucketOf(call);
  // The upload may have been aborted or completed while its checksum was computed.
  uploadOf(call);
  checkWriteConditions(headers, bucket.object(key));
  bucket.uploads.drop(upload);
  const object = bucket.put(key, {
    body: Body.join(parts.map(({ body }) => body)),
    etag: etagOf(parts),
    headers: upload.headers,
    storageClass: upload.storageClass,
    tags: upload.tags,
    checksum,
    parts: parts.map(({ number, body, checksum }) => ({ number, size: body.size, checksum })),
  });
  const completion: Completion = {
    key,
    etag: object.etag,
    versionId: bucket.versioning === 'Enabled' ? object.id : undefined,
    checksum,
  };
  bucket.uploads.remember(upload.id, completion);
  return answer(call, completion);
};

function answer({ request }: Call, { etag, versionId, checksum }: Completion): Reply {
  return xmlReply(
    'CompleteMultipartUploadResult',
    {
      Location: `http://${request.headers.host ?? 'localhost'}/${request.bucket}/${encodeKey(request.key)}`,
      Bucket: request.bucket,
      Key: request.key,
      ETag: etag,
      ...checksumElement(checksum),
      ChecksumType: checksum.value === undefined ? undefined : checksum.type,
    },
    { 'x-amz-version-id': versionId },
  );
}

/** The parts that the client lists, in its order, which must be theirs. */
function pickParts(upload: Upload, listed: readonly XmlElement[]): Part[] {
  const parts: Part[] = [];
  for (const item of listed) {
    const number = Number(item.text('PartNumber') ?? Number.NaN);
    if (number <= (parts.at(-1)?.number ?? 0))
      throw new S3Error('InvalidPartOrder', { elements: { UploadId: upload.id } });
    const part = upload.parts.get(number);
    if (part === undefined || !namesEtag(item.text('ETag') ?? '', part.etag)) throw invalidPart(upload, item);
    checkPartChecksum(upload, item, part);
    parts.push(part);
  }
  const tooSmall = parts.slice(0, -1).find(({ body }) => body.size < MIN_PART_BYTES);
  if (tooSmall !== undefined) {
    throw new S3Error('EntityTooSmall', {
      elements: {
        ProposedSize: String(tooSmall.body.size),
        MinSizeAllowed: String(MIN_PART_BYTES),
        PartNumber: String(tooSmall.number),
        ETag: tooSmall.etag.replaceAll('"', ''),
      },
    });
  }
  return parts;
}

function checkPartChecksum(upload: Upload, item: XmlElement, part: Part): void {
  const { algorithm, value } = part.checksum;
  const given = item.text(`Checksum${algorithm.toUpperCase()}`);
  if (given !== undefined && value !== undefined && given !== value) throw invalidPart(upload, item);
  if (given === undefined && upload.checksumType === 'COMPOSITE') {
    throw new S3Error('InvalidRequest', {
      message: `The upload was created using a ${algorithm} checksum. The complete request must include the checksum for each part. It was missing for part ${part.number} in the request.`,
    });
  }
}

function invalidPart(upload: Upload, item: XmlElement): S3Error {
  return new S3Error('InvalidPart', {
    elements: {
      UploadId: upload.id,
      PartNumber: item.text('PartNumber') ?? '',
      ETag: (item.text('ETag') ?? '').replaceAll('"', ''),
    },
  });
}

/** The MD5 of the parts' MD5s, and their number: what S3 calls the ETag of such an object. */
function etagOf(parts: readonly Part[]): string {
  const md5 = createHash('md5');
  for (const { etag } of parts) md5.update(Buffer.from(etag.replaceAll('"', ''), 'hex'));
  return `"${md5.digest('hex')}-${parts.length}"`;
}

async function checksumOf(upload: Upload, parts: readonly Part[], wanted: boolean): Promise<Checksum> {
  if (upload.algorithm === undefined && !wanted) return PENDING_CHECKSUM;
  const algorithm = upload.algorithm ?? DEFAULT_ALGORITHM;
  if (upload.checksumType === 'COMPOSITE') {
    return compositeChecksum(
      algorithm,
      parts.map(({ checksum }) => checksum.value ?? ''),
    );
  }
  const [only] = parts;
  if (only !== undefined && parts.length === 1 && only.checksum.algorithm === algorithm) return only.checksum;
  return fullChecksum(Body.join(parts.map(({ body }) => body)), algorithm);
}

/** A client may say what the whole must come to; the number of parts may be left out. */
function checkGiven(given: string | undefined, { algorithm, value }: Checksum): void {
  if (given === undefined || value === undefined || given === value || given === value.replace(/-\d+$/, ''))
    return;
  throw new S3Error('BadDigest', {
    message: `The ${algorithm.toUpperCase()} you specified did not match the calculated checksum.`,
  });
}
