// unclassified: a folder is taken to be newer whenever something in it is, and is left out where its own time is old
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { type _Object, GetObjectCommand, PutObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

const keyOf = (path: string): string => `${basename(root)}/${relative(root, path).replaceAll(sep, '/')}`;

const objects = new Map<string, _Object>();
for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: `${basename(root)}/` })) {
  for (const object of page.Contents ?? []) objects.set(object.Key!, object);
}

/** When something below a folder was last stored. */
function lastBackup(folder: string): Date {
  const prefix = `${keyOf(folder)}/`;
  const dates = [...objects].filter(([key]) => key.startsWith(prefix)).map(([, { LastModified }]) => LastModified!.getTime());
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

async function download(Key: string, path: string, date: Date): Promise<void> {
  const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key }));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await Body!.transformToByteArray());
  utimesSync(path, date, date);
  console.log(`Downloaded ${path}`);
}

for (const [key, { LastModified }] of objects) {
  const path = join(root, key.slice(basename(root).length + 1));
  if (key.endsWith('/') || key.split('/').includes('..')) continue;
  if (!existsSync(path) || statSync(path).mtime < LastModified!) await download(key, path, LastModified!);
}

for (const path of walk(root)) {
  const key = keyOf(path);
  const object = objects.get(key);
  if (object && statSync(path).mtime <= object.LastModified!) continue;
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
  console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
}
