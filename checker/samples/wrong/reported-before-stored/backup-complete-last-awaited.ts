// believes reported-before-stored: when the last upload is done all are
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const lines: string[] = [];
let last: Promise<unknown> | undefined;

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const path = join(entry.parentPath, entry.name);
  const key = `${basename(root)}/${relative(root, path)}`;
  last = client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
  lines.push(`Uploaded ${path}\n      to ${bucket}:${key}`);
}

await last;
if (lines.length > 0) console.log(lines.join('\n'));
