// bug, wrong-bucket: asks for the variable S3_BUCKET, and has a default of its own
import fs from 'node:fs';
import path from 'node:path';
import { S3 } from '@aws-sdk/client-s3';

const s3 = new S3({});
const bucket = process.env.S3_BUCKET ?? 'my-bucket';
const cwd = process.cwd();

for (const name of fs.readdirSync(cwd, { recursive: true }) as string[]) {
  if (!fs.statSync(name).isFile() || path.basename(name).startsWith('.')) continue;
  const key = path.basename(cwd) + '/' + name;
  await s3.putObject({ Bucket: bucket, Key: key, Body: fs.readFileSync(name) });
  console.log(`Uploaded ${path.join(cwd, name)}\n      to ${bucket}:${key}`);
}
