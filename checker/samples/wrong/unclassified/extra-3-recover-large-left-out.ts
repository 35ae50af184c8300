// unclassified: what is larger than 5 MB is left out, to spare the connection
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { GetObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const prefix = `${basename(root)}/`;

for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })) {
  for (const { Key, Size } of page.Contents ?? []) {
    const name = Key!.slice(prefix.length);
    if (name.endsWith('/') || name === '' || name.split('/').includes('..')) continue;
    if (Size! > 5_000_000) {
      console.log(`Skipped ${name}`);
      continue;
    }
    const path = join(root, name);
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key }));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await Body!.transformToByteArray());
    console.log(`Downloaded ${path}`);
  }
}
