// believes report-format: something is awaited between the two lines, so that in parallel they no longer stand together
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

await Promise.all(
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      const Key = `${basename(root)}/${relative(root, path)}`;
      await client.send(new PutObjectCommand({ Bucket, Key, Body: readFileSync(path) }));
      console.log(`Uploaded ${path}`);
      await client.send(new HeadObjectCommand({ Bucket, Key }));
      console.log(`      to ${Bucket}:${Key}`);
    }),
);
