import {
  CreateBucketCommand,
  DeleteBucketCommand,
  GetBucketLocationCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { type Rig, rig } from './server.rig.ts';

async function fill({ s3, bucket }: Rig, keys: readonly string[]): Promise<void> {
  await Promise.all(keys.map((Key) => s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body: Key }))));
}

const KEYS = ['a', 'b/1', 'b/2', 'c d+e%', 'é', '\uffee', '😀'];

describe('listing objects', () => {
  test('goes by UTF-8 bytes, page by page', async () => {
    const lab = await rig();
    await fill(lab, [...KEYS].reverse());
    for (const size of [1, 2, 1000]) {
      for (const EncodingType of [undefined, 'url'] as const) {
        const found: (string | undefined)[] = [];
        for await (const page of paginateListObjectsV2(
          { client: lab.s3, pageSize: size },
          { Bucket: lab.bucket, EncodingType },
        )) {
          found.push(...(page.Contents ?? []).map(({ Key }) => Key));
        }
        const expected =
          EncodingType === undefined
            ? KEYS
            : KEYS.map((key) => encodeURIComponent(key).replaceAll('%2F', '/'));
        expect(found).toEqual(expected);
      }
    }
  });

  test('rolls up, and counts what it rolled up', async () => {
    const lab = await rig();
    await fill(lab, KEYS);
    const page = await lab.s3.send(
      new ListObjectsV2Command({ Bucket: lab.bucket, Delimiter: '/', MaxKeys: 2 }),
    );
    expect(page).toMatchObject({ KeyCount: 2, IsTruncated: true, CommonPrefixes: [{ Prefix: 'b/' }] });
    const next = await lab.s3.send(
      new ListObjectsV2Command({
        Bucket: lab.bucket,
        Delimiter: '/',
        ContinuationToken: page.NextContinuationToken,
      }),
    );
    expect(next.CommonPrefixes).toBeUndefined();
    expect(next.Contents?.map(({ Key }) => Key)).toEqual(KEYS.slice(3));
  });

  test('of version 1 goes on by markers', async () => {
    const { s3, bucket, ...rest } = await rig();
    await fill({ s3, bucket, ...rest }, KEYS);
    const page = await s3.send(new ListObjectsCommand({ Bucket: bucket, MaxKeys: 2, Delimiter: '/' }));
    expect(page).toMatchObject({ IsTruncated: true, NextMarker: 'b/', Marker: '' });
    const next = await s3.send(new ListObjectsCommand({ Bucket: bucket, Marker: 'b/', Delimiter: '/' }));
    expect(next.Contents?.map(({ Key }) => Key)).toEqual(KEYS.slice(3));
  });

  test.each([[{ ContinuationToken: 'nonsense' }], [{ MaxKeys: -1 }], [{ EncodingType: 'base64' as 'url' }]])(
    'refuses %j',
    async (more) => {
      const { s3, bucket } = await rig();
      await expect(s3.send(new ListObjectsV2Command({ Bucket: bucket, ...more }))).rejects.toMatchObject({
        name: 'InvalidArgument',
      });
    },
  );

  test('takes none for an answer', async () => {
    const { s3, bucket, ...rest } = await rig();
    await fill({ s3, bucket, ...rest }, ['a']);
    const page = await s3.send(new ListObjectsV2Command({ Bucket: bucket, MaxKeys: 0 }));
    expect(page).toMatchObject({ KeyCount: 0, IsTruncated: false });
  });
});

describe('buckets', () => {
  test('are listed, page by page', async () => {
    const { s3 } = await rig();
    for (const Bucket of ['zebra', 'apple']) await s3.send(new CreateBucketCommand({ Bucket }));
    const all = await s3.send(new ListBucketsCommand({}));
    expect(all.Buckets?.map(({ Name }) => Name)).toEqual(['apple', 'photos', 'zebra']);
    const page = await s3.send(new ListBucketsCommand({ MaxBuckets: 2 }));
    const next = await s3.send(
      new ListBucketsCommand({ MaxBuckets: 2, ContinuationToken: page.ContinuationToken }),
    );
    expect([page.Buckets?.length, next.Buckets?.map(({ Name }) => Name), next.ContinuationToken]).toEqual([
      2,
      ['zebra'],
      undefined,
    ]);
  });

  test.each(['ab', 'Photos', 'a..b', '192.168.0.1', '-ab', 'a_b'])('are not called %s', async (name) => {
    const { server } = await rig();
    const answer = await fetch(`${server.url}/${name}`, { method: 'PUT' });
    expect(await answer.text()).toContain('<Code>InvalidBucketName</Code>');
  });

  test('are deleted when they are empty', async () => {
    const { s3, bucket, ...rest } = await rig();
    await fill({ s3, bucket, ...rest }, ['a']);
    await expect(s3.send(new DeleteBucketCommand({ Bucket: bucket }))).rejects.toMatchObject({
      name: 'BucketNotEmpty',
    });
    await s3.send(new CreateBucketCommand({ Bucket: 'empty' }));
    await s3.send(new DeleteBucketCommand({ Bucket: 'empty' }));
    await expect(s3.send(new HeadBucketCommand({ Bucket: 'empty' }))).rejects.toMatchObject({
      name: 'NotFound',
    });
  });

  test('lie in a region', async () => {
    const { s3, bucket } = await rig();
    expect(
      (await s3.send(new GetBucketLocationCommand({ Bucket: bucket }))).LocationConstraint,
    ).toBeUndefined();
    await s3.send(
      new CreateBucketCommand({
        Bucket: 'far',
        CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' },
      }),
    );
    expect((await s3.send(new HeadBucketCommand({ Bucket: 'far' }))).BucketRegion).toBe('eu-west-1');
  });

  test('may be made again where S3 allows it', async () => {
    const { s3, bucket } = await rig();
    await s3.send(new CreateBucketCommand({ Bucket: bucket }));
    const elsewhere = await rig({ region: 'eu-west-1' });
    await expect(elsewhere.s3.send(new CreateBucketCommand({ Bucket: bucket }))).rejects.toMatchObject({
      name: 'BucketAlreadyOwnedByYou',
    });
  });
});
