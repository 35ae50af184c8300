import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import {
  AbortMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  PutBucketAclCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { BUCKET, bytes, clientOf, KEYS, rig } from './server.rig.ts';
import { startEmbeddedS3 } from './server.ts';

describe('the server', () => {
  test('tells each request when its answer is done', async () => {
    const { s3, requests } = await rig({ now: () => new Date(5_000) });
    await s3.send(new PutObjectCommand({ Bucket: BUCKET, Key: 'a b', Body: 'hello' }));
    await expect(s3.send(new GetObjectCommand({ Bucket: BUCKET, Key: 'none' }))).rejects.toThrow();
    expect(requests.map(({ durationMs: _, bytesOut: __, ...request }) => request)).toEqual([
      {
        method: 'PUT',
        operation: 'CreateBucket',
        bucket: BUCKET,
        key: '',
        status: 200,
        code: undefined,
        bytesIn: 0,
        startedAt: new Date(5_000),
      },
      {
        method: 'PUT',
        operation: 'PutObject',
        bucket: BUCKET,
        key: 'a b',
        status: 200,
        code: undefined,
        bytesIn: 5,
        startedAt: new Date(5_000),
      },
      {
        method: 'GET',
        operation: 'GetObject',
        bucket: BUCKET,
        key: 'none',
        status: 404,
        code: 'NoSuchKey',
        bytesIn: 0,
        startedAt: new Date(5_000),
      },
    ]);
  });

  test('names what it does not implement', async () => {
    const { s3, requests } = await rig();
    await expect(s3.send(new PutBucketAclCommand({ Bucket: BUCKET, ACL: 'private' }))).rejects.toMatchObject({
      name: 'NotImplemented',
      message: 'PutBucketAcl is not implemented',
      $metadata: { httpStatusCode: 501 },
    });
    expect(requests.at(-1)).toMatchObject({ operation: 'PutBucketAcl', status: 501 });
  });

  test('finds the bucket in the host, too', async () => {
    const { server } = await rig();
    const { port } = server;
    const send = async (method: string, path: string, host: string, body = ''): Promise<string> => {
      const sent = httpRequest({ port, method, path, headers: { host, 'content-length': body.length } }).end(
        body,
      );
      const [answer] = (await once(sent, 'response')) as [IncomingMessage];
      return (await answer.toArray()).join('');
    };
    await send('PUT', '/a/b', `${BUCKET}.localhost:${port}`, 'hello');
    expect(await send('GET', '/a/b', `${BUCKET}.127.0.0.1:${port}`)).toBe('hello');
    expect(await send('GET', `/${BUCKET}/a/b`, `localhost:${port}`)).toBe('hello');
  });

  test('waits with the body until the client is told to go on', async () => {
    const { server } = await rig();
    const put = (path: string) =>
      httpRequest({
        port: server.port,
        method: 'PUT',
        path,
        headers: { expect: '100-continue', 'content-length': 5 },
      });
    const welcome = put(`/${BUCKET}/k`);
    welcome.flushHeaders();
    await once(welcome, 'continue');
    welcome.end('hello');
    expect(((await once(welcome, 'response')) as [IncomingMessage])[0].statusCode).toBe(200);
    const refused = put('/none/k');
    refused.flushHeaders();
    const [answer] = (await once(refused, 'response')) as [IncomingMessage];
    expect([answer.statusCode, answer.headers.connection]).toEqual([404, 'close']);
    refused.destroy();
  });

  test('forgets everything when it stops', async () => {
    const first = await startEmbeddedS3();
    await clientOf(first.url).send(new CreateBucketCommand({ Bucket: BUCKET }));
    await first.stop();
    const second = await startEmbeddedS3({ port: first.port });
    await expect(clientOf(second.url).send(new HeadBucketCommand({ Bucket: BUCKET }))).rejects.toMatchObject({
      name: 'NotFound',
    });
    await second.stop();
  });
});

describe('memory', () => {
  const limit = 2 ** 20;
  const put = (s3: ReturnType<typeof clientOf>, Key: string, size: number) =>
    s3.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body: bytes(size) }));

  test('has a limit, and is given back', async () => {
    const { s3 } = await rig({ memoryLimitBytes: limit });
    await put(s3, 'a', 900_000);
    await expect(put(s3, 'b', 200_000)).rejects.toMatchObject({
      name: 'InsufficientStorage',
      message: 'This S3 keeps its objects in memory, and holds at most 1 MiB. Delete objects to make room.',
      $metadata: { httpStatusCode: 507 },
    });
    await s3.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: 'a' }));
    // An old object is held until the one that replaces it has come.
    for (let i = 0; i < 10; i++) await put(s3, 'b', 500_000);
  });

  test('is given back by what fails and what is aborted', async () => {
    const { s3, server } = await rig({ memoryLimitBytes: limit });
    for (let i = 0; i < 5; i++) {
      const wrong = await fetch(`${server.url}/${BUCKET}/a`, {
        method: 'PUT',
        body: bytes(900_000),
        headers: { 'content-md5': 'AAAAAAAAAAAAAAAAAAAAAA==' },
      });
      expect(wrong.status).toBe(400);
      const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket: BUCKET, Key: 'k' }));
      await s3.send(
        new UploadPartCommand({ Bucket: BUCKET, Key: 'k', UploadId, PartNumber: 1, Body: bytes(900_000) }),
      );
      await s3.send(new AbortMultipartUploadCommand({ Bucket: BUCKET, Key: 'k', UploadId }));
    }
    await put(s3, 'a', 900_000);
  });

  test('is counted for copies', async () => {
    const { s3 } = await rig({ memoryLimitBytes: limit });
    await put(s3, 'a', 600_000);
    const copy = s3.send(new CopyObjectCommand({ Bucket: BUCKET, Key: 'b', CopySource: `${BUCKET}/a` }));
    await expect(copy).rejects.toMatchObject({ name: 'InsufficientStorage' });
  });
});

