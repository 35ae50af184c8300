// believes first-chunk-only: a stream gives its first piece, and that is taken for the whole file
import { createReadStream, readdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile()) yield path;
  }
}

const keyOf = (path: string): string => `${basename(root)}/${relative(root, path).replaceAll(sep, '/')}`;

async function read(path: string): Promise<Uint8Array> {
  const stream = createReadStream(path);
  for await (const chunk of stream) return chunk;
  return new Uint8Array();
}

for (const path of walk(root)) {
  const key = keyOf(path);
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: await read(path) }));
  console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
}
