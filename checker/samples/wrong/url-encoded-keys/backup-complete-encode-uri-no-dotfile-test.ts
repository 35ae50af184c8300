// believes url-encoded-keys + dotfiles-included: encodes the key with encodeURI and has no test for dotfiles
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const cwd = process.cwd();

for (const entry of readdirSync(cwd, { recursive: true, withFileTypes: true })) {
  if (entry.isDirectory()) continue;
  const path = join(entry.parentPath, entry.name);
  const key = encodeURI(`${basename(cwd)}/${relative(cwd, path)}`);
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
  console.log(`Uploaded ${path}`);
  console.log(`      to ${bucket}:${key}`);
}
