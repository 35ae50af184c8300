// style: stores under a temporary key, copies that to the right one, deletes the temporary one
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { CopyObjectCommand, DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const temporary = `incoming-${process.pid}`;

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const path = join(entry.parentPath, entry.name);
  const Key = `${basename(root)}/${relative(root, path).split(sep).join('/')}`;
  await client.send(new PutObjectCommand({ Bucket, Key: temporary, Body: readFileSync(path) }));
  await client.send(new CopyObjectCommand({ Bucket, Key, CopySource: `${Bucket}/${temporary}` }));
  await client.send(new DeleteObjectCommand({ Bucket, Key: temporary }));
  console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
}
