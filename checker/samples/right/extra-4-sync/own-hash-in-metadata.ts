// style: keeps a SHA-256 in the metadata, and goes by the times alone where there is none
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const Prefix = basename(root) + '/';
const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

async function upload(path: string, Key: string): Promise<void> {
  const Body = readFileSync(path);
  await client.send(new PutObjectCommand({ Bucket, Key, Body, Metadata: { sha256: sha256(Body) } }));
  console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
}

async function download(path: string, Key: string, time: Date): Promise<void> {
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await Body!.transformToByteArray());
  utimesSync(path, time, time);
  console.log(`Downloaded ${path}\n      from ${Bucket}:${Key}`);
}

const local = new Map<string, string>();
for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  const names = relative(root, path).split(sep);
  if (entry.isFile() && names.every((name) => !name.startsWith('.'))) local.set(Prefix + names.join('/'), path);
}

for await (const page of paginateListObjectsV2({ client }, { Bucket, Prefix })) {
  for (const { Key = '', LastModified: time = new Date() } of page.Contents ?? []) {
    const names = Key.slice(Prefix.length).split('/');
    if (names.includes('..') || names.at(-1) === '') continue;
    const path = local.get(Key);
    local.delete(Key);
    if (path === undefined) {
      await download(join(root, ...names), Key, time);
      continue;
    }
    const { Metadata } = await client.send(new HeadObjectCommand({ Bucket, Key }));
    if (Metadata?.['sha256'] === sha256(readFileSync(path))) continue;
    const { mtime } = statSync(path);
    if (mtime > time) await upload(path, Key);
    else if (mtime < time) await download(path, Key, time);
  }
}

for (const [Key, path] of local) await upload(path, Key);
