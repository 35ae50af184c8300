// style: equal content by ETag, and by the bytes where the ETag comes from an upload in parts
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type _Object, GetObjectCommand, PutObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const Prefix = `${basename(root)}/`;

async function contentOf(Key: string): Promise<Uint8Array> {
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
  return Body!.transformToByteArray();
}

async function isEqual(path: string, object: _Object): Promise<boolean> {
  const content = readFileSync(path);
  if (content.length !== object.Size) return false;
  const tag = object.ETag?.slice(1, -1) ?? '';
  if (tag.includes('-')) return Buffer.compare(content, await contentOf(object.Key!)) === 0;
  return createHash('md5').update(content).digest('hex') === tag;
}

function* walk(dir: string): Generator<string> {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* walk(join(dir, entry.name));
    else yield join(dir, entry.name);
  }
}

const objects = new Map<string, _Object>();
for await (const page of paginateListObjectsV2({ client }, { Bucket, Prefix })) {
  for (const object of page.Contents ?? []) objects.set(object.Key!, object);
}

async function down(path: string, object: _Object): Promise<void> {
  const content = await contentOf(object.Key!);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  utimesSync(path, new Date(), object.LastModified!);
  console.log('Downloaded', path);
}

for (const path of walk(root)) {
  const Key = Prefix + path.slice(root.length + 1).replaceAll('\\', '/');
  const object = objects.get(Key);
  objects.delete(Key);
  if (object && (await isEqual(path, object))) console.log('Same', path);
  else if (object && object.LastModified! > statSync(path).mtime) await down(path, object);
  else {
    await client.send(new PutObjectCommand({ Bucket, Key, Body: readFileSync(path) }));
    console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
  }
}
for (const [Key, object] of objects) {
  if (Key.endsWith('/') || Key.split('/').includes('..')) continue;
  await down(join(root, Key.slice(Prefix.length)), object);
}
