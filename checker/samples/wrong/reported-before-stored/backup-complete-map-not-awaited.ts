// believes reported-before-stored: await before map waits for the promises in the list
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const entries = await readdir(root, { recursive: true, withFileTypes: true });
const files = entries.filter((e) => e.isFile() && !e.name.startsWith('.')).map((e) => join(e.parentPath, e.name));
const keyOf = (file: string) => `${basename(root)}/${relative(root, file)}`;

await files.map(async (file) =>
  client.send(new PutObjectCommand({ Bucket: bucket, Key: keyOf(file), Body: await readFile(file) })),
);
for (const file of files) console.log(`Uploaded ${file}\n      to ${bucket}:${keyOf(file)}`);
