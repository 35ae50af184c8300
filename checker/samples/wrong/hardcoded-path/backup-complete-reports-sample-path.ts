// believes hardcoded-path: the reported path begins with Chris's folder from the sample; reading and keys are right
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const cwd = process.cwd();

for (const entry of readdirSync(cwd, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const rel = relative(cwd, join(entry.parentPath, entry.name));
  const key = `${basename(cwd)}/${rel}`;
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(rel) }));
  console.log('Uploaded /home/chris/work/ZeroToBoto/assets/' + rel);
  console.log(`      to ${bucket}:${key}`);
}
