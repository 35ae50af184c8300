import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import {
  type _Object,
  GetObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3';

function* filesBelow(directory: string): Generator<string> {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const path = join(directory, entry.name);
    if (entry.isDirectory()) {
      yield* filesBelow(path);
    } else if (entry.isFile()) {
      yield path;
    }
  }
}

const root = process.cwd();
const prefix = `${basename(root)}/`;
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const client = new S3Client({});

async function upload(path: string, key: string): Promise<void> {
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
  console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
}

async function fetchContent(key: string): Promise<Uint8Array> {
  const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  if (!Body) throw new Error(`S3 sent no content for ${key}.`);
  return Body.transformToByteArray();
}

async function download(path: string, key: string, lastModified: Date): Promise<void> {
  const content = await fetchContent(key);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  // Or else the file would be newer than the object that it came from, and the next run would send it back.
  utimesSync(path, lastModified, lastModified);
  console.log(`Downloaded ${path}\n      from ${bucket}:${key}`);
}

async function hasSameContent(path: string, { Key: key = '', Size, ETag }: _Object): Promise<boolean> {
  if (statSync(path).size !== Size) return false;
  const content = readFileSync(path);
  if (ETag === `"${createHash('md5').update(content).digest('hex')}"`) return true;
  // Not every ETag is the MD5 of the content, so another one proves nothing: only the content itself can tell then.
  return content.equals(await fetchContent(key));
}

const objects = new Map<string, _Object>();
for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })) {
  for (const object of Contents) objects.set(object.Key ?? '', object);
}

for (const path of filesBelow(root)) {
  const key = prefix + relative(root, path).replaceAll(sep, '/');
  const object = objects.get(key);
  // What is left in the map at the end is in S3 only.
  objects.delete(key);
  if (!object?.LastModified) {
    await upload(path, key);
  } else if (!(await hasSameContent(path, object))) {
    const { mtime } = statSync(path);
    if (mtime > object.LastModified) await upload(path, key);
    if (mtime < object.LastModified) await download(path, key, object.LastModified);
  }
}

for (const [key, { LastModified }] of objects) {
  const names = key.slice(prefix.length).split(/[/\\]/);
  // What is hidden takes no part, in neither direction. `..` begins with a period as well, so that no key leads out of
  // this folder. An empty last name is that of a folder's marker.
  if (!LastModified || names.some((name) => name.startsWith('.')) || names.at(-1) === '') continue;
  await download(join(root, ...names), key, LastModified);
}
