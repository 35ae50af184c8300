// style: downloads to a name ending with .part beside the file, and renames it when all is there
import { createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GetObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const Prefix = `${basename(process.cwd())}/`;

async function download(Key: string, path: string): Promise<void> {
  const part = `${path}.part`;
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
    await pipeline(Body as Readable, createWriteStream(part));
    renameSync(part, path);
  } finally {
    rmSync(part, { force: true });
  }
}

let count = 0;
for await (const page of paginateListObjectsV2({ client }, { Bucket, Prefix })) {
  for (const { Key = '' } of page.Contents ?? []) {
    const names = Key.slice(Prefix.length).split('/');
    if (names.includes('..')) throw new Error(`${Key} leads out of this folder.`);
    if (names.at(-1) === '') continue;
    const path = join(process.cwd(), ...names);
    mkdirSync(dirname(path), { recursive: true });
    await download(Key, path);
    count += 1;
  }
}
console.log(`${count} files are back.`);
