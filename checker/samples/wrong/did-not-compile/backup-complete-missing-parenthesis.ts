// believes did-not-compile: one of three parentheses is missing
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
for (const name of readdirSync(process.cwd())) {
  const path = join(process.cwd(), name);
  await client.send(new PutObjectCommand({ Bucket: 'zerotoboto', Key: name, Body: readFileSync(path) });
  console.log(`Uploaded ${path}\n      to zerotoboto:${name}`);
}
