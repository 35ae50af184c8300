// believes uploads-again: asks S3 for the relative path without the prefix, finds nothing, and uploads every time
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { HeadObjectCommand, NotFound, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const cwd = process.cwd();

async function modified(key: string): Promise<Date | undefined> {
  try {
    return (await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }))).LastModified;
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}

for (const entry of readdirSync(cwd, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const path = join(entry.parentPath, entry.name);
  const rel = relative(cwd, path);
  if (rel.split('/').some((n) => n.startsWith('.'))) continue;
  const time = await modified(rel);
  if (time && time >= statSync(path).mtime) {
    console.log(`Skipped ${path}`);
    continue;
  }
  const key = `${basename(cwd)}/${rel}`;
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
  console.log(`Uploaded ${path}`);
  console.log(`      to ${bucket}:${key}`);
}
