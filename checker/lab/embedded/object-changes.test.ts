import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectTaggingCommand,
  PutObjectTaggingCommand,
} from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { get, put, type Rig, rig, textOf } from './server.rig.ts';

describe('a copy', () => {
  const copy = ({ s3, bucket }: Rig, Key: string, more: object = {}) =>
    s3.send(
      new CopyObjectCommand({ Bucket: bucket, Key, CopySource: encodeURI(`${bucket}/a é+b`), ...more }),
    );

  test('has the bytes and, unless replaced, the metadata and tags', async () => {
    const lab = await rig();
    await put(lab, 'a é+b', 'hello', { Metadata: { a: '1' }, Tagging: 't=1' });
    const { CopyObjectResult } = await copy(lab, 'same');
    expect(CopyObjectResult?.ETag).toBe('"5d41402abc4b2a76b9719d911017c592"');
    expect(await get(lab, 'same')).toMatchObject({ Metadata: { a: '1' }, TagCount: 1 });
    await copy(lab, 'other', {
      MetadataDirective: 'REPLACE',
      Metadata: { b: '2' },
      TaggingDirective: 'REPLACE',
    });
    const other = await get(lab, 'other');
    expect(await other.Body?.transformToString()).toBe('hello');
    expect(other).toMatchObject({ Metadata: { b: '2' } });
    expect(other.TagCount).toBeUndefined();
  });

  test('is refused where it makes no sense', async () => {
    const lab = await rig();
    const { ETag } = await put(lab, 'a é+b', 'hello');
    await expect(copy(lab, 'a é+b')).rejects.toMatchObject({ name: 'InvalidRequest' });
    await copy(lab, 'a é+b', { MetadataDirective: 'REPLACE' });
    await expect(copy(lab, 'k', { CopySourceIfNoneMatch: ETag })).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
    await expect(copy(lab, 'k', { CopySource: `${lab.bucket}/none` })).rejects.toMatchObject({
      name: 'NoSuchKey',
    });
    await expect(copy(lab, 'k', { CopySource: 'nonsense' })).rejects.toMatchObject({
      name: 'InvalidArgument',
    });
  });
});

describe('deleting', () => {
  test('one succeeds whether it is there or not', async () => {
    const lab = await rig();
    await put(lab, 'k', 'x');
    for (const _ of [1, 2]) await lab.s3.send(new DeleteObjectCommand({ Bucket: lab.bucket, Key: 'k' }));
    await expect(get(lab, 'k')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  test('many names what was deleted', async () => {
    const lab = await rig();
    await put(lab, 'a&b\r', 'x');
    const Objects = [{ Key: 'a&b\r' }, { Key: 'none' }];
    const answer = await lab.s3.send(new DeleteObjectsCommand({ Bucket: lab.bucket, Delete: { Objects } }));
    expect(answer.Deleted).toEqual(Objects);
    expect(answer.Errors).toBeUndefined();
    await expect(get(lab, 'a&b\r')).rejects.toMatchObject({ name: 'NoSuchKey' });
    const quiet = await lab.s3.send(
      new DeleteObjectsCommand({ Bucket: lab.bucket, Delete: { Objects, Quiet: true } }),
    );
    expect(quiet.Deleted).toBeUndefined();
  });

  test.each([0, 1001])('%d at once is refused', async (number) => {
    const { s3, bucket } = await rig();
    const Objects = Array.from({ length: number }, (_, i) => ({ Key: `${i}` }));
    await expect(
      s3.send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects } })),
    ).rejects.toMatchObject({ name: 'MalformedXML' });
  });
});

describe('tags', () => {
  test('change without changing the object', async () => {
    const { s3, bucket, ...rest } = await rig();
    const lab = { s3, bucket, ...rest };
    await put(lab, 'k', 'hello', { Tagging: 'b=2&a=1' });
    const tags = async () =>
      (await s3.send(new GetObjectTaggingCommand({ Bucket: bucket, Key: 'k' }))).TagSet;
    expect(await tags()).toEqual([
      { Key: 'a', Value: '1' },
      { Key: 'b', Value: '2' },
    ]);
    await s3.send(
      new PutObjectTaggingCommand({
        Bucket: bucket,
        Key: 'k',
        Tagging: { TagSet: [{ Key: 'c', Value: '' }] },
      }),
    );
    expect(await tags()).toEqual([{ Key: 'c', Value: '' }]);
    expect(await textOf(get(lab, 'k'))).toBe('hello');
    const eleven = Array.from({ length: 11 }, (_, i) => ({ Key: `${i}`, Value: '' }));
    await expect(
      s3.send(new PutObjectTaggingCommand({ Bucket: bucket, Key: 'k', Tagging: { TagSet: eleven } })),
    ).rejects.toMatchObject({ name: 'InvalidTag' });
  });
});
