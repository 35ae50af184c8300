// style: own recursion that never enters a folder whose name begins with a period
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const s3 = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';

async function backup(dir: string, prefix: string): Promise<void> {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const path = join(dir, entry.name);
    const key = `${prefix}/${entry.name}`;
    if (entry.isDirectory()) await backup(path, key);
    else {
      await s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
      console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
    }
  }
}

await backup(process.cwd(), basename(process.cwd()));
