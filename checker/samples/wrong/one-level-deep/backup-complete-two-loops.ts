// believes one-level-deep: a loop for the folder and one for those in it
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

async function upload(path: string, key: string): Promise<void> {
  if (basename(path).startsWith('.')) return;
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
  console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
}

for (const name of readdirSync(root)) {
  const path = join(root, name);
  if (!statSync(path).isDirectory()) await upload(path, `${basename(root)}/${name}`);
  else {
    for (const inner of readdirSync(path)) {
      if (statSync(join(path, inner)).isFile()) await upload(join(path, inner), `${basename(root)}/${name}/${inner}`);
    }
  }
}
