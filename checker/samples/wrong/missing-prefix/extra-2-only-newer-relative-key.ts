// believes missing-prefix: the relative path is the key
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type _Object, PutObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

const objects = new Map<string, _Object>();
for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket })) {
  for (const object of Contents) objects.set(object.Key!, object);
}

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  const relativePath = relative(root, path).replaceAll(sep, '/');
  if (!entry.isFile() || /(^|\/)\./.test(relativePath)) continue;
  const Key = relativePath;
  const object = objects.get(Key);
  const content = readFileSync(path);
  if (object) {
    if (object.LastModified! >= statSync(path).mtime) continue;
    if (object.ETag === `"${createHash('md5').update(content).digest('hex')}"`) continue;
  }
  await client.send(new PutObjectCommand({ Bucket, Key, Body: content }));
  console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
}
