// believes ended-too-early: the loop is over when every file has been looked at
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

async function isNewer(path: string, Key: string): Promise<boolean> {
  try {
    const { LastModified } = await client.send(new HeadObjectCommand({ Bucket, Key }));
    return !LastModified || LastModified < statSync(path).mtime;
  } catch (error) {
    if ((error as Error).name === 'NotFound') return true;
    throw error;
  }
}

async function backUp(path: string): Promise<void> {
  const Key = `${basename(root)}/${relative(root, path)}`;
  if (!(await isNewer(path, Key))) return;
  await client.send(new PutObjectCommand({ Bucket, Key, Body: readFileSync(path) }));
  console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
}

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  const isHidden = relative(root, path).split('/').some((part) => part.startsWith('.'));
  if (entry.isFile() && !isHidden) backUp(path);
}

process.exit(0);
