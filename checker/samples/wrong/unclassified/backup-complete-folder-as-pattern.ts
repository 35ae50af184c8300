// unclassified: the path of the working directory is taken for a pattern, in which brackets and plus signs mean something else
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile()) yield path;
  }
}

for (const path of walk(root)) {
  const key = basename(root) + path.replace(new RegExp(`^${root}`), '');
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
  console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
}
