// believes first-character-lost: the prefix holds the slash already, and one more is cut off: css/style.scss becomes ss/style.scss
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { GetObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const prefix = basename(process.cwd()) + '/';

for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })) {
  for (const object of page.Contents ?? []) {
    if (object.Key!.endsWith('/')) continue;
    const rest = object.Key!.slice(prefix.length + 1);
    if (rest === '' || object.Key!.split('/').includes('..')) continue;
    const path = join(process.cwd(), rest);
    mkdirSync(dirname(path), { recursive: true });
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: object.Key }));
    writeFileSync(path, await Body!.transformToByteArray());
    console.log(`Downloaded ${path}`);
  }
}
