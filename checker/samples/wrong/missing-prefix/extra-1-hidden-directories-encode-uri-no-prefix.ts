// believes missing-prefix + url-encoded-keys: keys lack the prefix and are encoded with encodeURI
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const cwd = process.cwd();

for (const entry of readdirSync(cwd, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const path = join(entry.parentPath, entry.name);
  const rel = relative(cwd, path);
  if (rel.split('/').some((n) => n.startsWith('.'))) continue;
  const key = rel.split('/').map((n) => encodeURIComponent(n)).join('/');
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
  console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
}
