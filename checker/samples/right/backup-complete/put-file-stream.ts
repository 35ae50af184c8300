// style: PutObjectCommand with createReadStream and no length (the SDK asks the file for it)
import { createReadStream, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const s3 = new S3Client();
const { BUCKET_NAME: bucket = 'zerotoboto' } = process.env;
const here = process.cwd();

for (const entry of readdirSync(here, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || /^\./.test(entry.name)) continue;
  const path = join(entry.parentPath, entry.name);
  const key = `${basename(here)}/${relative(here, path).replace(/\\/g, '/')}`;
  await s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: createReadStream(path) }));
  process.stdout.write(`Uploaded ${path}\n      to ${bucket}:${key}\n`);
}
