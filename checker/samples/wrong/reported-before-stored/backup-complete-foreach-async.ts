// believes reported-before-stored: after forEach with an async function all is uploaded
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const report: string[] = [];

readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
  .forEach(async (entry) => {
    const path = join(entry.parentPath, entry.name);
    const key = `${basename(root)}/${relative(root, path)}`;
    report.push(`Uploaded ${path}\n      to ${bucket}:${key}`);
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
  });

report.forEach((lines) => console.log(lines));
