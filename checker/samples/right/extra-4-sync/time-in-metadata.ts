// style: keeps the file's own time in the metadata, and gives it back to the file; LastModified only where there is none
import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const Prefix = basename(root) + '/';

/** In ms, or undefined for what isn't there. */
async function timeInS3(Key: string): Promise<number | undefined> {
  try {
    const { Metadata, LastModified } = await client.send(new HeadObjectCommand({ Bucket, Key }));
    return Metadata?.['mtime-ms'] ? Number(Metadata['mtime-ms']) : LastModified!.getTime();
  } catch (error) {
    if ((error as Error).name === 'NotFound') return undefined;
    throw error;
  }
}

const paths = new Set<string>();
for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  const names = relative(root, join(entry.parentPath, entry.name)).split(sep);
  if (entry.isFile() && !names.some((name) => name.startsWith('.'))) paths.add(names.join('/'));
}
for await (const page of paginateListObjectsV2({ client }, { Bucket, Prefix })) {
  for (const { Key = '' } of page.Contents ?? []) {
    const names = Key.slice(Prefix.length).split('/');
    if (names.at(-1) !== '' && !names.includes('..')) paths.add(names.join('/'));
  }
}

for (const name of paths) {
  const [path, Key] = [join(root, name), Prefix + name];
  const stat = statSync(path, { throwIfNoEntry: false });
  const here = stat && Math.floor(stat.mtimeMs);
  const there = await timeInS3(Key);
  if (here !== undefined && here > (there ?? -1)) {
    const Metadata = { 'mtime-ms': String(here) };
    await client.send(new PutObjectCommand({ Bucket, Key, Body: readFileSync(path), Metadata }));
    console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
  } else if (there !== undefined && there > (here ?? -1)) {
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await Body!.transformToByteArray());
    utimesSync(path, there / 1000, there / 1000);
    console.log(`Downloaded ${path}`);
  }
}
