// style: sets the time after a download, not after an upload: the next run fetches what it has just sent (which is only polish)
import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { GetObjectCommand, PutObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const Prefix = `${basename(root)}/`;

const remote = new Map<string, Date>();
for await (const page of paginateListObjectsV2({ client }, { Bucket, Prefix })) {
  for (const { Key, LastModified } of page.Contents ?? []) remote.set(Key!, LastModified!);
}

const local = new Map<string, Date>();
for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  const names = relative(root, path).split(sep);
  if (entry.isFile() && !names.some((name) => name.startsWith('.'))) {
    local.set(Prefix + names.join('/'), statSync(path).mtime);
  }
}

async function up(Key: string, path: string): Promise<void> {
  await client.send(new PutObjectCommand({ Bucket, Key, Body: readFileSync(path) }));
  console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
}

async function down(Key: string, path: string, when: Date): Promise<void> {
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
  const bytes = await Body!.transformToByteArray();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  utimesSync(path, when, when);
  console.log(`Downloaded ${path}`);
}

for (const Key of new Set([...local.keys(), ...remote.keys()])) {
  if (Key.endsWith('/') || Key.split('/').includes('..')) continue;
  const path = join(root, Key.slice(Prefix.length));
  const here = local.get(Key)?.getTime() ?? -Infinity;
  const there = remote.get(Key)?.getTime() ?? -Infinity;
  if (here > there) await up(Key, path);
  if (there > here) await down(Key, path, remote.get(Key)!);
}
