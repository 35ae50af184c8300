// believes first-chunk-only: a stream gives its first piece, and that is taken for the whole file
import { createReadStream, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
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

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile()) yield path;
  }
}

async function read(path: string): Promise<Uint8Array> {
  const stream = createReadStream(path);
  for await (const chunk of stream) return chunk;
  return new Uint8Array();
}

async function download(Key: string, path: string, date: Date): Promise<void> {
  const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key }));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await Body!.transformToByteArray());
  utimesSync(path, date, date);
  console.log(`Downloaded ${path}`);
}

for (const path of walk(root)) {
  const key = keyOf(path);
  const object = objects.get(key);
  objects.delete(key);
  const { mtime } = statSync(path);
  if (!object || mtime > object.LastModified!) {
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: await read(path) }));
    console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
  } else if (mtime < object.LastModified!) {
    await download(key, path, object.LastModified!);
  }
}

for (const [key, { LastModified }] of objects) {
  const path = join(root, key.slice(basename(root).length + 1));
  if (key.endsWith('/') || key.split('/').includes('..')) continue;
  await download(key, path, LastModified!);
}
