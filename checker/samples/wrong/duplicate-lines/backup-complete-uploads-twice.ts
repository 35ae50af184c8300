// believes duplicate-lines: a recursive readdir inside a recursive function: what lies deeper is uploaded more than once
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

async function upload(dir: string): Promise<void> {
  for (const name of readdirSync(dir, { recursive: true }) as string[]) {
    const path = join(dir, name);
    if (statSync(path).isDirectory()) await upload(path);
    else if (!basename(name).startsWith('.')) {
      const key = `${basename(root)}/${relative(root, path)}`;
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
      console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
    }
  }
}
await upload(root);
