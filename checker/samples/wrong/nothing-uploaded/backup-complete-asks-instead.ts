// believes nothing-uploaded: copied from a HeadObject example, and errors are taken for a new file
import { readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const path = join(entry.parentPath, entry.name);
  const Key = `${basename(root)}/${relative(root, path)}`;
  try {
    await client.send(new HeadObjectCommand({ Bucket, Key }));
  } catch {
    console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
  }
}
