import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { describe, expect, test } from 'vitest';
import { BACKENDS, bytes, useLabs } from './testing.ts';

describe.each(BACKENDS)('on %s', (kind) => {
  const { makeLab, clientOf, virtualHostClient, bucketsHolding } = useLabs(kind);

  test.each([
    ['in the path', clientOf],
    ['in the host', virtualHostClient],
  ])('takes the bucket %s', async (_style, connect) => {
    const lab = await makeLab();
    const client = connect(lab);
    const Bucket = 'zerotoboto';
    const Key = 'assets/ä ö+%20#/日本.txt';
    await client.send(new PutObjectCommand({ Bucket, Key, Body: 'hello' }));
    const { Body, ETag } = await client.send(new GetObjectCommand({ Bucket, Key }));
    expect(await Body?.transformToString()).toBe('hello');
    expect(ETag).toBe('"5d41402abc4b2a76b9719d911017c592"');
    const page = await client.send(new ListObjectsV2Command({ Bucket }));
    expect(page).toMatchObject({ Name: Bucket, KeyCount: 1, Contents: [{ Key, Size: 5 }] });
    await client.send(
      new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `${Bucket}/${encodeURIComponent(Key)}` }),
    );
    expect((await lab.objects()).map(({ key, content }) => [key, `${content}`]).sort()).toEqual([
      [Key, 'hello'],
      ['copy', 'hello'],
    ]);
    expect(lab.requests).toMatchObject([
      { operation: 'PutObject', bucket: Bucket, key: Key, status: 200, requestBytes: 5, responseBytes: 0 },
      { operation: 'GetObject', bucket: Bucket, key: Key, status: 200, requestBytes: 0, responseBytes: 5 },
      { operation: 'ListObjectsV2', bucket: Bucket, status: 200 },
      { operation: 'CopyObject', bucket: Bucket, key: 'copy', status: 200 },
    ]);
    for (const { startedAt, endedAt } of lab.requests) expect(endedAt).toBeGreaterThanOrEqual(startedAt);
  });

  test('takes streams, which the SDK sends in chunks with a checksum behind them', async () => {
    const lab = await makeLab();
    const Body = Readable.from([bytes(100_000), bytes(3)]);
    await clientOf(lab).send(
      new PutObjectCommand({ Bucket: 'zerotoboto', Key: 'stream', Body, ContentLength: 100_003 }),
    );
    const [object] = await lab.objects();
    expect(object?.content).toEqual(Buffer.concat([bytes(100_000), bytes(3)]));
    expect(lab.requests).toMatchObject([{ operation: 'PutObject', requestBytes: 100_003, status: 200 }]);
  });

  test('takes an upload in parts, and says where it is in the terms of the program', async () => {
    const lab = await makeLab();
    const Body = bytes(6_000_000);
    const done = await new Upload({
      client: clientOf(lab),
      params: { Bucket: 'zerotoboto', Key: 'a folder/6 MB', Body: Readable.from([Body]) },
    }).done();
    expect(done).toMatchObject({
      Bucket: 'zerotoboto',
      Location: `${lab.endpoint}/zerotoboto/a%20folder/6%20MB`,
    });
    const [object] = await lab.objects();
    expect(Buffer.compare(object?.content ?? Buffer.of(), Body)).toBe(0);
    const names = lab.requests.map(({ operation }) => operation).sort();
    expect(names).toEqual(['CompleteMultipartUpload', 'CreateMultipartUpload', 'UploadPart', 'UploadPart']);
  });

  test('passes content and its headers to the byte, also XML, ranges and what has not changed', async () => {
    const lab = await makeLab();
    const client = clientOf(lab);
    const target = { Bucket: 'zerotoboto', Key: 'page.xml' };
    // Not even a name that the proxy would rewrite elsewhere.
    await lab.put('which bucket is it', 'x');
    const [backendName] = await bucketsHolding('which bucket is it');
    expect(backendName).toMatch(/^backup-workbook-/);
    const Body = `<Error><Code>no error</Code>${backendName}</Error>`;
    await client.send(
      new PutObjectCommand({ ...target, Body, ContentType: 'application/xml', Metadata: { a: 'b' } }),
    );
    const whole = await client.send(new GetObjectCommand(target));
    expect(await whole.Body?.transformToString()).toBe(Body);
    expect(whole).toMatchObject({
      ContentType: 'application/xml',
      Metadata: { a: 'b' },
      ContentLength: Body.length,
    });
    const part = await client.send(new GetObjectCommand({ ...target, Range: 'bytes=0-5' }));
    expect(await part.Body?.transformToString()).toBe('<Error');
    const head = await client.send(new HeadObjectCommand(target));
    expect(head.ContentLength).toBe(Body.length);
    const unchanged = new GetObjectCommand({ ...target, IfNoneMatch: whole.ETag });
    await expect(client.send(unchanged)).rejects.toMatchObject({ $metadata: { httpStatusCode: 304 } });
    await expect(client.send(new GetObjectCommand({ ...target, Key: 'none' }))).rejects.toMatchObject({
      name: 'NoSuchKey',
    });
    expect(lab.requests.map(({ status, code }) => [status, code])).toEqual([
      [200, undefined],
      [200, undefined],
      [206, undefined],
      [200, undefined],
      [304, undefined],
      [404, 'NoSuchKey'],
    ]);
  });

  test('notices credentials of the program’s own', async () => {
    const lab = await makeLab();
    const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'their-own' };
    const put = new PutObjectCommand({ Bucket: 'zerotoboto', Key: 'k', Body: '' });
    await clientOf(lab).send(put);
    await clientOf(lab, { credentials }).send(put);
    expect(lab.requests.map(({ otherCredentials }) => otherCredentials)).toEqual([undefined, true]);
  });
});
