// believes body-is-text: chunks of a stream are put together with +=, which makes text of them
import { createReadStream, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const path = join(entry.parentPath, entry.name);
  const key = `${basename(root)}/${relative(root, path)}`;
  let content = '';
  for await (const chunk of createReadStream(path)) content += chunk;
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: content }));
  console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
}
