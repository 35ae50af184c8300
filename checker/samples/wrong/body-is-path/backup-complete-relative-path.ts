// believes body-is-path: the library opens what Body names; here the path below the folder
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const names = (readdirSync('.', { recursive: true }) as string[]).filter(
  (name) => statSync(name).isFile() && !basename(name).startsWith('.'),
);

for (const name of names) {
  const Key = `${basename(process.cwd())}/${name}`;
  await new Upload({ client, params: { Bucket, Key, Body: name } }).done();
  console.log(`Uploaded ${join(process.cwd(), name)}\n      to ${Bucket}:${Key}`);
}
