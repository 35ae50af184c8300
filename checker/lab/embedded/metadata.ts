import { validateHeaderValue } from 'node:http';
import { invalidArgument, notImplemented, S3Error } from './errors.ts';
import type { Headers } from './request.ts';

/** System metadata that a client sets on an object and gets back with it. */
export const SYSTEM_METADATA = [
  'content-type',
  'content-encoding',
  'content-language',
  'content-disposition',
  'cache-control',
  'expires',
] as const;

const ALSO_KEPT: ReadonlySet<string> = new Set([
  ...SYSTEM_METADATA,
  'x-amz-website-redirect-location',
  'x-amz-server-side-encryption',
]);
const USER_PREFIX = 'x-amz-meta-';
/** S3's limit for names and values of user metadata together. */
const MAX_USER_METADATA_BYTES = 2048;
const DEFAULT_TYPE = 'binary/octet-stream';

/** Headers that would change what is stored in a way that this server cannot keep. */
const UNIMPLEMENTED: Readonly<Record<string, string>> = {
  'x-amz-server-side-encryption-customer-algorithm': 'Encryption with customer keys',
  'x-amz-copy-source-server-side-encryption-customer-algorithm': 'Encryption with customer keys',
  'x-amz-object-lock-mode': 'Object Lock',
  'x-amz-object-lock-legal-hold': 'Object Lock',
  'x-amz-write-offset-bytes': 'Appending to an object',
};

/**
 * The headers of a write that come back with the object.
 * @throws {S3Error} `MetadataTooLarge`, `InvalidArgument`, or `NotImplemented` for what could not be honoured
 */
export function readMetadata(headers: Headers): Record<string, string> {
  const kept: Record<string, string> = {};
  let userBytes = 0;
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) continue;
    const missing = UNIMPLEMENTED[name];
    if (missing !== undefined) throw notImplemented(missing);
    const ofUser = name.startsWith(USER_PREFIX);
    if (!ofUser && !ALSO_KEPT.has(name)) continue;
    if (ofUser) userBytes += name.length - USER_PREFIX.length + value.length;
    kept[name] = checkedValue(name, value);
  }
  if (userBytes > MAX_USER_METADATA_BYTES) {
    throw new S3Error('MetadataTooLarge', {
      elements: { Size: String(userBytes), MaxSizeAllowed: String(MAX_USER_METADATA_BYTES) },
    });
  }
  const encoding = withoutAwsChunked(kept['content-encoding']);
  if (encoding === undefined) delete kept['content-encoding'];
  else kept['content-encoding'] = encoding;
  kept['content-type'] ||= DEFAULT_TYPE;
  return kept;
}

/** `aws-chunked` is a matter of the transfer and is not stored. */
function withoutAwsChunked(encoding: string | undefined): string | undefined {
  if (encoding === undefined || !encoding.includes('aws-chunked')) return encoding || undefined;
  const rest = encoding.split(',').filter((item) => item.trim() !== 'aws-chunked');
  return rest.join(',').trim() || undefined;
}

/** What Node would refuse to send back must not be stored. */
export function checkedValue(name: string, value: string): string {
  try {
    validateHeaderValue(name, value);
    return value;
  } catch {
    throw invalidArgument(name, value, `The value of ${name} holds characters that a header cannot hold`);
  }
}

const STORAGE_CLASSES = new Set([
  'STANDARD',
  'REDUCED_REDUNDANCY',
  'STANDARD_IA',
  'ONEZONE_IA',
  'INTELLIGENT_TIERING',
  'GLACIER',
  'DEEP_ARCHIVE',
  'GLACIER_IR',
  'OUTPOSTS',
  'SNOW',
  'EXPRESS_ONEZONE',
]);

/** It is stored and shown; nothing else depends on it here. @throws {S3Error} `InvalidStorageClass` */
export function readStorageClass(headers: Headers): string {
  const name = headers['x-amz-storage-class'] ?? 'STANDARD';
  if (!STORAGE_CLASSES.has(name))
    throw new S3Error('InvalidStorageClass', { elements: { StorageClassRequested: name } });
  return name;
}
