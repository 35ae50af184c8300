// style: looks for its bucket in the list of all buckets
import { createReadStream, readdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { ListBucketsCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const { Buckets = [] } = await client.send(new ListBucketsCommand({}));
if (!Buckets.some(({ Name }) => Name === bucket)) throw new Error(`no bucket called ${bucket}`);

const cwd = process.cwd();
const hidden = (path: string): boolean => path.split(sep).some((part) => part.startsWith('.'));
for (const entry of readdirSync(cwd, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  const below = relative(cwd, path);
  if (!entry.isFile() || hidden(below)) continue;
  const key = `${basename(cwd)}/${below.split(sep).join('/')}`;
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: createReadStream(path) }));
  console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
}
