import { describe, expect, test } from 'vitest';
import { ChunkSignatures } from './chunk-signatures.ts';
import type { S3Error } from './errors.ts';
import { readRequest } from './request.ts';
import { authenticate } from './signature.ts';
import { authenticateV2 } from './signature-v2.ts';

/** The examples of the S3 API reference ("Signature Calculations for the Authorization Header" and its neighbours). */
const EXAMPLE = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
const DATE = new Date('2013-05-24T00:00:00Z');
const HOST = 'examplebucket.s3.amazonaws.com';
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

const signed = (signedHeaders: string, signature: string): string =>
  `AWS4-HMAC-SHA256 Credential=${EXAMPLE.accessKeyId}/20130524/us-east-1/s3/aws4_request,SignedHeaders=${signedHeaders},Signature=${signature}`;

const getObject = (change: Record<string, string> = {}) =>
  readRequest('GET', '/test.txt', {
    host: HOST,
    range: 'bytes=0-9',
    'x-amz-content-sha256': EMPTY,
    'x-amz-date': '20130524T000000Z',
    authorization: signed(
      'host;range;x-amz-content-sha256;x-amz-date',
      'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    ),
    ...change,
  });

const PRESIGNED =
  '/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404';
const presigned = (target: string) => readRequest('GET', target, { host: HOST });

const codeOf = (action: () => unknown): string => {
  try {
    action();
    return 'accepted';
  } catch (error) {
    return (error as S3Error).code;
  }
};
const verdict = (request: ReturnType<typeof readRequest>, now = DATE): string =>
  codeOf(() => authenticate(request, [EXAMPLE], now));

describe('the Authorization header', () => {
  test.each<[string, Record<string, string>, string]>([
    ['as in the reference', {}, 'accepted'],
    ['over a changed header', { range: 'bytes=0-8' }, 'SignatureDoesNotMatch'],
    ['over another body', { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' }, 'SignatureDoesNotMatch'],
    ['of nobody', { authorization: '' }, 'AccessDenied'],
    [
      'of a stranger',
      { authorization: getObject().headers.authorization?.replace('AKIA', 'ASIA') ?? '' },
      'InvalidAccessKeyId',
    ],
    ['of an older version', { authorization: 'AWS AKIAIOSFODNN7EXAMPLE:abc' }, 'InvalidRequest'],
    ['in pieces', { authorization: 'AWS4-HMAC-SHA256 Credential=x' }, 'AuthorizationHeaderMalformed'],
    ['without a date', { 'x-amz-date': '' }, 'AuthorizationHeaderMalformed'],
    ['with no real date', { 'x-amz-date': '20139924T000000Z' }, 'AuthorizationHeaderMalformed'],
  ])('%s: %j %s', (_, change, expected) => {
    expect(verdict(getObject(change))).toBe(expected);
  });

  test('is good for a quarter of an hour', () => {
    expect(verdict(getObject(), new Date(DATE.getTime() + 14 * 60_000))).toBe('accepted');
    expect(verdict(getObject(), new Date(DATE.getTime() + 16 * 60_000))).toBe('RequestTimeTooSkewed');
  });
});

describe('a presigned URL', () => {
  test('is accepted until it expires, and not for anything else', () => {
    expect(verdict(presigned(PRESIGNED))).toBe('accepted');
    expect(verdict(presigned(PRESIGNED), new Date(DATE.getTime() + 86_400_000))).toBe('accepted');
    expect(verdict(presigned(PRESIGNED), new Date(DATE.getTime() + 86_401_000))).toBe('AccessDenied');
    expect(verdict(presigned(PRESIGNED), new Date(DATE.getTime() - 86_400_000))).toBe('AccessDenied');
    expect(verdict(presigned(PRESIGNED.replace('test', 'best')))).toBe('SignatureDoesNotMatch');
    expect(verdict(presigned(`${PRESIGNED}&versionId=1`))).toBe('SignatureDoesNotMatch');
  });

  test.each(['-1', '604801', 'soon', ''])('cannot expire after %j seconds', (seconds) => {
    expect(verdict(presigned(PRESIGNED.replace('86400', seconds)))).toBe('AuthorizationQueryParametersError');
  });
});

describe('signed chunks', () => {
  const put = readRequest('PUT', '/examplebucket/chunkObject.txt', {
    host: 's3.amazonaws.com',
    'content-encoding': 'aws-chunked',
    'content-length': '66824',
    'x-amz-content-sha256': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
    'x-amz-date': '20130524T000000Z',
    'x-amz-decoded-content-length': '66560',
    'x-amz-storage-class': 'REDUCED_REDUNDANCY',
    authorization: signed(
      'content-encoding;content-length;host;x-amz-content-sha256;x-amz-date;x-amz-decoded-content-length;x-amz-storage-class',
      '4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9',
    ),
  });
  const first = 'ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648';
  const second = '0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497';
  const last = 'b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9';

  test('are the chain of the reference', () => {
    const chain = new ChunkSignatures(authenticate(put, [EXAMPLE], DATE));
    chain.data(Buffer.alloc(65_536, 'a'));
    chain.chunk(first);
    chain.data(Buffer.alloc(1_000, 'a'));
    chain.data(Buffer.alloc(24, 'a'));
    chain.chunk(second);
    chain.chunk(last);
  });

  test.each([undefined, '', second])('are refused with the signature %s', (signature) => {
    const chain = new ChunkSignatures(authenticate(put, [EXAMPLE], DATE));
    chain.data(Buffer.alloc(65_536, 'a'));
    expect(codeOf(() => chain.chunk(signature))).toBe('SignatureDoesNotMatch');
  });
});

describe('a URL presigned by version 2', () => {
  const target = '/photos/puppy.jpg?AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE&Expires=1175139620&Signature=';
  const check = (signature: string, now: number) =>
    codeOf(() =>
      authenticateV2(readRequest('GET', target + signature, { host: 'localhost' }), [EXAMPLE], new Date(now)),
    );

  test('is checked, too', () => {
    // HMAC-SHA1 of "GET\n\n\n1175139620\n/photos/puppy.jpg".
    const right = encodeURIComponent('HMmMxSA2ayLCKT3Koau7xowD0Og=');
    expect(check(right, 1_175_139_620_000)).toBe('accepted');
    expect(check(right, 1_175_139_621_000)).toBe('AccessDenied');
    expect(check('wrong', 1_175_139_620_000)).toBe('SignatureDoesNotMatch');
  });
});
