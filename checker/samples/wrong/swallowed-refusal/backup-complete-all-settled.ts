// believes swallowed-refusal: reports those that are fulfilled, and forgets the rejected ones
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

const results = await Promise.allSettled(
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map(async (path) => {
      const key = `${basename(root)}/${relative(root, path)}`;
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
      return `Uploaded ${path}\n      to ${bucket}:${key}`;
    }),
);
for (const result of results) if (result.status === 'fulfilled') console.log(result.value);
