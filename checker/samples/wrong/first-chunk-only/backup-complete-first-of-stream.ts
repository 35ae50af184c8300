// believes first-chunk-only: what a stream gives first is the file
import { createReadStream, readdirSync } from 'node:fs';
import { once } from 'node:events';
import { basename, join, relative } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const path = join(entry.parentPath, entry.name);
  const key = `${basename(root)}/${relative(root, path)}`;
  const stream = createReadStream(path);
  await once(stream, 'readable');
  const body = (stream.read() as Buffer | null) ?? Buffer.alloc(0);
  stream.destroy();
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body }));
  console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
}
