// believes nothing-downloaded: a listing brings the objects
import { mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const Prefix = `${basename(process.cwd())}/`;

for await (const page of paginateListObjectsV2({ client }, { Bucket, Prefix })) {
  for (const { Key } of page.Contents ?? []) {
    if (!Key || Key.endsWith('/') || Key.split('/').includes('..')) continue;
    const path = join(process.cwd(), Key.slice(Prefix.length));
    mkdirSync(dirname(path), { recursive: true });
    console.log(`Downloaded ${Key}`);
  }
}
