// unclassified: capitals don't matter in names
import { createWriteStream, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { GetObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const prefix = basename(process.cwd()) + '/';
const list = paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix });

for await (const { Contents = [] } of list) {
  for (const object of Contents) {
    const relative = object.Key!.substring(prefix.length);
    if (relative === '' || relative.endsWith('/')) continue;
    if (relative.split('/').some((name) => name === '..')) continue;
    const path = join(process.cwd(), relative.toLowerCase());
    mkdirSync(dirname(path), { recursive: true });
    const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key: object.Key }));
    const stream = answer.Body!.transformToWebStream() as ReadableStream;
    await pipeline(Readable.fromWeb(stream), createWriteStream(path));
  }
}
console.log('done');
