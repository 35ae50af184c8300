// believes crashed: no Bucket in the command at all
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const root = process.cwd();

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const path = join(entry.parentPath, entry.name);
  const Key = `${basename(root)}/${relative(root, path)}`;
  await client.send(new PutObjectCommand({ Bucket: process.env.BUCKET, Key, Body: readFileSync(path) }));
  console.log(`Uploaded ${path}\n      to zerotoboto:${Key}`);
}
