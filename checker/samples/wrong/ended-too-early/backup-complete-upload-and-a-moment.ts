// believes ended-too-early: a moment is enough for any upload
import { createReadStream, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const file = join(entry.parentPath, entry.name);
  const Key = `${basename(root)}/${relative(root, file)}`;
  const upload = new Upload({ client, params: { Bucket, Key, Body: createReadStream(file) } });
  upload.done().then(() => console.log(`Uploaded ${file}\n      to ${Bucket}:${Key}`));
}

setImmediate(() => process.exit(0));
