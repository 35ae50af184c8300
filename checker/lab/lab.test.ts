import { once } from 'node:events';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  GetBucketLocationCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Admin } from './admin.ts';
import { type Backend, openBackend } from './backend.ts';
import { type Lab, type LabOptions, openLab } from './lab.ts';
import { DUMMY_CREDENTIALS } from './lab-environment.ts';

/** The same tests hold for a LocalStack, where one is named: `WORKBOOK_TEST_LOCALSTACK=http://127.0.0.1:4566`. */
const localstack = process.env.WORKBOOK_TEST_LOCALSTACK;
const kinds = ['embedded', ...(localstack ? ['localstack' as const] : [])] as const;

const open: Lab[] = [];
const clients: S3Client[] = [];

afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  await Promise.all(open.splice(0).map((lab) => lab.close()));
});

function clientOf(lab: Lab, options: S3ClientConfig = {}): S3Client {
  const client = new S3Client({
    endpoint: lab.endpoint,
    region: 'us-east-1',
    credentials: DUMMY_CREDENTIALS,
    ...options,
  });
  clients.push(client);
  return client;
}

/** A client that puts the bucket into the host's name, which it then looks up; here that name leads to this machine. */
function virtualHostClient(lab: Lab): S3Client {
  const agent = new http.Agent({
    lookup: (_name, options, found) =>
      options.all ? found(null, [{ address: '127.0.0.1', family: 4 }]) : found(null, '127.0.0.1', 4),
  });
  return clientOf(lab, {
    endpoint: lab.endpoint.replace('127.0.0.1', 'localhost'),
    requestHandler: { httpAgent: agent },
  });
}

const bytes = (length: number): Buffer => Buffer.alloc(length, 'S3 and its bytes; ');

