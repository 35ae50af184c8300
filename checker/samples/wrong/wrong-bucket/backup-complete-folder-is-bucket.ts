// believes wrong-bucket: each folder has a bucket of its name, which is made first
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const root = process.cwd();
const Bucket = basename(root);
await client.send(new CreateBucketCommand({ Bucket }));

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const path = join(entry.parentPath, entry.name);
  const Key = `${basename(root)}/${relative(root, path)}`;
  await client.send(new PutObjectCommand({ Bucket, Key, Body: readFileSync(path) }));
  console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
}
