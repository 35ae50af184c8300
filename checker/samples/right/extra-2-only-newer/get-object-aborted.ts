// style: knows only GetObject: reads LastModified from its answer and throws the body away
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { GetObjectCommand, NoSuchKey, S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

function walk(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .flatMap((entry) => (entry.isDirectory() ? walk(join(dir, entry.name)) : [join(dir, entry.name)]));
}

for (const path of walk(root)) {
  const Key = basename(root) + '/' + relative(root, path).split(sep).join('/');
  let stored: Date | undefined;
  try {
    const answer = await client.send(new GetObjectCommand({ Bucket, Key }));
    (answer.Body as Readable).destroy();
    stored = answer.LastModified;
  } catch (error) {
    if (!(error instanceof NoSuchKey)) throw error;
  }
  if (stored && stored >= statSync(path).mtime) console.log('Nothing to do for', path);
  else {
    await new Upload({ client, params: { Bucket, Key, Body: createReadStream(path) } }).done();
    console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
  }
}
