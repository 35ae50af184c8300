// believes new-file-skipped: when S3 knows nothing of a file there is nothing to do
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { HeadObjectCommand, NotFound, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

function* walk(dir: string): Generator<string> {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const path = join(dir, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else yield path;
  }
}

async function storedAt(key: string): Promise<Date | undefined> {
  try {
    const { LastModified } = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
    return LastModified;
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}

for (const path of walk(root)) {
  const key = `${basename(root)}/${relative(root, path).split(sep).join('/')}`;
  const stored = await storedAt(key);
  if (stored === undefined || stored >= statSync(path).mtime) {
    console.log(`Skipped ${path}`);
  } else {
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
    console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
  }
}
