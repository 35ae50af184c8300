// style: PutObjectCommand with the bytes of readFileSync, one by one in a for loop
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const cwd = process.cwd();

const files: string[] = [];
function walk(dir: string): void {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const full = join(dir, entry.name);
    if (entry.isDirectory()) walk(full);
    else if (!entry.name.startsWith('.')) files.push(full);
  }
}
walk(cwd);

for (const file of files) {
  const Key = basename(cwd) + file.slice(cwd.length).replaceAll('\\', '/');
  await client.send(new PutObjectCommand({ Bucket, Key, Body: readFileSync(file) }));
  console.log(`Uploaded ${file}\n      to ${Bucket}:${Key}`);
}
