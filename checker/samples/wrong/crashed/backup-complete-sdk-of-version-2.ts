// believes crashed: the SDK is called aws-sdk, as in examples of version 2
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
// @ts-expect-error
import AWS from 'aws-sdk';

const s3 = new AWS.S3();
const root = process.cwd();
for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const path = join(entry.parentPath, entry.name);
  const key = `${basename(root)}/${relative(root, path)}`;
  await s3.upload({ Bucket: 'zerotoboto', Key: key, Body: readFileSync(path) }).promise();
  console.log(`Uploaded ${path}\n      to zerotoboto:${key}`);
}
