// style: starts itself again, once per folder, with the files as arguments; the child's stdout is the script's own
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const [script, ...given] = process.argv.slice(1);
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

async function upload(paths: readonly string[]): Promise<void> {
  const client = new S3Client({});
  for (const path of paths) {
    const key = [basename(root), ...relative(root, path).split(sep)].join('/');
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
    console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
  }
}

if (given.length > 0) {
  await upload(given);
} else {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name));
  if (files.length > 0) {
    const { status } = spawnSync(process.execPath, [...process.execArgv, script ?? '', ...files], { stdio: 'inherit' });
    process.exitCode = status ?? 1;
  }
}
