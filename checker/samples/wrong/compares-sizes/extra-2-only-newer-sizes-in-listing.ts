// believes compares-sizes: a file has changed when its size has
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { PutObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const prefix = basename(root) + '/';

const sizes = new Map<string, number>();
for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })) {
  page.Contents?.forEach((object) => {
    if (object.Key) sizes.set(object.Key, object.Size ?? 0);
  });
}

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  const names = relative(root, path).split(sep);
  if (!entry.isFile() || names.some((name) => name.startsWith('.'))) continue;
  const key = prefix + names.join('/');
  const needed = statSync(path).size !== sizes.get(key);
  if (!needed) continue;
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
  console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
}
