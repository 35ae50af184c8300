import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  ChecksumAlgorithm,
  CompleteMultipartUploadCommand,
  GetObjectAttributesCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { describe, expect, test } from 'vitest';
import { bytes, part, type Rig, rig, start } from './server.rig.ts';

const MIB = 2 ** 20;
const complete = (
  { s3, bucket }: Rig,
  UploadId: string,
  Parts: { PartNumber: number; ETag?: string | undefined }[],
  more: object = {},
) =>
  s3.send(
    new CompleteMultipartUploadCommand({
      Bucket: bucket,
      Key: 'k',
      UploadId,
      MultipartUpload: { Parts },
      ...more,
    }),
  );
const content = async ({ s3, bucket }: Rig, Key = 'k', more: object = {}): Promise<Buffer> =>
  Buffer.from(
    (await (
      await s3.send(new GetObjectCommand({ Bucket: bucket, Key, ...more }))
    ).Body?.transformToByteArray()) ?? [],
  );

describe('a multipart upload', () => {
  test('becomes one object', async () => {
    const lab = await rig();
    const [a, b] = [bytes(5 * MIB, 1), bytes(1000, 2)];
    const id = await start(lab, 'k', { ContentType: 'text/x', Metadata: { a: '1' } });
    const second = await part(lab, id, 7, b);
    const first = await part(lab, id, 2, a);
    await expect(content(lab)).rejects.toMatchObject({ name: 'NoSuchKey' });
    const md5 = (data: Buffer) => createHash('md5').update(data).digest();
    const { ETag } = await complete(lab, id, [first, second]);
    expect(ETag).toBe(`"${createHash('md5').update(md5(a)).update(md5(b)).digest('hex')}-2"`);
    expect((await content(lab)).equals(Buffer.concat([a, b]))).toBe(true);
    expect((await content(lab, 'k', { PartNumber: 7 })).equals(b)).toBe(true);
    expect(
      await lab.s3.send(new HeadObjectCommand({ Bucket: lab.bucket, Key: 'k', PartNumber: 2 })),
    ).toMatchObject({
      PartsCount: 2,
      ContentLength: a.length,
      ContentType: 'text/x',
      Metadata: { a: '1' },
    });
    await expect(content(lab, 'k', { PartNumber: 3 })).rejects.toMatchObject({ name: 'InvalidPartNumber' });
    // Clients that lost the answer ask again, and get the same.
    expect((await complete(lab, id, [first, second])).ETag).toBe(ETag);
  });

  test.each(Object.values(ChecksumAlgorithm).filter((name) => /^(CRC|SHA(1|256)$)/.test(name)))(
    'by the SDK, with %s',
    async (checksum) => {
      const lab = await rig();
      const body = bytes(11 * MIB, 3);
      const params = {
        Bucket: lab.bucket,
        Key: 'k',
        Body: Readable.from([body.subarray(0, 6 * MIB), body.subarray(6 * MIB)]),
        ChecksumAlgorithm: checksum,
      };
      await new Upload({ client: lab.s3, params }).done();
      // The SDK compares what it gets with the checksum that the server shows.
      expect((await content(lab, 'k', { ChecksumMode: 'ENABLED' })).equals(body)).toBe(true);
      const attributes = await lab.s3.send(
        new GetObjectAttributesCommand({
          Bucket: lab.bucket,
          Key: 'k',
          ObjectAttributes: ['ObjectParts', 'Checksum'],
          MaxParts: 2,
        }),
      );
      expect(attributes.ObjectParts).toMatchObject({
        TotalPartsCount: 3,
        IsTruncated: true,
        NextPartNumberMarker: '2',
      });
      expect(attributes.Checksum).toHaveProperty(`Checksum${checksum}`);
    },
  );

  test('can cover the whole object with one checksum', async () => {
    const lab = await rig();
    const body = Buffer.alloc(6 * MIB, 'A');
    const id = await start(lab, 'k', { ChecksumAlgorithm: 'CRC32', ChecksumType: 'FULL_OBJECT' });
    const parts = [
      await part(lab, id, 1, body.subarray(0, 5 * MIB)),
      await part(lab, id, 2, body.subarray(5 * MIB)),
    ];
    const { ChecksumCRC32, ChecksumType } = await complete(lab, id, parts);
    const { ChecksumCRC32: plain } = await lab.s3.send(
      new PutObjectCommand({ Bucket: lab.bucket, Key: 'plain', Body: body }),
    );
    expect([ChecksumCRC32, ChecksumType]).toEqual([plain, 'FULL_OBJECT']);
    const again = await start(lab, 'k', { ChecksumAlgorithm: 'CRC32', ChecksumType: 'FULL_OBJECT' });
    const one = await part(lab, again, 1, body);
    await expect(complete(lab, again, [one], { ChecksumCRC32: 'AAAAAA==' })).rejects.toMatchObject({
      name: 'BadDigest',
    });
  });

  test('is held to a checksum given at its end, even if none was named at its start', async () => {
    const lab = await rig();
    const end = async (ChecksumCRC64NVME: string) => {
      const id = await start(lab);
      return complete(lab, id, [await part(lab, id, 1, Buffer.from('123456789'))], { ChecksumCRC64NVME });
    };
    await expect(end('AAAAAAAAAAA=')).rejects.toMatchObject({ name: 'BadDigest' });
    expect((await end('rosUhgp5mIg=')).ChecksumCRC64NVME).toBe('rosUhgp5mIg=');
  });

  test('is refused where its parts are not what was sent', async () => {
    const lab = await rig();
    const id = await start(lab);
    const [small, other] = [await part(lab, id, 1, bytes(10)), await part(lab, id, 2, bytes(10))];
    for (const [parts, name] of [
      [[small, other], 'EntityTooSmall'],
      [[other, small], 'InvalidPartOrder'],
      [[small, small], 'InvalidPartOrder'],
      [[{ ...small, ETag: '"0"' }], 'InvalidPart'],
      [[{ ...small, PartNumber: 3 }], 'InvalidPart'],
      [[], 'MalformedXML'],
    ] as const) {
      await expect(complete(lab, id, [...parts])).rejects.toMatchObject({ name });
    }
    await complete(lab, id, [other], { IfNoneMatch: '*' });
    expect(await content(lab)).toEqual(bytes(10));
    const late = await start(lab);
    const mine = await part(lab, late, 1, bytes(5));
    await expect(complete(lab, late, [mine], { IfNoneMatch: '*' })).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
  });

  test('has a kind of checksum, which its parts must have', async () => {
    const lab = await rig();
    const id = await start(lab, 'k', { ChecksumAlgorithm: 'SHA256' });
    await expect(part(lab, id, 1, bytes(10), { ChecksumAlgorithm: 'CRC32' })).rejects.toMatchObject({
      name: 'InvalidRequest',
    });
    const { PartNumber, ETag } = await part(lab, id, 1, bytes(10), { ChecksumAlgorithm: 'SHA256' });
    await expect(complete(lab, id, [{ PartNumber, ETag }])).rejects.toMatchObject({ name: 'InvalidRequest' });
    await expect(
      start(lab, 'k', { ChecksumAlgorithm: 'SHA1', ChecksumType: 'FULL_OBJECT' }),
    ).rejects.toMatchObject({ name: 'InvalidRequest' });
  });

  test('is aborted for good', async () => {
    const lab = await rig();
    const id = await start(lab);
    const one = await part(lab, id, 1, bytes(10));
    await lab.s3.send(new AbortMultipartUploadCommand({ Bucket: lab.bucket, Key: 'k', UploadId: id }));
    await expect(part(lab, id, 2, bytes(10))).rejects.toMatchObject({ name: 'NoSuchUpload' });
    await expect(complete(lab, id, [one])).rejects.toMatchObject({ name: 'NoSuchUpload' });
  });

  test.each(['0', '10001', 'one', ''])('has no part %j', async (number) => {
    const lab = await rig();
    const id = await start(lab);
    const answer = await fetch(`${lab.server.url}/photos/k?uploadId=${id}&partNumber=${number}`, {
      method: 'PUT',
      body: 'x',
    });
    expect(await answer.text()).toContain('<Code>InvalidArgument</Code>');
  });

  test('takes parts of other objects', async () => {
    const lab = await rig();
    const source = bytes(6 * MIB);
    await lab.s3.send(new PutObjectCommand({ Bucket: lab.bucket, Key: 'source', Body: source }));
    const id = await start(lab);
    const copy = async (PartNumber: number, CopySourceRange: string) => ({
      PartNumber,
      ...(
        await lab.s3.send(
          new UploadPartCopyCommand({
            Bucket: lab.bucket,
            Key: 'k',
            UploadId: id,
            PartNumber,
            CopySource: `${lab.bucket}/source`,
            CopySourceRange,
          }),
        )
      ).CopyPartResult,
    });
    await complete(lab, id, [await copy(1, `bytes=100-${5 * MIB + 99}`), await copy(2, 'bytes=0-9')]);
    expect(
      (await content(lab)).equals(
        Buffer.concat([source.subarray(100, 5 * MIB + 100), source.subarray(0, 10)]),
      ),
    ).toBe(true);
  });
});
