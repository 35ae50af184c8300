// style: as by the times, but a file of its own outside of the folder remembers what was equal in the last run
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, relative, sep } from 'node:path';
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const Prefix = basename(root) + '/';
const notes = join(homedir(), `.sync-${basename(root)}.json`);
const before: Record<string, string> = existsSync(notes) ? JSON.parse(readFileSync(notes, 'utf8')) : {};
const after: Record<string, string> = {};
const state = (path: string, there: Date): string => `${statSync(path).mtimeMs} ${there.toISOString()}`;

const objects = new Map<string, Date>();
for await (const page of paginateListObjectsV2({ client }, { Bucket, Prefix })) {
  for (const { Key, LastModified } of page.Contents ?? []) objects.set(Key!, LastModified!);
}
const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((path) => !relative(root, path).split(sep).some((name) => name.startsWith('.')));
const keyOf = (path: string): string => Prefix + relative(root, path).split(sep).join('/');

for (const path of files) {
  const Key = keyOf(path);
  let there = objects.get(Key);
  if (there && before[Key] === state(path, there)) {
    after[Key] = before[Key];
    objects.delete(Key);
  } else if (!there || there < statSync(path).mtime) {
    await client.send(new PutObjectCommand({ Bucket, Key, Body: readFileSync(path) }));
    console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
    there = (await client.send(new HeadObjectCommand({ Bucket, Key }))).LastModified!;
    after[Key] = state(path, there);
    objects.delete(Key);
  }
}
for (const [Key, there] of objects) {
  const path = join(root, Key.slice(Prefix.length));
  if (Key.endsWith('/') || !path.startsWith(root + sep)) continue;
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
  const content = await Body!.transformToByteArray();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  after[Key] = state(path, there);
}
writeFileSync(notes, JSON.stringify(after));
