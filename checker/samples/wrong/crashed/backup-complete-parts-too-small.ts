// believes crashed: parts of 1 MB, where the library wants 5 MB at least
import { createReadStream, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const path = join(entry.parentPath, entry.name);
  const key = `${basename(root)}/${relative(root, path)}`;
  const params = { Bucket: bucket, Key: key, Body: createReadStream(path) };
  await new Upload({ client, params, partSize: 1024 * 1024 }).done();
  console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
}
