// believes nothing-downloaded: to get an object is to have the file
import { readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const Prefix = basename(root) + '/';
const settled = new Set<string>();

async function timeOf(Key: string): Promise<Date | undefined> {
  try {
    return (await client.send(new HeadObjectCommand({ Bucket, Key }))).LastModified;
  } catch (error) {
    if ((error as Error).name === 'NotFound') return undefined;
    throw error;
  }
}

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  const names = relative(root, path).split(sep);
  if (!entry.isFile() || names.some((name) => name.startsWith('.'))) continue;
  const Key = Prefix + names.join('/');
  const stored = await timeOf(Key);
  if (stored && stored >= statSync(path).mtime) continue;
  await client.send(new PutObjectCommand({ Bucket, Key, Body: readFileSync(path) }));
  settled.add(Key);
  const now = await timeOf(Key);
  if (now) utimesSync(path, now, now);
  console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
}

for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket, Prefix })) {
  for (const { Key = '', LastModified = new Date(0) } of Contents) {
    const path = join(root, Key.slice(Prefix.length));
    if (settled.has(Key) || Key.endsWith('/') || !path.startsWith(root + sep)) continue;
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat && stat.mtime >= LastModified) continue;
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
    const content = await Body!.transformToByteArray();
    console.log(`Downloaded ${path}: ${content.length} bytes`);
  }
}
