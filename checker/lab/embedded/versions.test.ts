import {
  type BucketVersioningStatus,
  DeleteObjectCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { type Rig, rig } from './server.rig.ts';

const set = ({ s3, bucket }: Rig, Status: BucketVersioningStatus) =>
  s3.send(new PutBucketVersioningCommand({ Bucket: bucket, VersioningConfiguration: { Status } }));
const put = async ({ s3, bucket }: Rig, Key: string, Body: string) =>
  (await s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body }))).VersionId;
const remove = ({ s3, bucket }: Rig, Key: string, VersionId?: string) =>
  s3.send(new DeleteObjectCommand({ Bucket: bucket, Key, VersionId }));
const read = async ({ s3, bucket }: Rig, Key: string, VersionId?: string) =>
  (await s3.send(new GetObjectCommand({ Bucket: bucket, Key, VersionId }))).Body?.transformToString();

describe('a bucket with versions', () => {
  test('keeps what is overwritten and deleted', async () => {
    const lab = await rig();
    await set(lab, 'Enabled');
    expect((await lab.s3.send(new GetBucketVersioningCommand({ Bucket: lab.bucket }))).Status).toBe(
      'Enabled',
    );
    const [one, two] = [await put(lab, 'k', 'one'), await put(lab, 'k', 'two')];
    expect([await read(lab, 'k'), await read(lab, 'k', one), await read(lab, 'k', two)]).toEqual([
      'two',
      'one',
      'two',
    ]);
    const marker = await remove(lab, 'k');
    expect(marker.DeleteMarker).toBe(true);
    await expect(read(lab, 'k')).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(read(lab, 'k', marker.VersionId)).rejects.toMatchObject({ name: 'MethodNotAllowed' });
    await expect(read(lab, 'k', 'nonsense')).rejects.toMatchObject({ name: 'NoSuchVersion' });
    expect((await lab.s3.send(new ListObjectsV2Command({ Bucket: lab.bucket }))).KeyCount).toBe(0);
    expect((await remove(lab, 'k', marker.VersionId)).DeleteMarker).toBe(true);
    expect(await read(lab, 'k')).toBe('two');
    await remove(lab, 'k', two);
    expect(await read(lab, 'k')).toBe('one');
  });

  test('lists all of them, newest first, page by page', async () => {
    const lab = await rig();
    await put(lab, 'b', 'before');
    await set(lab, 'Enabled');
    const ids = [await put(lab, 'a', '1'), await put(lab, 'a', '2'), await put(lab, 'b', 'after')];
    const marker = (await remove(lab, 'a')).VersionId;
    const seen: string[] = [];
    let from: { KeyMarker?: string; VersionIdMarker?: string } = {};
    for (let truncated = true; truncated; ) {
      const page = await lab.s3.send(
        new ListObjectVersionsCommand({ Bucket: lab.bucket, MaxKeys: 1, ...from }),
      );
      for (const { Key, VersionId, IsLatest } of [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])]) {
        seen.push(`${Key} ${VersionId} ${IsLatest ? 'latest' : 'older'}`);
      }
      truncated = page.IsTruncated === true;
      from = { KeyMarker: page.NextKeyMarker ?? '', VersionIdMarker: page.NextVersionIdMarker ?? '' };
    }
    expect(seen).toEqual([
      `a ${marker} latest`,
      `a ${ids[1]} older`,
      `a ${ids[0]} older`,
      `b ${ids[2]} latest`,
      'b null older',
    ]);
  });

  test('overwrites only what has no version while they are suspended', async () => {
    const lab = await rig();
    await set(lab, 'Enabled');
    const kept = await put(lab, 'k', 'kept');
    await set(lab, 'Suspended');
    await put(lab, 'k', 'lost');
    await put(lab, 'k', 'new');
    const { Versions } = await lab.s3.send(new ListObjectVersionsCommand({ Bucket: lab.bucket }));
    expect(Versions?.map(({ VersionId }) => VersionId)).toEqual(['null', kept]);
    expect([await read(lab, 'k', 'null'), await read(lab, 'k', kept)]).toEqual(['new', 'kept']);
  });
});
