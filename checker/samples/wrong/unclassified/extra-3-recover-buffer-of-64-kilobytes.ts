// unclassified: the buffer holds 65,536 bytes, and what comes after them is lost
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { GetObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const prefix = `${basename(root)}/`;

for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })) {
  for (const { Key } of page.Contents ?? []) {
    const name = Key!.slice(prefix.length);
    if (name.endsWith('/') || name === '' || name.split('/').includes('..')) continue;
    const path = join(root, name);
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key }));
    mkdirSync(dirname(path), { recursive: true });
    const buffer = Buffer.alloc(65_536);
    let length = 0;
    for await (const chunk of Body as Readable) length += (chunk as Buffer).copy(buffer, length);
    writeFileSync(path, buffer.subarray(0, length));
    console.log(`Downloaded ${path}`);
  }
}
