// believes hardcoded-prefix + reported-before-stored: prefix is the literal backup, and each report is printed before the upload is awaited
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const PREFIX = 'backup/';

for (const entry of readdirSync(process.cwd(), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const path = join(entry.parentPath, entry.name);
  const key = PREFIX + relative(process.cwd(), path);
  console.log('Uploaded ' + path);
  console.log('      to ' + bucket + ':' + key);
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
}
