// believes skips-dot-anywhere-in-path + prefix-without-slash: tests the absolute path for hidden names; no slash between prefix and path
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const cwd = process.cwd();

const hidden = (path: string) => path.split(sep).some((name) => name.startsWith('.'));

for (const entry of readdirSync(cwd, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  if (!entry.isFile() || hidden(path)) continue;
  const key = `${basename(cwd)}${relative(cwd, path)}`;
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
  console.log(`Uploaded ${path}`);
  console.log(`      to ${bucket}:${key}`);
}
