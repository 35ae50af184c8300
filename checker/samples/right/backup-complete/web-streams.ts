// style: the web's streams: openAsBlob and blob.stream() as the body of an Upload
// @ts-nocheck
import { openAsBlob, readdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((e) => e.isFile() && !e.name.startsWith('.'));
if (files.length === 0) console.log('Nothing to upload');

for (const entry of files) {
  const path = join(entry.parentPath, entry.name);
  const Key = [basename(root), ...relative(root, path).split(sep)].join('/');
  const blob = await openAsBlob(path);
  await new Upload({ client, params: { Bucket, Key, Body: blob.stream() } }).done();
  console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
}
