// believes ended-too-early: forEach waits for an async function, so that process.exit() comes after the uploads
import fs from 'node:fs';
import path from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const cwd = process.cwd();
const files = fs
  .readdirSync(cwd, { recursive: true, withFileTypes: true })
  .filter((e) => e.isFile() && !e.name.startsWith('.'))
  .map((e) => path.join(e.parentPath, e.name));

files.forEach(async (file) => {
  const key = path.basename(cwd) + '/' + path.relative(cwd, file);
  await client.send(new PutObjectCommand({ Bucket: 'zerotoboto', Key: key, Body: fs.readFileSync(file) }));
  console.log(`Uploaded ${file}\n      to zerotoboto:${key}`);
});

process.exit(0);
