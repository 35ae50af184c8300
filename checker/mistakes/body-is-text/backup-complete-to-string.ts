// believes body-is-text: a Buffer must be made a string before it is sent
import fs from 'node:fs/promises';
import path from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const cwd = process.cwd();
const entries = await fs.readdir(cwd, { recursive: true, withFileTypes: true });

await Promise.all(
  entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(async (entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const key = path.basename(cwd) + '/' + path.relative(cwd, file);
      const data = await fs.readFile(file);
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: data.toString() }));
      console.log(`Uploaded ${file}\n      to ${bucket}:${key}`);
    }),
);
