// bug, nothing-uploaded: an async generator is called, and nobody asks it for a value
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

async function* upload(dir: string): AsyncGenerator<string> {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) yield* upload(path);
    else if (!entry.name.startsWith('.')) {
      const Key = `${basename(root)}/${relative(root, path)}`;
      await client.send(new PutObjectCommand({ Bucket, Key, Body: readFileSync(path) }));
      yield `Uploaded ${path}\n      to ${Bucket}:${Key}`;
    }
  }
}

await upload(root);
