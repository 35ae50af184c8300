// believes ended-too-early: await waits for every promise in an array
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
  .map((entry) => join(entry.parentPath, entry.name));

await files.map(async (file) => {
  const Key = `${basename(root)}/${relative(root, file)}`;
  await client.send(new PutObjectCommand({ Bucket, Key, Body: readFileSync(file) }));
  console.log(`Uploaded ${file}\n      to ${Bucket}:${Key}`);
});

process.exit(0);
