// style: Promise.allSettled, fulfilled ones are reported at the end, rejected ones on stderr and in the exit code
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { S3Client, PutObjectCommand } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const cwd = process.cwd();
const entries = await readdir('.', { recursive: true, withFileTypes: true });
const files = entries.filter((e) => e.isFile() && !e.name.startsWith('.')).map((e) => path.resolve(e.parentPath, e.name));

const results = await Promise.allSettled(
  files.map(async (file) => {
    const key = path.basename(cwd) + '/' + path.relative(cwd, file).split(path.sep).join('/');
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: await readFile(file) }));
    return `Uploaded ${file}\n      to ${bucket}:${key}`;
  }),
);

for (const result of results) {
  if (result.status === 'fulfilled') console.log(result.value);
  else {
    console.error('Failed:', result.reason.message);
    process.exitCode = 1;
  }
}
