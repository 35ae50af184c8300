// believes always-downloads: first everything comes down, then what is newer here goes up
import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const Prefix = basename(root) + '/';

async function timeOf(Key: string): Promise<Date | undefined> {
  try {
    return (await client.send(new HeadObjectCommand({ Bucket, Key }))).LastModified;
  } catch (error) {
    if ((error as Error).name === 'NotFound') return undefined;
    throw error;
  }
}

await recover();
for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  const names = relative(root, path).split(sep);
  if (!entry.isFile() || names.some((name) => name.startsWith('.'))) continue;
  const Key = Prefix + names.join('/');
  const stored = await timeOf(Key);
  if (stored && stored >= statSync(path).mtime) continue;
  await client.send(new PutObjectCommand({ Bucket, Key, Body: readFileSync(path) }));
  const now = await timeOf(Key);
  if (now) utimesSync(path, now, now);
  console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
}

async function recover(): Promise<void> {
  for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket, Prefix })) {
  for (const { Key = '', LastModified = new Date(0) } of Contents) {
    const path = join(root, Key.slice(Prefix.length));
    if (Key.endsWith('/') || !path.startsWith(root + sep)) continue;
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
    const content = await Body!.transformToByteArray();
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    utimesSync(path, LastModified, LastModified);
    console.log(`Downloaded ${path}`);
  }
  }
}
