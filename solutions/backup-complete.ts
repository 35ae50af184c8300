import { createReadStream, readdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';

function* filesBelow(directory: string): Generator<string> {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) {
      yield* filesBelow(path);
    } else if (entry.isFile() && !entry.name.startsWith('.')) {
      yield path;
    }
  }
}

const root = process.cwd();
const prefix = basename(root);
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const client = new S3Client({});

for (const path of filesBelow(root)) {
  const key = `${prefix}/${relative(root, path).replaceAll(sep, '/')}`;
  try {
    // A stream of bytes: no file is held in memory as a whole, and none is taken for text.
    const body = createReadStream(path);
    await new Upload({ client, params: { Bucket: bucket, Key: key, Body: body } }).done();
    console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
  } catch (error) {
    // S3 refused this file: say so, go on with the others, and end as a failure. Any other error ends the script here.
    if (!(error instanceof S3ServiceException)) throw error;
    console.error(`Could not upload ${path}\n      to ${bucket}:${key}: ${error.name}: ${error.message}`);
    process.exitCode = 1;
  }
}
