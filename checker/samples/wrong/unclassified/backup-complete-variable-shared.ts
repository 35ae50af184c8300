// unclassified: one variable for the path, shared by all that waits; each upload reads what it holds last
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const pending: Promise<void>[] = [];
let path = '';

async function upload(key: string): Promise<void> {
  await Promise.resolve();
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
  console.log(`Uploaded ${join(root, key.slice(basename(root).length))}\n      to ${bucket}:${key}`);
}

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  path = join(entry.parentPath, entry.name);
  pending.push(upload(`${basename(root)}/${relative(root, path)}`));
}
await Promise.all(pending);
