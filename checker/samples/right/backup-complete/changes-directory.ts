// style: process.chdir into each folder and back; paths from process.cwd()
import { readdirSync, readFileSync } from 'node:fs';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const top = process.cwd().replaceAll('\\', '/');
const above = top.slice(0, top.lastIndexOf('/') + 1);

async function here(): Promise<void> {
  const cwd = process.cwd();
  for (const entry of readdirSync('.', { withFileTypes: true })) {
    if (entry.isDirectory()) {
      process.chdir(entry.name);
      await here();
      process.chdir(cwd);
    } else if (!entry.name.startsWith('.')) {
      const path = `${cwd}/${entry.name}`;
      const key = path.replaceAll('\\', '/').slice(above.length);
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(entry.name) }));
      console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
    }
  }
}

await here();
