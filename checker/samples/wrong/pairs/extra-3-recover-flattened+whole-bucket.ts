// believes flattened + whole-bucket: everything in the bucket goes into one folder
import { createWriteStream, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GetObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';

for await (const page of paginateListObjectsV2({ client }, { Bucket })) {
  for (const { Key } of page.Contents ?? []) {
    if (!Key || Key.endsWith('/') || Key.split('/').includes('..')) continue;
    const path = join(process.cwd(), basename(Key));
    mkdirSync(dirname(path), { recursive: true });
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
    await pipeline(Body as Readable, createWriteStream(path));
    console.log(`Downloaded ${Key}`);
  }
}
