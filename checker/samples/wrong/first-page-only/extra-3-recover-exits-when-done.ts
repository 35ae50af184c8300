// believes first-page-only: one list is all there is; ends itself, but when everything is written
import { createWriteStream, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const Prefix = `${basename(process.cwd())}/`;

const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket, Prefix }));
for (const { Key = '' } of Contents) {
  if (Key.endsWith('/') || Key.split('/').includes('..')) continue;
  const file = join(process.cwd(), Key.slice(Prefix.length));
  mkdirSync(dirname(file), { recursive: true });
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
  await new Promise((resolve) => (Body as Readable).pipe(createWriteStream(file)).on('finish', resolve));
}
client.destroy();
process.exit(0);
