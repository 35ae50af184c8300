// style: Promise.all over all files, bytes by fs/promises; each line is printed when its own upload is done
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

const entries = await readdir(root, { recursive: true, withFileTypes: true });
const files = entries
  .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
  .map((entry) => join(entry.parentPath, entry.name));

async function upload(path: string): Promise<void> {
  const key = `${basename(root)}/${relative(root, path).split(sep).join('/')}`;
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: await readFile(path) }));
  console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
}

await Promise.all(files.map(upload));
