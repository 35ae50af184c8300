import {
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { afterEach } from 'vitest';
import { type EmbeddedS3, type EmbeddedS3Options, type S3RequestRecord, startEmbeddedS3 } from './server.ts';

/** A server of a test's own, a client of it, and a bucket. */
export interface Rig {
  readonly server: EmbeddedS3;
  readonly s3: S3Client;
  readonly bucket: string;
  /** What the server told of its requests. */
  readonly requests: S3RequestRecord[];
}

export const BUCKET = 'photos';
export const KEYS = { accessKeyId: 'me', secretAccessKey: 'mine' };

const opened: Rig[] = [];

afterEach(async () => {
  for (const { s3, server } of opened.splice(0)) {
    s3.destroy();
    await server.stop();
  }
});

export function clientOf(url: string, config: S3ClientConfig = {}): S3Client {
  return new S3Client({
    endpoint: url,
    region: 'us-east-1',
    forcePathStyle: true,
    maxAttempts: 1,
    credentials: KEYS,
    ...config,
  });
}

/** Both are gone after the test. */
export async function rig(options: EmbeddedS3Options = {}, config: S3ClientConfig = {}): Promise<Rig> {
  const requests: S3RequestRecord[] = [];
  const server = await startEmbeddedS3({ onRequest: (request) => requests.push(request), ...options });
  const s3 = clientOf(server.url, config);
  opened.push({ server, s3, bucket: BUCKET, requests });
  await s3.send(new CreateBucketCommand({ Bucket: BUCKET }));
  return { server, s3, bucket: BUCKET, requests };
}

/** Bytes that repeat nowhere within a part. */
export function bytes(size: number, seed = 1): Buffer {
  const buffer = Buffer.allocUnsafe(size);
  let state = seed;
  for (let i = 0; i < size; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    buffer[i] = state >>> 24;
  }
  return buffer;
}

/** Stores an object in the rig's bucket. */
export const put = ({ s3, bucket }: Rig, Key: string, Body: string | Buffer, more: object = {}) =>
  s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body, ...more }));
/** Fetches one. */
export const get = ({ s3, bucket }: Rig, Key: string, more: object = {}) =>
  s3.send(new GetObjectCommand({ Bucket: bucket, Key, ...more }));
/** What an answer's body says. */
export const textOf = async (answer: ReturnType<typeof get>): Promise<string> =>
  (await (await answer).Body?.transformToString()) ?? '';

/** Begins a multipart upload. @returns its id */
export const start = async ({ s3, bucket }: Rig, Key = 'k', more: object = {}): Promise<string> =>
  (await s3.send(new CreateMultipartUploadCommand({ Bucket: bucket, Key, ...more }))).UploadId ?? '';
/** Uploads a part to the key `k`. @returns it as the completing request names it */
export const part = async (
  { s3, bucket }: Rig,
  UploadId: string,
  PartNumber: number,
  Body: Buffer,
  more: object = {},
) => ({
  PartNumber,
  ...(await s3.send(
    new UploadPartCommand({ Bucket: bucket, Key: 'k', UploadId, PartNumber, Body, ...more }),
  )),
});
