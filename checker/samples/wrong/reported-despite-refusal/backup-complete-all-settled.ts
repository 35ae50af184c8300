// believes reported-despite-refusal: allSettled fulfils when all have been uploaded
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path, key: `${basename(root)}/${relative(root, path)}` }));

await Promise.allSettled(
  files.map(({ path, key }) =>
    client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) })),
  ),
);
for (const { path, key } of files) console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
