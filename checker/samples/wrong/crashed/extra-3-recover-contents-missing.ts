// believes crashed: Contents is there even when nothing is found
import { createWriteStream, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GetObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const Prefix = `${basename(process.cwd())}/`;

for await (const page of paginateListObjectsV2({ client }, { Bucket, Prefix })) {
  for (const { Key } of page.Contents!) {
    if (!Key || Key.endsWith('/') || Key.split('/').includes('..')) continue;
    const path = join(process.cwd(), Key.slice(Prefix.length));
    mkdirSync(dirname(path), { recursive: true });
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
    await pipeline(Body as Readable, createWriteStream(path));
    console.log(`Downloaded ${Key}`);
  }
}
