// believes splits-at-directory-name: replaceAll takes the prefix away
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { GetObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const Prefix = `${basename(process.cwd())}/`;
const md5 = (path: string): string => createHash('md5').update(readFileSync(path)).digest('hex');

for await (const page of paginateListObjectsV2({ client }, { Bucket, Prefix })) {
  for (const { Key = '', ETag } of page.Contents ?? []) {
    const path = Key.replaceAll(Prefix, '');
    if (path === '' || path.endsWith('/') || path.split('/').includes('..')) continue;
    if (existsSync(path) && `"${md5(path)}"` === ETag) {
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
