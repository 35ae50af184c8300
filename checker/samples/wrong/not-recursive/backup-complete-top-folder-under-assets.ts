// believes not-recursive + hardcoded-prefix: only the top folder, always under the prefix assets
import { readFileSync, readdirSync } from 'node:fs';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';

for (const entry of readdirSync(process.cwd(), { withFileTypes: true })) {
  if (entry.isDirectory() || entry.name[0] === '.') continue;
  const path = process.cwd() + '/' + entry.name;
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: 'assets/' + entry.name, Body: readFileSync(path) }));
  console.log('Uploaded ' + path);
  console.log('      to ' + bucket + ':assets/' + entry.name);
}
