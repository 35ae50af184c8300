// style: asks for the bucket first (HeadBucket) and ends with 1 where there is none
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { HeadBucketCommand, NotFound, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';

try {
  await client.send(new HeadBucketCommand({ Bucket: bucket }));
} catch (error) {
  if (!(error instanceof NotFound)) throw error;
  console.error(`There is no bucket ${bucket}.`);
  process.exit(1);
}

const root = process.cwd();
for (const entry of readdirSync(root, { withFileTypes: true, recursive: true })) {
  if (entry.isDirectory() || entry.name.startsWith('.')) continue;
  const path = join(entry.parentPath, entry.name);
  const key = [basename(root), ...relative(root, path).split(sep)].join('/');
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
  console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
}
