// unclassified: folders become part of the name
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { S3 } from '@aws-sdk/client-s3';

const s3 = new S3({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const Prefix = path.basename(process.cwd()) + '/';
let Marker;
let more = true;

while (more) {
  const { Contents = [], IsTruncated } = await s3.listObjects({ Bucket, Prefix, Marker });
  for (const { Key } of Contents) {
    Marker = Key;
    const names = Key.slice(Prefix.length).split('/');
    if (names.at(-1) === '' || names.includes('..')) continue;
    const { Body } = await s3.getObject({ Bucket, Key });
    writeFileSync(names.join('_'), await Body.transformToByteArray());
  }
  more = IsTruncated;
}
