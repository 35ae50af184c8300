import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  ChecksumAlgorithm,
  CopyObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { BUCKET, bytes, rig } from './server.rig.ts';

/** The check values of `123456789` in the catalogues of checksums, in base64. */
const CHECKSUMS: Readonly<Record<string, string>> = {
  crc32: Buffer.from('cbf43926', 'hex').toString('base64'),
  crc32c: Buffer.from('e3069283', 'hex').toString('base64'),
  crc64nvme: Buffer.from('ae8b14860a799888', 'hex').toString('base64'),
  sha1: createHash('sha1').update('123456789').digest('base64'),
  sha256: createHash('sha256').update('123456789').digest('base64'),
};
const SHA256 = createHash('sha256').update('123456789').digest('hex');
const MD5 = createHash('md5').update('123456789').digest('base64');

/** Puts `123456789` and tells S3's answer: `200` or the code of its error. */
async function put(headers: Record<string, string>, body = '123456789'): Promise<string> {
  const { server } = await rig();
  const answer = await fetch(`${server.url}/${BUCKET}/k`, { method: 'PUT', body, headers });
  const text = await answer.text();
  const stored = await fetch(`${server.url}/${BUCKET}/k`);
  // What is refused is not stored.
  expect(stored.status).toBe(answer.ok ? 200 : 404);
  if (stored.ok) expect(await stored.text()).toBe('123456789');
  return /<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? `${answer.status}`;
}

const chunked = (trailer: string, body = '3\r\n123\r\n6\r\n456789\r\n0\r\n') => ({
  headers: {
    'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
    'x-amz-decoded-content-length': '9',
    'content-encoding': 'aws-chunked',
    'x-amz-trailer': 'x-amz-checksum-crc32',
  },
  body: `${body}${trailer}\r\n`,
});

describe('a body', () => {
  test.each(Object.entries(CHECKSUMS))('is held to its %s', async (name, value) => {
    const header = `x-amz-checksum-${name}`;
    expect(await put({ [header]: value })).toBe('200');
    const other = Buffer.from(value, 'base64');
    other[0] = (other[0] ?? 0) ^ 1;
    expect(await put({ [header]: other.toString('base64') })).toBe('BadDigest');
    expect(await put({ [header]: 'bad' })).toBe('InvalidRequest');
  });

  test.each<[string, Record<string, string>, string]>([
    ['its MD5', { 'content-md5': MD5 }, '200'],
    ['another MD5', { 'content-md5': createHash('md5').update('x').digest('base64') }, 'BadDigest'],
    ['no MD5', { 'content-md5': 'AAAA' }, 'InvalidDigest'],
    ['its SHA-256', { 'x-amz-content-sha256': SHA256 }, '200'],
    ['another SHA-256', { 'x-amz-content-sha256': SHA256.replace('1', '2') }, 'XAmzContentSHA256Mismatch'],
    ['no SHA-256', { 'x-amz-content-sha256': 'nonsense' }, 'InvalidArgument'],
    [
      'an unknown form',
      { 'x-amz-content-sha256': 'STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD' },
      'NotImplemented',
    ],
    ['an unknown checksum', { 'x-amz-checksum-sha512': 'AAAA' }, 'NotImplemented'],
    [
      'two checksums',
      { 'x-amz-checksum-crc32': CHECKSUMS.crc32 ?? '', 'x-amz-checksum-sha1': CHECKSUMS.sha1 ?? '' },
      'InvalidRequest',
    ],
    ['an algorithm that is none', { 'x-amz-sdk-checksum-algorithm': 'CRC7' }, 'InvalidRequest'],
  ])('with %s', async (_, headers, expected) => {
    expect(await put(headers)).toBe(expected);
  });
});

describe('a chunked body', () => {
  const right = `x-amz-checksum-crc32:${CHECKSUMS.crc32}`;
  test.each<[string, ReturnType<typeof chunked>, string]>([
    ['with its trailing checksum', chunked(`${right}\r\n`), '200'],
    ['with another checksum', chunked('x-amz-checksum-crc32:AAAAAA==\r\n'), 'BadDigest'],
    ['without the trailer it announced', chunked(''), 'MalformedTrailerError'],
    ['that is too short', chunked(right, '3\r\n123\r\n0\r\n'), 'IncompleteBody'],
    ['that is too long', chunked(right, '9\r\n123456789\r\n1\r\n0\r\n0\r\n'), 'IncompleteBody'],
    ['in no chunks', chunked(right, '123456789'), 'IncompleteBody'],
  ])('%s', async (_, { headers, body }, expected) => {
    expect(await put(headers, body)).toBe(expected);
  });

  test('tells its real length', async () => {
    const { headers, body } = chunked(right);
    const { 'x-amz-decoded-content-length': _, ...rest } = headers;
    expect(await put(rest, body)).toBe('MissingContentLength');
  });
});

describe('the SDK', () => {
  test.each(Object.values(ChecksumAlgorithm).filter((name) => CHECKSUMS[name.toLowerCase()] !== undefined))(
    'streams with %s, and checks what it gets back',
    async (ChecksumAlgorithm) => {
      const { s3, bucket } = await rig();
      const body = bytes(300_000);
      await s3.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: 'k',
          Body: Readable.from([body.subarray(0, 100_000), body.subarray(100_000)]),
          ContentLength: body.length,
          ChecksumAlgorithm,
        }),
      );
      const answer = await s3.send(
        new GetObjectCommand({ Bucket: bucket, Key: 'k', ChecksumMode: 'ENABLED' }),
      );
      expect(answer).toHaveProperty(`Checksum${ChecksumAlgorithm}`);
      expect(answer.ContentEncoding).toBeUndefined();
      expect(body.equals((await answer.Body?.transformToByteArray()) ?? Buffer.alloc(0))).toBe(true);
    },
  );

  test('is shown the checksum that S3 computes by itself where the client sent none', async () => {
    const { s3, bucket, server } = await rig();
    await fetch(`${server.url}/${bucket}/k`, { method: 'PUT', body: '123456789' });
    await s3.send(new CopyObjectCommand({ Bucket: bucket, Key: 'copy', CopySource: `${bucket}/k` }));
    for (const Key of ['k', 'copy']) {
      const head = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key, ChecksumMode: 'ENABLED' }));
      expect(head).toMatchObject({ ChecksumCRC64NVME: CHECKSUMS.crc64nvme, ChecksumType: 'FULL_OBJECT' });
    }
  });

  test('is shown a checksum only if it asks, and never one of other bytes', async () => {
    const { s3, bucket } = await rig();
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key: 'k', Body: '123456789' }));
    const head = (more: object) => s3.send(new HeadObjectCommand({ Bucket: bucket, Key: 'k', ...more }));
    expect((await head({})).ChecksumCRC32).toBeUndefined();
    expect((await head({ ChecksumMode: 'ENABLED' })).ChecksumCRC32).toBe(CHECKSUMS.crc32);
    const range = await s3.send(
      new GetObjectCommand({ Bucket: bucket, Key: 'k', Range: 'bytes=0-1', ChecksumMode: 'ENABLED' }),
    );
    expect(range.ChecksumCRC32).toBeUndefined();
  });
});
