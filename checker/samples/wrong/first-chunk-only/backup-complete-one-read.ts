// believes first-chunk-only: one read reads the file
import { open, readdir } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { S3 } from '@aws-sdk/client-s3';

const s3 = new S3({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

async function upload(path: string): Promise<void> {
  const file = await open(path);
  const { bytesRead, buffer } = await file.read();
  await file.close();
  const Key = [basename(root), relative(root, path)].join('/');
  await s3.putObject({ Bucket, Key, Body: buffer.subarray(0, bytesRead) });
  console.log(`Uploaded ${path}`);
  console.log(`      to ${Bucket}:${Key}`);
}

for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
  if (entry.isFile() && !entry.name.startsWith('.')) await upload(join(entry.parentPath, entry.name));
}
