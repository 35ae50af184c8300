import { createReadStream, readdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';

function* filesBelow(directory: string): Generator<string> {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    // For files and folders alike. The walk never enters a hidden folder, so all that lies in it is left out, at any depth.
    // Only names below the working directory are looked at: the folder itself may lie anywhere.
    if (entry.name.startsWith('.')) continue;
    const path = join(directory, entry.name);
    if (entry.isDirectory()) {
      yield* filesBelow(path);
    } else if (entry.isFile()) {
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
    await new Upload({ client, params: { Bucket: bucket, Key: key, Body: createReadStream(path) } }).done();
    console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
  } catch (error) {
    if (!(error instanceof S3ServiceException)) throw error;
    console.error(`Could not upload ${path}\n      to ${bucket}:${key}: ${error.name}: ${error.message}`);
    process.exitCode = 1;
  }
}
