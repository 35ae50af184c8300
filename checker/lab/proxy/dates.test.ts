import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { BACKENDS, useLabs } from './testing.ts';

const LONG_AGO = new Date('1970-01-02T03:04:05Z');
const Bucket = 'zerotoboto';

describe.each(BACKENDS)('on %s', (kind) => {
  const { makeLab, clientOf } = useLabs(kind);

  /** The status of a request that has a condition: an answer without content is an error to the SDK. */
  const statusOf = (answer: Promise<{ $metadata: { httpStatusCode?: number | undefined } }>) =>
    answer.then(
      ({ $metadata }) => $metadata.httpStatusCode,
      (error: { $metadata: { httpStatusCode?: number } }) => error.$metadata.httpStatusCode,
    );

  /** Every date of an object that the program can learn. */
  async function datesOf(client: S3Client, Key: string) {
    const [get, head, one, two] = await Promise.all([
      client.send(new GetObjectCommand({ Bucket, Key })),
      client.send(new HeadObjectCommand({ Bucket, Key })),
      client.send(new ListObjectsCommand({ Bucket, Prefix: Key })),
      client.send(new ListObjectsV2Command({ Bucket, Prefix: Key })),
    ]);
    return [get, head, one.Contents?.[0], two.Contents?.[0]].map((each) => each?.LastModified);
  }

  test('an object has the date that a story gives it, wherever the program looks', async () => {
    const lab = await makeLab();
    const client = clientOf(lab);
    await Promise.all(['dated', 'other'].map((key) => lab.put(key, key)));
    await lab.date(LONG_AGO, (key) => key === 'dated');
    expect(await datesOf(client, 'dated')).toEqual([LONG_AGO, LONG_AGO, LONG_AGO, LONG_AGO]);
    for (const date of await datesOf(client, 'other')) expect(date?.getFullYear()).toBeGreaterThan(2000);
    const seen = new Map((await lab.objects()).map(({ key, lastModified }) => [key, lastModified]));
    expect(seen.get('dated')).toEqual(LONG_AGO);
  });

  test('it loses that date when it is stored anew, with the same content or another', async () => {
    const lab = await makeLab();
    const client = clientOf(lab);
    await Promise.all(['a', 'b', 'c'].map((key) => lab.put(key, key)));
    await lab.date(LONG_AGO);
    await client.send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'a' }));
    await lab.put('b', 'new');
    for (const key of ['a', 'b']) {
      for (const date of await datesOf(client, key)) expect(date?.getFullYear()).toBeGreaterThan(2000);
    }
    expect(await datesOf(client, 'c')).toEqual([LONG_AGO, LONG_AGO, LONG_AGO, LONG_AGO]);
  });

  test('conditions on dates count from the date that it has', async () => {
    const lab = await makeLab();
    const client = clientOf(lab);
    await lab.put('k', 'content');
    await lab.date(LONG_AGO);
    const at = (seconds: number): Date => new Date(LONG_AGO.getTime() + seconds * 1000);
    const head = (condition: { IfModifiedSince?: Date; IfUnmodifiedSince?: Date }) =>
      statusOf(client.send(new HeadObjectCommand({ Bucket, Key: 'k', ...condition })));
    expect(await head({ IfModifiedSince: at(-1) })).toBe(200);
    expect(await head({ IfModifiedSince: at(0) })).toBe(304);
    // The backend has the object from just now, so a shift alone would ask it about a date to come.
    expect(await head({ IfModifiedSince: at(3600) })).toBe(304);
    expect(await head({ IfUnmodifiedSince: at(-1) })).toBe(412);
    expect(await head({ IfUnmodifiedSince: at(0) })).toBe(200);
  });

  test('a page of a listing holds it too, and a removed object is gone', async () => {
    const lab = await makeLab({ pageSize: 1 });
    await Promise.all(['a', 'b'].map((key) => lab.put(key, key)));
    await lab.date(LONG_AGO);
    await lab.remove('a');
    await lab.remove('never there');
    const { Contents } = await clientOf(lab).send(new ListObjectsV2Command({ Bucket }));
    expect(Contents).toMatchObject([{ Key: 'b', LastModified: LONG_AGO }]);
  });
});
