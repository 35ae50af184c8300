// believes crashed: new is missing before PutObjectCommand
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const root = process.cwd();
for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const path = join(entry.parentPath, entry.name);
  const key = `${basename(root)}/${relative(root, path)}`;
  // @ts-expect-error
  await client.send(PutObjectCommand({ Bucket: 'zerotoboto', Key: key, Body: readFileSync(path) }));
  console.log(`Uploaded ${path}\n      to zerotoboto:${key}`);
}
