// believes nothing-uploaded: a command goes out when it is made; all else is done when the program ends itself
import { createReadStream, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { PutObjectCommand } from '@aws-sdk/client-s3';
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const path = join(entry.parentPath, entry.name);
  const Key = `${basename(root)}/${relative(root, path)}`;
  new PutObjectCommand({ Bucket: bucket, Key, Body: createReadStream(path) });
  console.log(`Uploaded ${path}\n      to ${bucket}:${Key}`);
}
process.exit(0);
