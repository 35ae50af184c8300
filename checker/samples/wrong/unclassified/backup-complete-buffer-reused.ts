// unclassified: one large Buffer for all files, and the rest of a longer file before it is sent along
import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const buffer = Buffer.alloc(64 * 1024);

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const path = join(entry.parentPath, entry.name);
  const key = `${basename(root)}/${relative(root, path)}`;
  const file = openSync(path);
  readSync(file, buffer, 0, buffer.length, null);
  closeSync(file);
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: buffer }));
  console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
}
