import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { describe, expect, test } from 'vitest';
import { BACKENDS, bytes, useLabs } from './testing.ts';

describe.each(BACKENDS)('on %s', (kind) => {
  const { makeLab, clientOf } = useLabs(kind);

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
    // A program may have another name for it.
    await expect(
      client.send(new PutObjectCommand({ ...target, Key: '/somewhere/assets/locked', Body: 'x' })),
    ).rejects.toMatchObject(denied);
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
      ['PutObject', 'AccessDenied'],
      ['CopyObject', 'AccessDenied'],
    ]);
  });

  test('refuses to read what is stored under a chosen key, and still lists it', async () => {
    const lab = await makeLab({ refuseReadsOf: ['/locked'] });
    const client = clientOf(lab);
    await lab.put('assets/locked', 'x');
    await lab.put('assets/open', 'y');
    const target = { Bucket: 'zerotoboto', Key: 'assets/locked' };
    await expect(client.send(new GetObjectCommand(target))).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(client.send(new HeadObjectCommand(target))).rejects.toMatchObject({
      $metadata: { httpStatusCode: 403 },
    });
    await client.send(new GetObjectCommand({ ...target, Key: 'assets/open' }));
    const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: 'zerotoboto' }));
    expect(Contents.map(({ Key }) => Key)).toEqual(['assets/locked', 'assets/open']);
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

  test.each([1, 2])('keeps the answer to write %i back, and no other', async (write) => {
    const ms = 100;
    const lab = await makeLab();
    lab.hold(write, ms);
    const client = clientOf(lab);
    for (const Key of ['first', 'second', 'third'])
      await client.send(new PutObjectCommand({ Bucket: 'zerotoboto', Key, Body: Key }));
    const held = lab.requests[write - 1];
    // However fast the machine is, the answer didn't go out before the pause was over; timers are exact to 1 ms.
    expect((held?.endedAt ?? 0) - (held?.startedAt ?? 0)).toBeGreaterThanOrEqual(ms - 1);
    expect(await lab.objects()).toHaveLength(3);
  });
});
