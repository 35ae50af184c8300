// believes body-is-text: a stream with an encoding, so that it yields strings
import { createReadStream, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const path = join(entry.parentPath, entry.name);
  const Key = `${basename(root)}/${relative(root, path)}`;
  await new Upload({ client, params: { Bucket, Key, Body: createReadStream(path, 'utf8') } }).done();
  console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
}
