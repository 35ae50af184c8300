import { GetObjectAttributesCommand, HeadObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { bytes, get, put, rig, textOf } from './server.rig.ts';

describe('an object', () => {
  test('comes back with its bytes, metadata and ETag', async () => {
    const lab = await rig();
    const body = bytes(300_000);
    const { ETag } = await put(lab, 'a.bin', body, {
      ContentType: 'image/png',
      ContentEncoding: 'gzip',
      CacheControl: 'no-cache',
      Metadata: { colour: 'blue' },
    });
    const answer = await get(lab, 'a.bin');
    expect(Buffer.compare((await answer.Body?.transformToByteArray()) ?? Buffer.alloc(0), body)).toBe(0);
    expect(answer).toMatchObject({
      ETag,
      ContentLength: 300_000,
      ContentType: 'image/png',
      ContentEncoding: 'gzip',
      CacheControl: 'no-cache',
      Metadata: { colour: 'blue' },
      AcceptRanges: 'bytes',
    });
    expect(answer.LastModified?.getMilliseconds()).toBe(0);
  });

  test('may be empty', async () => {
    const lab = await rig();
    const { ETag } = await put(lab, 'empty', '');
    expect(ETag).toBe('"d41d8cd98f00b204e9800998ecf8427e"');
    expect(await textOf(get(lab, 'empty'))).toBe('');
  });

  test.each([
    'a b',
    'a+b',
    'a%20b',
    '%',
    'é',
    'e\u0301',
    '漢字/x',
    '😀',
    'a//b',
    '/lead',
    'trail/',
    '.',
    '..',
    'a/../b',
    '?x=1',
    '#h',
    '&amp;',
    '\'"',
    '~!*()',
    'C:\\x',
    'cr\rx',
  ])('may have the key %j', async (key) => {
    const lab = await rig();
    await put(lab, key, key);
    expect(await textOf(get(lab, key))).toBe(key);
  });

  test('is replaced by the next', async () => {
    const lab = await rig();
    await put(lab, 'k', 'one', { Metadata: { a: '1' } });
    await put(lab, 'k', 'two');
    const answer = await get(lab, 'k');
    expect(await answer.Body?.transformToString()).toBe('two');
    expect(answer.Metadata).toEqual({});
  });

  test('is read in ranges', async () => {
    const lab = await rig();
    const body = bytes(200_000);
    await put(lab, 'k', body);
    const answer = await get(lab, 'k', { Range: 'bytes=65530-131080' });
    expect(answer).toMatchObject({ ContentRange: 'bytes 65530-131080/200000', ContentLength: 65_551 });
    expect(
      Buffer.from((await answer.Body?.transformToByteArray()) ?? []).equals(body.subarray(65_530, 131_081)),
    ).toBe(true);
    await expect(get(lab, 'k', { Range: 'bytes=200000-' })).rejects.toMatchObject({ name: 'InvalidRange' });
  });

  test('can be answered under other headers', async () => {
    const lab = await rig();
    await put(lab, 'k', 'x');
    const { ContentType, ContentDisposition } = await get(lab, 'k', {
      ResponseContentType: 'text/plain',
      ResponseContentDisposition: 'attachment',
    });
    expect([ContentType, ContentDisposition]).toEqual(['text/plain', 'attachment']);
    await expect(get(lab, 'k', { ResponseContentType: 'a\nb' })).rejects.toMatchObject({
      name: 'InvalidArgument',
    });
  });

  test('that is not there, is said not to be', async () => {
    const lab = await rig();
    await expect(get(lab, 'k')).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(lab.s3.send(new HeadObjectCommand({ Bucket: lab.bucket, Key: 'k' }))).rejects.toMatchObject({
      name: 'NotFound',
    });
    await expect(get({ ...lab, bucket: 'other' }, 'k')).rejects.toMatchObject({ name: 'NoSuchBucket' });
    await expect(put({ ...lab, bucket: 'other' }, 'k', 'x')).rejects.toMatchObject({ name: 'NoSuchBucket' });
  });

  test('tells its attributes', async () => {
    const lab = await rig();
    await put(lab, 'k', 'hello', { ChecksumAlgorithm: 'SHA256', StorageClass: 'STANDARD_IA' });
    const attributes = await lab.s3.send(
      new GetObjectAttributesCommand({
        Bucket: lab.bucket,
        Key: 'k',
        ObjectAttributes: ['ETag', 'Checksum', 'ObjectSize', 'StorageClass', 'ObjectParts'],
      }),
    );
    expect(attributes).toMatchObject({
      ETag: '5d41402abc4b2a76b9719d911017c592',
      Checksum: {
        ChecksumSHA256: 'LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=',
        ChecksumType: 'FULL_OBJECT',
      },
      ObjectSize: 5,
      StorageClass: 'STANDARD_IA',
    });
    expect(attributes.ObjectParts).toBeUndefined();
  });
});

describe('conditions', () => {
  test('of a reader', async () => {
    const lab = await rig({ now: () => new Date('2030-01-01T00:00:00.700Z') });
    const { ETag } = await put(lab, 'k', 'x');
    const [before, at] = [new Date('2029-01-01'), new Date('2030-01-01T00:00:00Z')];
    expect(await textOf(get(lab, 'k', { IfMatch: ETag, IfUnmodifiedSince: before }))).toBe('x');
    expect(await textOf(get(lab, 'k', { IfNoneMatch: '"other"', IfModifiedSince: at }))).toBe('x');
    await expect(get(lab, 'k', { IfMatch: '"other"' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
    await expect(get(lab, 'k', { IfUnmodifiedSince: before })).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
    for (const unchanged of [{ IfNoneMatch: ETag }, { IfNoneMatch: '*' }, { IfModifiedSince: at }]) {
      await expect(get(lab, 'k', unchanged)).rejects.toMatchObject({ $metadata: { httpStatusCode: 304 } });
    }
  });

  test('of a writer', async () => {
    const lab = await rig();
    const { ETag } = await put(lab, 'k', 'x', { IfNoneMatch: '*' });
    await expect(put(lab, 'k', 'y', { IfNoneMatch: '*' })).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
    await expect(put(lab, 'k', 'y', { IfMatch: '"other"' })).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
    await expect(put(lab, 'none', 'y', { IfMatch: ETag })).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(put(lab, 'k', 'y', { IfNoneMatch: ETag })).rejects.toMatchObject({ name: 'NotImplemented' });
    expect(await textOf(get(lab, 'k'))).toBe('x');
    await put(lab, 'k', 'y', { IfMatch: ETag });
    expect(await textOf(get(lab, 'k'))).toBe('y');
  });
});
