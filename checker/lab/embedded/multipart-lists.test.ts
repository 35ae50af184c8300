import { ListMultipartUploadsCommand, ListPartsCommand } from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { bytes, part, rig, start } from './server.rig.ts';

describe('lists', () => {
  test('of parts go on after a number', async () => {
    const lab = await rig();
    const id = await start(lab);
    for (const number of [3, 1, 2]) await part(lab, id, number, bytes(number));
    const list = (more: object) =>
      lab.s3.send(new ListPartsCommand({ Bucket: lab.bucket, Key: 'k', UploadId: id, ...more }));
    const page = await list({ MaxParts: 2 });
    expect(page.Parts?.map(({ PartNumber, Size }) => [PartNumber, Size])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(page).toMatchObject({ IsTruncated: true, NextPartNumberMarker: '2' });
    expect((await list({ PartNumberMarker: '2' })).Parts?.map(({ PartNumber }) => PartNumber)).toEqual([3]);
  });

  test('of uploads go by key, rolled up, page by page', async () => {
    const lab = await rig();
    for (const key of ['b/1', 'b/2', 'a', 'c', 'c']) await start(lab, key);
    const list = (more: object) =>
      lab.s3.send(new ListMultipartUploadsCommand({ Bucket: lab.bucket, ...more }));
    const flat: (string | undefined)[] = [];
    let from = {};
    for (let more = true; more; ) {
      const page = await list({ MaxUploads: 2, ...from });
      flat.push(...(page.Uploads ?? []).map(({ Key }) => Key));
      more = page.IsTruncated === true;
      from = { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker };
    }
    expect(flat).toEqual(['a', 'b/1', 'b/2', 'c', 'c']);
    const rolled = await list({ Delimiter: '/' });
    expect([rolled.Uploads?.length, rolled.CommonPrefixes]).toEqual([3, [{ Prefix: 'b/' }]]);
  });
});
