// believes nested-hidden-directory-uploaded + filename-only: the nearest folder decides, and the name is the key
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

function isHidden(path: string): boolean {
  return basename(path).startsWith('.') || (dirname(path) !== root && basename(dirname(path)).startsWith('.'));
}

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  if (entry.isFile() && !isHidden(path)) {
    const key = `${basename(root)}/${entry.name}`;
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
    console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
  }
}
