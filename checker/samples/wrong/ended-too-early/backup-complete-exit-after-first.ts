// believes ended-too-early: the first answer means that everything is stored
import fs from 'node:fs';
import path from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const s3 = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

for (const entry of fs.readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const file = path.join(entry.parentPath, entry.name);
  const Key = path.basename(root) + '/' + path.relative(root, file);
  s3.send(new PutObjectCommand({ Bucket, Key, Body: fs.readFileSync(file) })).then(() => {
    console.log('Uploaded ' + file + '\n      to ' + Bucket + ':' + Key);
    process.exit();
  });
}
