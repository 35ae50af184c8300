// believes wrong-parent: every name is joined to the working directory, so that style.scss is not found
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

async function upload(dir: string): Promise<void> {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(root, entry.name);
    if (entry.isDirectory()) await upload(path);
    else if (!entry.name.startsWith('.')) {
      const key = `${basename(root)}/${relative(root, path)}`;
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
      console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
    }
  }
}
await upload(root);
