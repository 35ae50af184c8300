// believes newer-local-overwritten + not-recursive: S3 is right; only the top level is looked at
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { GetObjectCommand, paginateListObjectsV2, PutObjectCommand, S3Client, type _Object } from '@aws-sdk/client-s3';

const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const prefix = `${basename(root)}/`;
const client = new S3Client({});

const there = new Map<string, _Object>();
for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })) {
  for (const object of page.Contents ?? []) there.set(object.Key!, object);
}

async function fetchBytes(key: string) {
  const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  return await Body!.transformToByteArray();
}

async function same(path: string, object: _Object) {
  const bytes = readFileSync(path);
  if (bytes.length !== object.Size) return false;
  if (object.ETag === `"${createHash('md5').update(bytes).digest('hex')}"`) return true;
  return bytes.equals(await fetchBytes(object.Key!));
}

async function upload(path: string, key: string) {
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
  console.log(`Uploaded ${path}`);
  console.log(`      to ${bucket}:${key}`);
}

async function download(object: _Object, path: string) {
  const bytes = await fetchBytes(object.Key!);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  utimesSync(path, object.LastModified!, object.LastModified!);
  console.log(`Downloaded ${path}`);
}

for (const entry of readdirSync(root, { withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const path = join(entry.parentPath, entry.name);
  const names = relative(root, path).split(sep);
  if (names.some((name) => name.startsWith('.'))) continue;
  const key = prefix + names.join('/');
  const object = there.get(key);
  there.delete(key);
  if (!object) {
    await upload(path, key);
    continue;
  }
  if (await same(path, object)) continue;
  await download(object, path);
}

// what is left is only in S3
for (const object of there.values()) {
  const rest = object.Key!.slice(prefix.length);
  if (rest === '' || rest.endsWith('/') || rest.split('/').includes('..')) continue;
  const path = join(root, rest);
  if (existsSync(path) && statSync(path).mtime >= object.LastModified!) continue;
  await download(object, path);
}
