// believes splits-at-directory-name: takes the piece behind the last "name/", so assets/old/assets/x is written as x
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { GetObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const cwd = process.cwd();
const Prefix = `${basename(cwd)}/`;

for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket, Prefix })) {
  for (const { Key = '' } of Contents) {
    const rel = Key.split(Prefix).pop()!;
    if (rel === '' || rel.endsWith('/') || rel.split('/').includes('..')) continue;
    const path = join(cwd, rel);
    mkdirSync(dirname(path), { recursive: true });
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
    writeFileSync(path, await Body!.transformToByteArray());
    console.log(`Downloaded ${path}\n      from ${Bucket}:${Key}`);
  }
}
