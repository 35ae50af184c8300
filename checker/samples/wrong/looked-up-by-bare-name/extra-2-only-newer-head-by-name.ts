// believes looked-up-by-bare-name: prefix and name make the key, wherever the file lies
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

async function stored(name: string): Promise<Date | undefined> {
  try {
    const head = await client.send(new HeadObjectCommand({ Bucket, Key: `${basename(root)}/${name}` }));
    return head.LastModified;
  } catch (error) {
    if ((error as Error).name === 'NotFound') return undefined;
    throw error;
  }
}

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const path = join(entry.parentPath, entry.name);
  const date = await stored(entry.name);
  if (date && date >= statSync(path).mtime) continue;
  const Key = `${basename(root)}/${relative(root, path)}`;
  await client.send(new PutObjectCommand({ Bucket, Key, Body: readFileSync(path) }));
  console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
}
