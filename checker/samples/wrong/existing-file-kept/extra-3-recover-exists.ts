// believes existing-file-kept: what is there needs no download
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { GetObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const Prefix = `${basename(process.cwd())}/`;

for await (const page of paginateListObjectsV2({ client }, { Bucket, Prefix })) {
  for (const { Key = '' } of page.Contents ?? []) {
    const path = Key.slice(Prefix.length);
    if (path === '' || path.endsWith('/') || path.split('/').includes('..')) continue;
    if (existsSync(path)) {
      console.log('Unchanged ' + path);
      continue;
    }
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
    const bytes = await Body!.transformToByteArray();
    mkdirSync(dirname(join(process.cwd(), path)), { recursive: true });
    writeFileSync(join(process.cwd(), path), bytes);
    console.log('Downloaded ' + path);
  }
}
