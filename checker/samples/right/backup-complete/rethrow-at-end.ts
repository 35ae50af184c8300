// style: tries every file, then throws an AggregateError of what went wrong
import { readFileSync } from 'node:fs';
import { opendir } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({ maxAttempts: 5 });
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const errors: Error[] = [];

for await (const entry of await opendir(root, { recursive: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const path = join(entry.parentPath, entry.name);
  const key = `${basename(root)}/${relative(root, path).split(sep).join('/')}`;
  try {
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
    console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
  } catch (error) {
    errors.push(new Error(`Could not upload ${path}`, { cause: error }));
  }
}

if (errors.length > 0) throw new AggregateError(errors, `${errors.length} files were not uploaded`);
