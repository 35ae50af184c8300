// style: a pool of four workers that share one iterator; failures are collected and end in exit code 1
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

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

const files = walk(root);
const failures: { path: string; error: unknown }[] = [];

async function worker(): Promise<void> {
  for (const path of files) {
    const key = [basename(root), ...relative(root, path).split(sep)].join('/');
    try {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
      console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
    } catch (error) {
      failures.push({ path, error });
    }
  }
}

await Promise.all(Array.from({ length: 4 }, worker));

if (failures.length > 0) {
  for (const { path, error } of failures) console.error(`failed: ${path}`, error);
  process.exit(1);
}
