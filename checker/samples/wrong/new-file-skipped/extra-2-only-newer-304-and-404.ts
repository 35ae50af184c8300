// believes new-file-skipped: 404 means that nothing was modified
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { HeadObjectCommand, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

async function isUpToDate(Key: string, mtime: Date): Promise<boolean> {
  try {
    await client.send(new HeadObjectCommand({ Bucket, Key, IfModifiedSince: mtime }));
    return true;
  } catch (error) {
    const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
    if (status === 304) return false;
    if (status === 404) return true;
    throw error;
  }
}

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  const names = relative(root, path).split(sep);
  if (!entry.isFile() || names.some((name) => name.startsWith('.'))) continue;
  const Key = [basename(root), ...names].join('/');
  if (await isUpToDate(Key, statSync(path).mtime)) continue;
  await client.send(new PutObjectCommand({ Bucket, Key, Body: readFileSync(path) }));
  console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
}
