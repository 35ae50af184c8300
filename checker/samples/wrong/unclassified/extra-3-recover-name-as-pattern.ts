// unclassified: the name of the folder is taken for a pattern, in which brackets and plus signs mean something else
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { GetObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const prefix = `${basename(root)}/`;

for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })) {
  for (const { Key } of page.Contents ?? []) {
    const name = Key!.replace(new RegExp(`^${basename(root)}/`), '');
    if (name.endsWith('/') || name === '' || name.split('/').includes('..')) continue;
    const path = join(root, name);
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key }));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await Body!.transformToByteArray());
    console.log(`Downloaded ${path}`);
  }
}
