// style: prints Bucket and Key of what Upload answers
import { createReadStream, readdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';

const client = new S3Client({});
const root = process.cwd();

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const path = join(entry.parentPath, entry.name);
  const { Bucket, Key } = await new Upload({
    client,
    params: {
      Bucket: process.env.BUCKET_NAME ?? 'zerotoboto',
      Key: `${basename(root)}/${relative(root, path).split(sep).join('/')}`,
      Body: createReadStream(path),
    },
  }).done();
  console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
}