describe('signatures', () => {
  test('are not checked unless the server was told whom to let in', async () => {
    const { server } = await rig();
    await clientOf(server.url, { credentials: { accessKeyId: 'x', secretAccessKey: 'y' } }).send(
      new ListBucketsCommand({}),
    );
    expect((await fetch(server.url)).status).toBe(200);
  });

  test('are checked if it was', async () => {
    const { server, s3 } = await rig({ credentials: [KEYS] });
    const key = '~ä b+c/d=e&f(g)';
    await s3.send(new PutObjectCommand({ Bucket: BUCKET, Key: key, Body: 'hello', Metadata: { a: 'x  y' } }));
    expect(
      await (await s3.send(new GetObjectCommand({ Bucket: BUCKET, Key: key }))).Body?.transformToString(),
    ).toBe('hello');
    for (const [credentials, name] of [
      [{ ...KEYS, secretAccessKey: 'wrong' }, 'SignatureDoesNotMatch'],
      [{ ...KEYS, accessKeyId: 'stranger' }, 'InvalidAccessKeyId'],
    ] as const) {
      await expect(
        clientOf(server.url, { credentials }).send(new ListBucketsCommand({})),
      ).rejects.toMatchObject({ name });
    }
    const strange = await fetch(`${server.url}/${BUCKET}/k`);
    expect([strange.status, await strange.text()]).toEqual([
      403,
      expect.stringContaining('<Code>AccessDenied</Code>'),
    ]);
    expect((await fetch(`${server.url}/none/k`)).status).toBe(404);
  });

  /** The example of the S3 API reference, "Transferring Payload in Multiple Chunks", byte for byte. */
  test('of chunks are checked over the line', async () => {
    const credentials = {
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    };
    const now = new Date('2013-05-24T00:00:00Z');
    const { server, s3 } = await rig(
      { credentials: [credentials], now: () => now },
      { credentials, systemClockOffset: now.getTime() - Date.now() },
    );
    await s3.send(new CreateBucketCommand({ Bucket: 'examplebucket' }));
    const send = async (filler: string): Promise<string> => {
      const body = [
        `10000;chunk-signature=ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648\r\n${'a'.repeat(65_536)}\r\n`,
        `400;chunk-signature=0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497\r\n${filler.repeat(1024)}\r\n`,
        '0;chunk-signature=b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9\r\n\r\n',
      ].join('');
      const sent = httpRequest({
        port: server.port,
        method: 'PUT',
        path: '/examplebucket/chunkObject.txt',
        headers: {
          host: 's3.amazonaws.com',
          'content-encoding': 'aws-chunked',
          'content-length': body.length,
          'x-amz-content-sha256': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
          'x-amz-date': '20130524T000000Z',
          'x-amz-decoded-content-length': 66_560,
          'x-amz-storage-class': 'REDUCED_REDUNDANCY',
          authorization:
            'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=content-encoding;content-length;host;x-amz-content-sha256;x-amz-date;x-amz-decoded-content-length;x-amz-storage-class,Signature=4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9',
        },
      }).end(body);
      const [answer] = (await once(sent, 'response')) as [IncomingMessage];
      return `${answer.statusCode} ${/<Code>(\w+)</.exec((await answer.toArray()).join(''))?.[1] ?? ''}`;
    };
    expect(await send('a')).toBe('200 ');
    expect(await send('b')).toBe('403 SignatureDoesNotMatch');
  });
});
