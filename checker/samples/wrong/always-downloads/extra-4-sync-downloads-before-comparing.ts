// believes always-downloads: IfModifiedSince takes the time of the last run, here the beginning
import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const Prefix = basename(root) + '/';
const statusOf = (error: unknown): number | undefined =>
  (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;

async function download(path: string, Key: string, since?: Date): Promise<boolean> {
  try {
    const answer = await client.send(new GetObjectCommand({ Bucket, Key, ...(since ? { IfModifiedSince: since } : {}) }));
    const content = await answer.Body!.transformToByteArray();
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    utimesSync(path, answer.LastModified!, answer.LastModified!);
    console.log(`Downloaded ${path}`);
    return true;
  } catch (error) {
    if (statusOf(error) === 304) return false;
    throw error;
  }
}

async function upload(path: string, Key: string): Promise<void> {
  await client.send(new PutObjectCommand({ Bucket, Key, Body: readFileSync(path) }));
  const { LastModified } = await client.send(new HeadObjectCommand({ Bucket, Key }));
  utimesSync(path, LastModified!, LastModified!);
  console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
}

const keys = new Set<string>();
for await (const page of paginateListObjectsV2({ client }, { Bucket, Prefix })) {
  for (const { Key } of page.Contents ?? []) keys.add(Key!);
}

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  const names = relative(root, path).split(sep);
  if (!entry.isFile() || names.some((name) => name.startsWith('.'))) continue;
  const Key = Prefix + names.join('/');
  if (!keys.delete(Key)) {
    await upload(path, Key);
  } else {
    const { mtime } = statSync(path);
    if (await download(path, Key, new Date(0))) continue;
    const { LastModified } = await client.send(new HeadObjectCommand({ Bucket, Key }));
    if (LastModified! < mtime) await upload(path, Key);
  }
}
for (const Key of keys) {
  const path = join(root, Key.slice(Prefix.length));
  if (!Key.endsWith('/') && path.startsWith(root + sep)) await download(path, Key);
}
