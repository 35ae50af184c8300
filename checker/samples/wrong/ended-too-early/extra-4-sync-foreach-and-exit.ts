// believes ended-too-early: the downloads go on after process.exit
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
  if (!date || date < statSync(path).mtime) {
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
    console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
    stored.delete(key);
  } else if (date.getTime() === statSync(path).mtime.getTime()) {
    stored.delete(key);
  }
}

const download = async (key: string): Promise<void> => {
  const path = join(root, key.slice(prefix.length));
  if (key.endsWith('/') || key.split('/').includes('..')) return;
  mkdirSync(dirname(path), { recursive: true });
  const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  writeFileSync(path, await Body!.transformToByteArray());
  console.log(`Downloaded ${path}\n      from ${bucket}:${key}`);
};

[...stored.keys()].forEach(download);
process.exit();
