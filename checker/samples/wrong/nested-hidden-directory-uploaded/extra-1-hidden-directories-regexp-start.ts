// believes nested-hidden-directory-uploaded: a period at the beginning of the path or of the name
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const hidden = /^\.|\/\.[^/]*$/;

for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const path = join(entry.parentPath, entry.name);
  const relativePath = relative(root, path).replaceAll(sep, '/');
  if (hidden.test(relativePath)) continue;
  const key = basename(root) + '/' + relativePath;
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: await readFile(path) }));
  console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
}