describe.each(kinds)('on %s', (kind) => {
  let backend: Backend;

  const makeLab = async (options: Partial<LabOptions> = {}): Promise<Lab> => {
    const lab = await openLab({ backend, bucketName: 'zerotoboto', ...options });
    open.push(lab);
    return lab;
  };

  beforeAll(async () => {
    backend = await openBackend(kind, localstack);
  });
  afterAll(() => backend.stop());

  /** The bucket that stands behind the only one of a lab. */
  const ownBuckets = async (): Promise<string[]> =>
    (await new Admin(backend).listBuckets())
      .map(({ name }) => name)
      .filter((name) => /^backup-workbook-/.test(name));

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

  test('keeps runs apart that use the same name', async () => {
    const [one, other] = await Promise.all([makeLab(), makeLab()]);
    await clientOf(one).send(new PutObjectCommand({ Bucket: 'zerotoboto', Key: 'one', Body: '' }));
    await other.put('other', 'prepared');
    expect((await one.objects()).map(({ key }) => key)).toEqual(['one']);
    expect((await other.objects()).map(({ key }) => key)).toEqual(['other']);
    expect(other.requests).toEqual([]);
  });

  test('shows no bucket but those of the run, and no name but those that the program knows', async () => {
    const lab = await makeLab();
    const client = clientOf(lab);
    const names = async () =>
      (await client.send(new ListBucketsCommand({}))).Buckets?.map(({ Name }) => Name);
    expect(await names()).toEqual(['zerotoboto']);
    const created = await client.send(new CreateBucketCommand({ Bucket: 'another-one' }));
    expect(created.Location).toBe('/another-one');
    expect(await names()).toEqual(['another-one', 'zerotoboto']);
    await client.send(new PutObjectCommand({ Bucket: 'another-one', Key: 'k', Body: 'there' }));
    expect(lab.otherBuckets()).toEqual(['another-one']);
    expect(await lab.objects()).toEqual([]);
    await client.send(new HeadBucketCommand({ Bucket: 'another-one' }));
    await client.send(new GetBucketLocationCommand({ Bucket: 'another-one' }));
    const refused = await client
      .send(new DeleteBucketCommand({ Bucket: 'another-one' }))
      .catch((error) => error);
    expect(refused.name).toBe('BucketNotEmpty');
    expect(JSON.stringify(refused)).not.toContain('backup-workbook');
    expect(lab.requests.at(-1)).toMatchObject({
      operation: 'DeleteBucket',
      status: 409,
      code: 'BucketNotEmpty',
    });
  });

  test('knows no bucket of anybody else, not even by its real name', async () => {
    const other = await makeLab();
    await other.put('secret', 'x');
    const lab = await makeLab();
    const client = clientOf(lab);
    for (const Bucket of [...(await ownBuckets()), 'my-bucket']) {
      await expect(client.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'b' }))).rejects.toMatchObject({
        name: 'NoSuchBucket',
        BucketName: Bucket,
        $metadata: { httpStatusCode: 404 },
      });
      await expect(client.send(new HeadBucketCommand({ Bucket }))).rejects.toMatchObject({
        name: 'NotFound',
      });
      const copy = new CopyObjectCommand({ Bucket: 'zerotoboto', Key: 'k', CopySource: `${Bucket}/secret` });
      await expect(client.send(copy)).rejects.toMatchObject({ name: 'NoSuchBucket' });
    }
    expect(await lab.objects()).toEqual([]);
  });

  test('can be without its bucket, which the program may make', async () => {
    const lab = await makeLab({ bucketExists: false });
    const client = clientOf(lab);
    const put = new PutObjectCommand({ Bucket: 'zerotoboto', Key: 'k', Body: 'b' });
    const refused = await client.send(put).catch((error) => error);
    expect(refused.name).toBe('NoSuchBucket');
    expect(JSON.stringify(refused)).not.toContain('backup-workbook');
    expect(await lab.objects()).toEqual([]);
    await client.send(new CreateBucketCommand({ Bucket: 'zerotoboto' }));
    await client.send(put);
    expect(await lab.objects()).toMatchObject([{ key: 'k', content: Buffer.from('b') }]);
    expect(lab.otherBuckets()).toEqual([]);
  });

  test('may have other buckets, each with its own objects', async () => {
    const lab = await makeLab({ alsoBuckets: ['somebody-elses'] });
    const client = clientOf(lab);
    await client.send(new PutObjectCommand({ Bucket: 'somebody-elses', Key: 'k', Body: 'b' }));
    await client.send(
      new CopyObjectCommand({ Bucket: 'zerotoboto', Key: 'copy', CopySource: 'somebody-elses/k' }),
    );
    expect(await lab.objects('somebody-elses')).toMatchObject([{ key: 'k' }]);
    expect(await lab.objects()).toMatchObject([{ key: 'copy', content: Buffer.from('b') }]);
    expect(await lab.objects('none-of-that-name')).toEqual([]);
    expect(lab.otherBuckets()).toEqual([]);
  });

  test('keeps the first answer back that says stored, and no other', async () => {
    const holdFirstWriteMs = 100;
    const lab = await makeLab({ holdFirstWriteMs });
    const client = clientOf(lab);
    for (const Key of ['first', 'second'])
      await client.send(new PutObjectCommand({ Bucket: 'zerotoboto', Key, Body: Key }));
    const [first] = lab.requests;
    // However fast the machine is, the answer didn't go out before the pause was over; timers are exact to 1 ms.
    expect((first?.endedAt ?? 0) - (first?.startedAt ?? 0)).toBeGreaterThanOrEqual(holdFirstWriteMs - 1);
    expect(await lab.objects()).toHaveLength(2);
  });

  test('refuses names that S3 refuses', async () => {
    const lab = await makeLab();
    const answer = await fetch(`${lab.endpoint}/No_Name`, { method: 'PUT' });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('<Code>InvalidBucketName</Code>');
    expect(lab.otherBuckets()).toEqual([]);
  });

  describe('small pages', () => {
    const keys = ['B', 'a', 'a/1', 'a/2', 'a/b/c', 'z z+%', 'é', '\uFF5E', '😀'];

    test.each([[1], [2], [3], [1000]])(
      'of %i hold every key once, in the order of bytes',
      async (pageSize) => {
        const lab = await makeLab({ pageSize });
        await Promise.all(keys.map((key) => lab.put(key, key)));
        const pages = paginateListObjectsV2({ client: clientOf(lab) }, { Bucket: 'zerotoboto' });
        const listed: (string | undefined)[] = [];
        for await (const page of pages) {
          expect(page.KeyCount).toBeLessThanOrEqual(pageSize);
          listed.push(...(page.Contents ?? []).map(({ Key }) => Key));
        }
        expect(listed).toEqual(keys);
        expect(lab.requests).toHaveLength(Math.ceil(keys.length / pageSize));
      },
    );

    test('keep prefix, delimiter, start, encoding and ask for less', async () => {
      const lab = await makeLab({ pageSize: 2 });
      await Promise.all(keys.map((key) => lab.put(key, key)));
      const client = clientOf(lab);
      const Bucket = 'zerotoboto';
      const first = await client.send(new ListObjectsV2Command({ Bucket, Delimiter: '/' }));
      expect(first).toMatchObject({ IsTruncated: true, KeyCount: 2, Contents: [{ Key: 'B' }, { Key: 'a' }] });
      const second = await client.send(
        new ListObjectsV2Command({ Bucket, Delimiter: '/', ContinuationToken: first.NextContinuationToken }),
      );
      expect(second).toMatchObject({ CommonPrefixes: [{ Prefix: 'a/' }], Contents: [{ Key: 'z z+%' }] });
      const inFolder = await client.send(
        new ListObjectsV2Command({
          Bucket,
          Prefix: 'a/',
          StartAfter: 'a/1',
          MaxKeys: 1,
          EncodingType: 'url',
        }),
      );
      expect(inFolder).toMatchObject({
        IsTruncated: true,
        EncodingType: 'url',
        Contents: [{ Key: 'a/2', Size: 3 }],
      });
      const wrong = new ListObjectsV2Command({ Bucket, ContinuationToken: 'x' });
      await expect(client.send(wrong)).rejects.toMatchObject({ name: 'InvalidArgument' });
    });

    test('of the first version go on from the last key', async () => {
      const lab = await makeLab({ pageSize: 4 });
      await Promise.all(keys.map((key) => lab.put(key, key)));
      const client = clientOf(lab);
      const listed: (string | undefined)[] = [];
      let Marker: string | undefined;
      for (let more = true; more; ) {
        const page = await client.send(new ListObjectsCommand({ Bucket: 'zerotoboto', Marker }));
        listed.push(...(page.Contents ?? []).map(({ Key }) => Key));
        more = page.IsTruncated ?? false;
        Marker = listed.at(-1);
      }
      expect(listed).toEqual(keys);
    });

    test('are never older than the last write', async () => {
      const lab = await makeLab({ pageSize: 2 });
      const client = clientOf(lab);
      const Bucket = 'zerotoboto';
      const list = async () =>
        (await client.send(new ListObjectsV2Command({ Bucket }))).Contents?.map(({ Key }) => Key);
      expect(await list()).toBeUndefined();
      await client.send(new PutObjectCommand({ Bucket, Key: 'b', Body: '' }));
      expect(await list()).toEqual(['b']);
      await lab.put('a', '');
      expect(await list()).toEqual(['a', 'b']);
      await client.send(new DeleteObjectCommand({ Bucket, Key: 'b' }));
      expect(await list()).toEqual(['a']);
    });

    test('that the program itself asks for lose nothing either', async () => {
      const lab = await makeLab();
      await Promise.all(keys.map((key) => lab.put(key, key)));
      const client = clientOf(lab);
      const pages = paginateListObjectsV2({ client, pageSize: 2 }, { Bucket: 'zerotoboto' });
      const listed: (string | undefined)[] = [];
      for await (const page of pages) listed.push(...(page.Contents ?? []).map(({ Key }) => Key));
      expect(listed).toEqual(keys);
    });

    test('of no bucket are an error of S3', async () => {
      const lab = await makeLab({ pageSize: 2, bucketExists: false });
      const list = new ListObjectsV2Command({ Bucket: 'zerotoboto' });
      await expect(clientOf(lab).send(list)).rejects.toMatchObject({ name: 'NoSuchBucket' });
    });
  });

  test('refuses every way of writing to a chosen key, and nothing else', async () => {
    const lab = await makeLab({ refuseKeys: ['assets/locked'] });
    const client = clientOf(lab);
    const target = { Bucket: 'zerotoboto', Key: 'assets/locked' };
    const denied = { name: 'AccessDenied', $metadata: { httpStatusCode: 403, attempts: 1 } };
    const stream = Readable.from([bytes(6_000_000)]);
    await expect(client.send(new PutObjectCommand({ ...target, Body: 'x' }))).rejects.toMatchObject(denied);
    await expect(
      client.send(new PutObjectCommand({ ...target, Body: bytes(3_000_000) })),
    ).rejects.toMatchObject(denied);
    await expect(new Upload({ client, params: { ...target, Body: stream } }).done()).rejects.toMatchObject(
      denied,
    );
    await client.send(new PutObjectCommand({ ...target, Key: 'assets/open', Body: 'x' }));
    await expect(
      client.send(new CopyObjectCommand({ ...target, CopySource: 'zerotoboto/assets/open' })),
    ).rejects.toMatchObject(denied);
    await expect(client.send(new HeadObjectCommand(target))).rejects.toMatchObject({ name: 'NotFound' });
    expect((await lab.objects()).map(({ key }) => key)).toEqual(['assets/open']);
    const injected = lab.requests.filter((request) => request.injected === 'AccessDenied');
    expect(injected.map(({ operation, code }) => [operation, code])).toEqual([
      ['PutObject', 'AccessDenied'],
      ['PutObject', 'AccessDenied'],
      ['CreateMultipartUpload', 'AccessDenied'],
      ['CopyObject', 'AccessDenied'],
    ]);
  });

  test('slows down once, which the SDK answers by trying again', async () => {
    const lab = await makeLab({ slowDownOnce: true });
    const put = (Key: string) =>
      clientOf(lab).send(new PutObjectCommand({ Bucket: 'zerotoboto', Key, Body: Key }));
    expect((await put('first')).$metadata.attempts).toBe(2);
    expect((await put('second')).$metadata.attempts).toBe(1);
    expect((await lab.objects()).map(({ key }) => key).sort()).toEqual(['first', 'second']);
    expect(lab.requests.map(({ status, code, injected }) => [status, code, injected])).toEqual([
      [503, 'SlowDown', 'SlowDown'],
      [200, undefined, undefined],
      [200, undefined, undefined],
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

  test('passes content and its headers to the byte, also XML, ranges and what has not changed', async () => {
    const lab = await makeLab();
    const client = clientOf(lab);
    const target = { Bucket: 'zerotoboto', Key: 'page.xml' };
    // Not even a name that the proxy would rewrite elsewhere.
    const [backendName] = await ownBuckets();
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

  test('leaves nothing behind', async () => {
    const before = await ownBuckets();
    const lab = await makeLab({ refuseKeys: [] });
    const client = clientOf(lab);
    await client.send(new CreateBucketCommand({ Bucket: 'another-one' }));
    await client.send(new PutObjectCommand({ Bucket: 'another-one', Key: 'odd \u0001 <&>', Body: 'x' }));
    await lab.put('plain', 'x');
    // An upload that nobody completes holds space too.
    await fetch(`${lab.endpoint}/zerotoboto/unfinished?uploads`, { method: 'POST' });
    await lab.close();
    expect(await ownBuckets()).toEqual(before);
  });

  test('takes whatever comes', async () => {
    const lab = await makeLab();
    const { port } = new URL(lab.endpoint);
    const say = async (text: string): Promise<string> => {
      const socket = net.connect(Number(port), '127.0.0.1');
      const chunks: Buffer[] = [];
      socket.on('data', (chunk) => chunks.push(chunk));
      socket.on('error', () => {});
      socket.end(text);
      await once(socket, 'close');
      return Buffer.concat(chunks).toString().slice(0, 12);
    };
    const close = 'Host: h\r\nConnection: close\r\n\r\n';
    expect(await say('nonsense\r\n\r\n')).toBe('HTTP/1.1 400');
    expect(await say(`CONNECT s3.amazonaws.com:443 HTTP/1.1\r\n${close}`)).toBe('HTTP/1.1 400');
    expect(await say(`GET /%zz HTTP/1.1\r\n${close}`)).toBe('HTTP/1.1 400');
    expect(await say(`POST / HTTP/1.1\r\nContent-Length: 3\r\n${close}abc`)).toBe('HTTP/1.1 405');
    expect(await say(`BREW /zerotoboto/k HTTP/1.1\r\n${close}`)).toBe('HTTP/1.1 400');
    expect(await say(`PATCH /zerotoboto/k HTTP/1.1\r\n${close}`)).toBe('HTTP/1.1 405');
    expect(await say(`GET /zerotoboto/${'k'.repeat(1025)} HTTP/1.1\r\n${close}`)).toBe('HTTP/1.1 400');
    expect(await say(`PUT /zerotoboto/k HTTP/1.1\r\nContent-Length: 9\r\n${close}cut`)).toBe('HTTP/1.1 400');
    expect(await lab.objects()).toEqual([]);
    expect(lab.failure()).toBeUndefined();
    expect(lab.requests.at(-1)).toMatchObject({ operation: 'PutObject', status: 0 });
  });

  test('stores what came whole, though nobody waited for the answer', async () => {
    const lab = await makeLab();
    const { port } = new URL(lab.endpoint);
    const socket = net.connect(Number(port), '127.0.0.1');
    socket.write('PUT /zerotoboto/k HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nwhole');
    await once(socket, 'connect');
    socket.end();
    expect((await lab.objects()).map(({ key, content }) => [key, `${content}`])).toEqual([['k', 'whole']]);
    socket.destroy();
  });
});

describe('a backend that goes away', () => {
  /** A backend that makes the bucket and then does as it is told. */
  async function brokenBackend(onRequest: (socket: net.Socket) => void): Promise<Backend> {
    const server = http.createServer((request, response) => {
      if (request.headers['x-amz-date'] === undefined) response.end();
      else onRequest(request.socket);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return {
      kind: 'localstack',
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      stop: () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    };
  }

  test.each([
    ['without an answer', (socket: net.Socket) => void socket.destroy(), 'ECONNRESET'],
    [
      'in the middle of an answer',
      (socket: net.Socket) => void socket.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\ncut'),
      'ECONNRESET',
    ],
    ['with nonsense', (socket: net.Socket) => void socket.end('nonsense\r\n\r\n'), 'HPE_INVALID_CONSTANT'],
  ])('%s is told apart from a program that fails', async (_how, onRequest, reason) => {
    const backend = await brokenBackend(onRequest);
    const lab = await openLab({ backend, bucketName: 'zerotoboto' });
    open.push(lab);
    expect(lab.failure()).toBeUndefined();
    const get = async () => {
      const got = await clientOf(lab, { maxAttempts: 1 }).send(
        new GetObjectCommand({ Bucket: 'zerotoboto', Key: 'k' }),
      );
      return await got.Body?.transformToString();
    };
    await expect(get()).rejects.toThrow();
    expect(lab.failure()).toBe(reason);
    await lab.close();
    await backend.stop();
  });

  test('before the request is a bad gateway, and the checker’s own questions say so', async () => {
    const backend = await brokenBackend((socket) => socket.destroy());
    const lab = await openLab({ backend, bucketName: 'zerotoboto' });
    open.push(lab);
    await backend.stop();
    const put = new CompleteMultipartUploadCommand({ Bucket: 'zerotoboto', Key: 'k', UploadId: 'u' });
    await expect(clientOf(lab, { maxAttempts: 1 }).send(put)).rejects.toMatchObject({
      $metadata: { httpStatusCode: 502 },
    });
    expect(lab.failure()).toBe('ECONNREFUSED');
    const problem = {
      kind: 's3-unreachable',
      backend: 'localstack',
      url: backend.url,
      detail: 'ECONNREFUSED',
    };
    await expect(lab.objects()).rejects.toMatchObject({ problem });
    await expect(openLab({ backend, bucketName: 'zerotoboto' })).rejects.toMatchObject({ problem });
  });
});
