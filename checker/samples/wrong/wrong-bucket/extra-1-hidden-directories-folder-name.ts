// believes wrong-bucket: the bucket has the name of the folder
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = basename(process.cwd());
const root = process.cwd();
const folders = [root];
const files: string[] = [];

for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
  for (const name of readdirSync(folder)) {
    if (name[0] === '.') continue;
    const path = join(folder, name);
    (statSync(path).isDirectory() ? folders : files).push(path);
  }
}

for (const path of files) {
  const key = `${basename(root)}/${relative(root, path).split(sep).join('/')}`;
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
  console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
}
