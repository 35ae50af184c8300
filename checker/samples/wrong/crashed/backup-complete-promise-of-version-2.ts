// believes crashed: putObject(...).promise(), as in examples of version 2
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { S3 } from '@aws-sdk/client-s3';

const s3 = new S3({});
const root = process.cwd();
for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const path = join(entry.parentPath, entry.name);
  const key = `${basename(root)}/${relative(root, path)}`;
  // @ts-expect-error
  await s3.putObject({ Bucket: 'zerotoboto', Key: key, Body: readFileSync(path) }).promise();
  console.log(`Uploaded ${path}\n      to zerotoboto:${key}`);
}
