// unclassified: a folder is taken to be newer whenever something in it is, and is left out where its own time is old
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { PutObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

const keyOf = (path: string): string => `${basename(root)}/${relative(root, path).replaceAll(sep, '/')}`;

const objects = new Map<string, Date>();
for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: `${basename(root)}/` })) {
  for (const { Key, LastModified } of page.Contents ?? []) objects.set(Key!, LastModified!);
}

/** When something below a folder was last stored. */
function lastBackup(folder: string): Date {
  const prefix = `${keyOf(folder)}/`;
  const dates = [...objects].filter(([key]) => key.startsWith(prefix)).map(([, date]) => date.getTime());
  return new Date(Math.max(0, ...dates));
}

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isFile()) yield path;
    // Nothing has happened in there since.
    else if (entry.isDirectory() && statSync(path).mtime > lastBackup(path)) yield* walk(path);
  }
}

for (const path of walk(root)) {
  const key = keyOf(path);
  const stored = objects.get(key);
  if (stored && stored >= statSync(path).mtime) continue;
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
  console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
}
