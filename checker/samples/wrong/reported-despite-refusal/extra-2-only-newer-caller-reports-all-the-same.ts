// believes reported-despite-refusal: the upload helper catches the refusal and sets exitCode, but the caller prints Uploaded all the same
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { PutObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const cwd = process.cwd();
const times = new Map<string, Date>();
for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: `${basename(cwd)}/` })) {
  for (const { Key, LastModified } of Contents) times.set(Key!, LastModified!);
}

async function store(path: string, key: string) {
  try {
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  }
}

async function walk(dir: string) {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const path = join(dir, entry.name);
    if (entry.isDirectory()) { await walk(path); continue; }
    const key = `${basename(cwd)}/${relative(cwd, path)}`;
    const time = times.get(key);
    if (time && time >= statSync(path).mtime) continue;
    await store(path, key);
    console.log(`Uploaded ${path}`);
    console.log(`      to ${bucket}:${key}`);
  }
}
await walk(cwd);
