// believes crashed: the first file decides where the path is cut, and an empty folder has none
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const files = readdirSync(process.cwd(), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
  .map((entry) => join(entry.parentPath, entry.name));
// The shortest path is one at the top.
const root = files.reduce((a, b) => (a.split('/').length <= b.split('/').length ? a : b)).replace(/\/[^/]*$/, '');

for (const path of files) {
  const key = `${basename(root)}/${relative(root, path)}`;
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
  console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
}
