// believes looked-up-by-bare-name: objects are remembered by the name at the end of their keys, which several have in common
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { PutObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

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

const keyOf = (path: string): string => `${basename(root)}/${relative(root, path).replaceAll(sep, '/')}`;

const objects = new Map<string, Date>();
for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: `${basename(root)}/` })) {
  for (const { Key, LastModified } of page.Contents ?? []) objects.set(basename(Key!), LastModified!);
}

for (const path of walk(root)) {
  const key = keyOf(path);
  const stored = objects.get(basename(path));
  if (stored && stored >= statSync(path).mtime) continue;
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
  console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
}
