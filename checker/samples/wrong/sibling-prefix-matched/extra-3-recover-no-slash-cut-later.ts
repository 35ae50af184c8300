// believes sibling-prefix-matched: the slash can be cut off later
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GetObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const Prefix = basename(root);

const keys: string[] = [];
for await (const { Contents } of paginateListObjectsV2({ client, pageSize: 500 }, { Bucket, Prefix })) {
  for (const { Key = '' } of Contents ?? []) {
    if (!Key.endsWith('/') && !/(^|\/)\.\.(\/|$)/.test(Key)) keys.push(Key);
  }
}

async function fetchOne(Key: string): Promise<void> {
  const target = join(root, Key.slice(Prefix.length + 1));
  await mkdir(dirname(target), { recursive: true });
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
  await pipeline(Body as Readable, createWriteStream(target));
}

for (let i = 0; i < keys.length; i += 20) {
  await Promise.all(keys.slice(i, i + 20).map(fetchOne));
  console.log(`${Math.min(i + 20, keys.length)} of ${keys.length}`);
}
