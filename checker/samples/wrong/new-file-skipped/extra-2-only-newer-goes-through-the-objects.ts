// believes new-file-skipped: what is to be looked at are the objects
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PutObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const prefix = basename(root) + '/';

const times = new Map<string, number>();
for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })) {
  page.Contents?.forEach((object) => {
    if (object.Key && object.LastModified) times.set(object.Key, object.LastModified.getTime());
  });
}

for (const [key, time] of times) {
  const path = join(root, key.slice(prefix.length));
  if (!existsSync(path) || statSync(path).mtimeMs <= time) continue;
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
  console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
}
