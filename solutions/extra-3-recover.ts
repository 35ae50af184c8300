import { createWriteStream, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GetObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const root = process.cwd();
// With the slash, so that the objects of `assets-old` are not taken for those of `assets`.
const prefix = `${basename(root)}/`;
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const client = new S3Client({});

for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })) {
  for (const { Key: key = '' } of Contents) {
    const relativePath = key.slice(prefix.length);
    // Anybody who may write to the bucket chooses the keys. None of them may lead out of this folder.
    if (relativePath.split(/[/\\]/).includes('..')) {
      console.error(`Left out ${bucket}:${key}, because it leads out of this folder.`);
      process.exitCode = 1;
      continue;
    }
    const path = join(root, relativePath);
    // A marker that the web console made for a folder: there is nothing in it to download.
    if (key.endsWith('/')) {
      mkdirSync(path, { recursive: true });
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    // On Node the body is a stream of bytes. It goes straight to the disk, so an object may be larger than the memory.
    await pipeline(Body as Readable, createWriteStream(path));
    console.log(`Downloaded ${path}\n      from ${bucket}:${key}`);
  }
}
