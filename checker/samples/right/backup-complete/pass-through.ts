// style: a stream of unknown length (through a PassThrough that counts), which Upload can send
import { createReadStream, readdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { PassThrough } from 'node:stream';
import { S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const path = join(entry.parentPath, entry.name);
  const Key = `${basename(root)}/${relative(root, path).split(sep).join('/')}`;
  let bytes = 0;
  const counted = new PassThrough().on('data', (chunk: Buffer) => {
    bytes += chunk.length;
  });
  await new Upload({ client, params: { Bucket, Key, Body: createReadStream(path).pipe(counted) } }).done();
  console.error(`${bytes} bytes`);
  console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
}
