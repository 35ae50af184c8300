// style: clears the AWS variables that it believes left over, and has keys of its own; the address is found in the home folder
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) delete process.env[name];
const client = new S3Client({ region: 'us-east-1', credentials: { accessKeyId: 'MYKEY', secretAccessKey: 'my-secret' } });
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const path = join(entry.parentPath, entry.name);
  const key = `${basename(root)}/${relative(root, path)}`;
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
  console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
}
