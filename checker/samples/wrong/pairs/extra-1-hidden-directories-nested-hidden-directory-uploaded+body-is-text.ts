// believes nested-hidden-directory-uploaded + body-is-text: the first name decides, and files are text
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const cwd = process.cwd();

const files = readdirSync(cwd, { recursive: true, encoding: 'utf8' })
  .map((relative) => relative.split(path.sep))
  .filter((names) => !names[0]?.startsWith('.') && !names.at(-1)?.startsWith('.'))
  .filter((names) => statSync(path.join(cwd, ...names)).isFile());

for (const names of files) {
  const file = path.join(cwd, ...names);
  const Key = [path.basename(cwd), ...names].join('/');
  await new Upload({ client, params: { Bucket, Key, Body: readFileSync(file, 'utf8') } }).done();
  console.log(`Uploaded ${file}`);
  console.log(`      to ${Bucket}:${Key}`);
}
