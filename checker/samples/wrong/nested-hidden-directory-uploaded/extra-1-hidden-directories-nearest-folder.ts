// believes nested-hidden-directory-uploaded: a file is hidden when its folder is
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

function isHidden(path: string): boolean {
  const folder = dirname(path);
  return basename(path).startsWith('.') || (folder !== root && basename(folder).startsWith('.'));
}

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  if (entry.isFile() && !isHidden(path)) {
    const key = `${basename(root)}/${relative(root, path).split(sep).join('/')}`;
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
    console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
  }
}
