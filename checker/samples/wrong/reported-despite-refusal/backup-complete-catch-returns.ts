// believes reported-despite-refusal: a helper catches and returns, and its caller takes that for success
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

async function put(Key: string, Body: Buffer) {
  return await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body })).catch((error) => {
    if (error instanceof S3ServiceException) console.error(`${error.name}: ${error.message}`);
    process.exitCode = 1;
  });
}

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const path = join(entry.parentPath, entry.name);
  const key = `${basename(root)}/${relative(root, path)}`;
  await put(key, readFileSync(path));
  console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
}
