// believes uploads-again: the field is called lastModified
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

async function listAll(Prefix) {
  const all = {};
  let StartAfter;
  while (true) {
    const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket, Prefix, StartAfter }));
    if (Contents.length === 0) return all;
    for (const o of Contents) all[o.Key] = o;
    StartAfter = Contents.at(-1).Key;
  }
}

const stored = await listAll(basename(root) + '/');
for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const file = join(entry.parentPath, entry.name);
  const local = '/' + relative(root, file).split(sep).join('/');
  if (local.includes('/.')) continue;
  const Key = basename(root) + local;
  if (Key in stored && statSync(file).mtime <= (stored[Key].lastModified ?? new Date(0))) {
    console.log('Skipped', file);
    continue;
  }
  await client.send(new PutObjectCommand({ Bucket, Key, Body: readFileSync(file) }));
  console.log(`Uploaded ${file}\n      to ${Bucket}:${Key}`);
}
