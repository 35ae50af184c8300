// believes ended-too-early: calling an async function runs it to its end
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const cwd = process.cwd();

async function main() {
  const entries = await readdir(cwd, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    const file = join(entry.parentPath, entry.name);
    const key = `${basename(cwd)}/${relative(cwd, file)}`;
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: await readFile(file) }));
    console.log(`Uploaded ${file}\n      to ${bucket}:${key}`);
  }
}

main();
process.exit(0);
