import type { StoredObject, StoredPart } from '../bucket.ts';
import { bucketOf, type Operation } from '../call.ts';
import { checksumElement } from '../checksum-fields.ts';
import { settledChecksum } from '../checksums.ts';
import { invalidArgument, S3Error } from '../errors.ts';
import { findObject, versionHeaders } from '../find-object.ts';
import { xmlReply } from '../reply.ts';
import type { Headers } from '../request.ts';
import type { XmlContent } from '../xml-write.ts';

const ATTRIBUTES = ['ETag', 'Checksum', 'ObjectParts', 'StorageClass', 'ObjectSize'] as const;
type Attribute = (typeof ATTRIBUTES)[number];

export const getObjectAttributes: Operation = async (call) => {
  const { headers, key, query } = call.request;
  const bucket = bucketOf(call);
  const object = findObject(bucket, key, query.get('versionId'));
  const wanted = readAttributes(headers['x-amz-object-attributes']);
  if (wanted.has('Checksum')) object.checksum = await settledChecksum(object.body, object.checksum);
  const show = (name: Attribute, content: () => XmlContent): XmlContent =>
    wanted.has(name) ? content() : undefined;
  return xmlReply(
    'GetObjectAttributesResponse',
    {
      ETag: show('ETag', () => object.etag.replaceAll('"', '')),
      Checksum: show('Checksum', () => ({
        ...checksumElement(object.checksum),
        ChecksumType: object.checksum.type,
      })),
      ObjectParts: show('ObjectParts', () =>
        object.parts === undefined ? undefined : parts(object, object.parts, headers),
      ),
      StorageClass: show('StorageClass', () => object.storageClass),
      ObjectSize: show('ObjectSize', () => object.body.size),
    },
    { 'last-modified': object.modified.toUTCString(), ...versionHeaders(bucket, object) },
  );
};

function readAttributes(header: string | undefined): ReadonlySet<Attribute> {
  if (!header) {
    throw new S3Error('InvalidRequest', {
      message:
        'The x-amz-object-attributes header specifying the attributes to be retrieved is either missing or empty',
    });
  }
  const wanted = new Set<Attribute>();
  for (const item of header.split(',')) {
    const attribute = ATTRIBUTES.find((name) => name === item.trim());
    if (attribute === undefined)
      throw invalidArgument('x-amz-object-attributes', item.trim(), 'Invalid attribute name specified.');
    wanted.add(attribute);
  }
  return wanted;
}

/** A page of the parts; paging is asked for in headers here. */
function parts(object: StoredObject, all: readonly StoredPart[], headers: Headers): XmlContent {
  const max = Math.min(readHeaderCount(headers, 'x-amz-max-parts') ?? 1000, 1000);
  const marker = readHeaderCount(headers, 'x-amz-part-number-marker') ?? 0;
  const rest = all.filter(({ number }) => number > marker);
  const page = rest.slice(0, max);
  return {
    PartsCount: all.length,
    PartNumberMarker: marker,
    NextPartNumberMarker: page.at(-1)?.number ?? 0,
    MaxParts: max,
    IsTruncated: rest.length > page.length,
    Part: page.map(({ number, size, checksum }) => ({
      PartNumber: number,
      Size: size,
      // The parts' checksums are kept by S3 only where the object's is made of them.
      ...(object.checksum.type === 'COMPOSITE' ? checksumElement(checksum) : {}),
    })),
  };
}

function readHeaderCount(headers: Headers, name: string): number | undefined {
  const value = headers[name];
  if (value === undefined) return undefined;
  if (!/^\d{1,10}$/.test(value))
    throw invalidArgument(name, value, `The value of ${name} must be an integer from 0 on`);
  return Number(value);
}
