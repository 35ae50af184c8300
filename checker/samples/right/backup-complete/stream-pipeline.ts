// style: node:stream from end to end: Readable.from a walk, a Transform that uploads, stdout as the last one
import { createReadStream, readdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { Readable, Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

function* walk(dir: string): Generator<string> {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else if (!entry.name.startsWith('.')) yield path;
  }
}

class Uploader extends Transform {
  constructor() {
    super({ objectMode: true });
  }
  override _transform(path: string, _encoding: string, done: TransformCallback): void {
    const key = [basename(root), ...relative(root, path).split(sep)].join('/');
    new Upload({ client, params: { Bucket: bucket, Key: key, Body: createReadStream(path) } })
      .done()
      .then(() => done(null, `Uploaded ${path}\n      to ${bucket}:${key}\n`), done);
  }
}

await pipeline(Readable.from(walk(root)), new Uploader(), process.stdout);
