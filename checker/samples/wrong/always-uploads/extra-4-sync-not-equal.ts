// believes always-uploads: an object with another time is outdated
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { GetObjectCommand, PutObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const prefix = basename(root) + '/';

function* filesBelow(dir: string): Generator<string> {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* filesBelow(join(dir, entry.name));
    else yield join(dir, entry.name);
  }
}

const stored = new Map<string, Date>();
for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })) {
  page.Contents?.forEach(({ Key, LastModified }) => stored.set(Key!, LastModified!));
}

for (const path of filesBelow(root)) {
  const key = prefix + path.slice(root.length + 1).replaceAll('\\', '/');
  const date = stored.get(key);
  if (!date || date.getTime() !== statSync(path).mtime.getTime()) {
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
    console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
    stored.delete(key);
  } else if (date.getTime() === statSync(path).mtime.getTime()) {
    stored.delete(key);
  }
}

for (const key of stored.keys()) {
  const path = join(root, key.slice(prefix.length));
  if (key.endsWith('/') || key.split('/').includes('..')) continue;
  mkdirSync(dirname(path), { recursive: true });
  const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  writeFileSync(path, await Body!.transformToByteArray());
  console.log(`Downloaded ${path}\n      from ${bucket}:${key}`);
}
