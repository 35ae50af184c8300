// believes crashed: readFileSync of a folder (EISDIR), because only dotfiles are skipped
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

for (const name of readdirSync(root, { recursive: true }) as string[]) {
  if (basename(name).startsWith('.')) continue;
  const path = join(root, name);
  const key = `${basename(root)}/${name}`;
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
  console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
}
