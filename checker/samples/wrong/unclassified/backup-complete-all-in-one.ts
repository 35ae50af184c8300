// unclassified: a backup is one object that holds all files
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
  .map((entry) => join(entry.parentPath, entry.name));

const Key = `${basename(root)}/backup.bin`;
await client.send(new PutObjectCommand({ Bucket, Key, Body: Buffer.concat(files.map((path) => readFileSync(path))) }));
for (const path of files) console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
