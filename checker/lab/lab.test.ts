import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteBucketCommand,
  GetBucketLocationCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { BACKENDS, useLabs } from './proxy/testing.ts';

describe.each(BACKENDS)('on %s', (kind) => {
  const { makeLab, clientOf, bucketsHolding, stillThere } = useLabs(kind);

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
    await other.put('secret of another lab', 'x');
    const lab = await makeLab();
    const client = clientOf(lab);
    const theirs = await bucketsHolding('secret of another lab');
    expect(theirs).toEqual([expect.stringMatching(/^backup-workbook-/)]);
    for (const Bucket of [...theirs, 'my-bucket']) {
      await expect(client.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'b' }))).rejects.toMatchObject({
        name: 'NoSuchBucket',
        BucketName: Bucket,
        $metadata: { httpStatusCode: 404 },
      });
      await expect(client.send(new HeadBucketCommand({ Bucket }))).rejects.toMatchObject({
        name: 'NotFound',
      });
      const copy = new CopyObjectCommand({
        Bucket: 'zerotoboto',
        Key: 'k',
        CopySource: encodeURI(`${Bucket}/secret of another lab`),
      });
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

  test('refuses names that S3 refuses', async () => {
    const lab = await makeLab();
    const answer = await fetch(`${lab.endpoint}/No_Name`, { method: 'PUT' });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('<Code>InvalidBucketName</Code>');
    expect(lab.otherBuckets()).toEqual([]);
  });

  test('leaves nothing behind', async () => {
    const lab = await makeLab({ refuseKeys: [] });
    const client = clientOf(lab);
    await client.send(new CreateBucketCommand({ Bucket: 'another-one' }));
    const Key = 'of the lab that leaves nothing \u0001 <&>';
    await client.send(new PutObjectCommand({ Bucket: 'another-one', Key, Body: 'x' }));
    await lab.put(Key, 'x');
    // An upload that nobody completes holds space too.
    await fetch(`${lab.endpoint}/zerotoboto/unfinished?uploads`, { method: 'POST' });
    const both = await bucketsHolding(Key);
    expect(both).toHaveLength(2);
    await lab.close();
    expect(await stillThere(both)).toEqual([]);
  });
});
