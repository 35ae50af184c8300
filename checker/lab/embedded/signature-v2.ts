import { createHmac } from 'node:crypto';
import { S3Error } from './errors.ts';
import type { S3Request } from './request.ts';
import { type Credentials, sameSignature } from './signature.ts';

/** Query parameters that are part of the resource, and so of the string to sign. */
const SUBRESOURCES = new Set([
  'acl',
  'delete',
  'location',
  'partNumber',
  'response-cache-control',
  'response-content-disposition',
  'response-content-encoding',
  'response-content-language',
  'response-content-type',
  'response-expires',
  'tagging',
  'uploadId',
  'uploads',
  'versionId',
  'versioning',
  'versions',
]);

/** Whether a URL was presigned in the way before Version 4, as `aws s3 presign` of the aws-cli 1 still does. */
export function isPresignedV2({ query }: Pick<S3Request, 'query'>): boolean {
  return query.has('Signature') && query.has('AWSAccessKeyId') && query.has('Expires');
}

/**
 * Checks a URL presigned with Signature Version 2 ("Query String Request Authentication
 * Alternative", S3 user guide). It needs a bucket in path style.
 * @throws {S3Error} as S3 refuses it
 */
export function authenticateV2(request: S3Request, accepted: readonly Credentials[], now: Date): void {
  const { method, path, query, headers } = request;
  const accessKeyId = query.get('AWSAccessKeyId') ?? '';
  const expires = query.get('Expires') ?? '';
  const credentials = accepted.find((known) => known.accessKeyId === accessKeyId);
  if (credentials === undefined) {
    throw new S3Error('InvalidAccessKeyId', { elements: { AWSAccessKeyId: accessKeyId } });
  }
  if (!(now.getTime() <= Number(expires) * 1000)) {
    throw new S3Error('AccessDenied', { message: 'Request has expired', elements: { Expires: expires } });
  }
  const amz = Object.keys(headers)
    .filter((name) => name.startsWith('x-amz-'))
    .sort()
    .map((name) => `${name}:${(headers[name] ?? '').trim()}\n`);
  const subresources = query.pairs
    .filter(([name]) => SUBRESOURCES.has(name))
    .map(([name, value]) => (value === '' ? name : `${name}=${value}`))
    .sort();
  const resource = subresources.length === 0 ? path : `${path}?${subresources.join('&')}`;
  const head = [method, headers['content-md5'] ?? '', headers['content-type'] ?? '', expires];
  const stringToSign = `${head.join('\n')}\n${amz.join('')}${resource}`;
  const expected = createHmac('sha1', credentials.secretAccessKey)
    .update(Buffer.from(stringToSign, 'latin1'))
    .digest('base64');
  if (!sameSignature(expected, query.get('Signature') ?? '')) {
    throw new S3Error('SignatureDoesNotMatch', {
      elements: { AWSAccessKeyId: accessKeyId, StringToSign: stringToSign },
    });
  }
}
