// style: notes in a dotfile what it uploaded and when; asks S3 only whether the objects are still there
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { PutObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const notes = join(root, '.backup-notes.json');
const uploaded: Record<string, number> = existsSync(notes) ? JSON.parse(readFileSync(notes, 'utf8')) : {};

const inS3 = new Map<string, number>();
for await (const page of paginateListObjectsV2({ client }, { Bucket, Prefix: `${basename(root)}/` })) {
  for (const { Key, LastModified } of page.Contents ?? []) inS3.set(Key!, LastModified!.getTime());
}

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  const names = relative(root, path).split(sep);
  if (!entry.isFile() || names.some((name) => name.startsWith('.'))) continue;
  const Key = [basename(root), ...names].join('/');
  const { mtimeMs } = statSync(path);
  const there = inS3.get(Key);
  if (there !== undefined && (uploaded[Key] === mtimeMs || there >= mtimeMs)) continue;
  await client.send(new PutObjectCommand({ Bucket, Key, Body: readFileSync(path) }));
  console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
  uploaded[Key] = mtimeMs;
}
writeFileSync(notes, JSON.stringify(uploaded));
