// style: forEach with an async function that awaits inside; the process ends when the last upload has
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

function uploadAll(dir: string): void {
  readdirSync(dir).forEach(async (name) => {
    const path = join(dir, name);
    if (statSync(path).isDirectory()) return uploadAll(path);
    if (name.startsWith('.')) return;
    const key = [basename(root), ...relative(root, path).split(sep)].join('/');
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
    console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
  });
}

uploadAll(root);
