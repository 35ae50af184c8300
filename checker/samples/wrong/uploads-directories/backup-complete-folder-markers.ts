// believes uploads-directories: a folder must be made in S3 before files can lie in it
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

async function upload(dir: string): Promise<void> {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    const key = `${basename(root)}/${relative(root, path)}`;
    if (entry.isDirectory()) {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: `${key}/` }));
      await upload(path);
    } else if (!entry.name.startsWith('.')) {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
      console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
    }
  }
}

await upload(root);
