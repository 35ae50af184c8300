// style: keeps the file's own time in the object's metadata, and goes by LastModified where there is none
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { HeadObjectCommand, NotFound, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

async function knownTime(Key: string): Promise<number | undefined> {
  try {
    const { Metadata, LastModified } = await client.send(new HeadObjectCommand({ Bucket, Key }));
    return Math.max(Number(Metadata?.['mtime'] ?? 0), LastModified?.getTime() ?? 0);
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  const names = relative(root, path).split(sep);
  if (entry.isDirectory() || names.some((name) => name.startsWith('.'))) continue;
  const Key = [basename(root), ...names].join('/');
  const { mtimeMs } = statSync(path);
  const known = await knownTime(Key);
  if (known !== undefined && known >= mtimeMs) continue;
  const Metadata = { mtime: String(mtimeMs) };
  await client.send(new PutObjectCommand({ Bucket, Key, Body: readFileSync(path), Metadata }));
  console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
}
