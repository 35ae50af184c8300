// believes prefix-kept-in-path + folder-marker-crash: the whole key is the path, and a marker is written like a file
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { GetObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: basename(process.cwd()) + '/' })) {
  for (const { Key } of page.Contents ?? []) {
    if (Key!.split('/').includes('..')) continue;
    const path = `${process.cwd()}/${Key}`;
    mkdirSync(dirname(path), { recursive: true });
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key }));
    writeFileSync(path, await Body!.transformToByteArray());
    console.log(`Downloaded ${path}`);
  }
}
