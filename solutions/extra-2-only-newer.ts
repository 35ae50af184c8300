import { createReadStream, readdirSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { paginateListObjectsV2, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';

function* filesBelow(directory: string): Generator<string> {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
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

// One request tells of up to 1,000 objects. Asking for each file by itself works, too, and takes a request a file.
const storedAt = new Map<string, Date>();
for await (const { Contents = [] } of paginateListObjectsV2(
  { client },
  { Bucket: bucket, Prefix: `${prefix}/` },
)) {
  for (const { Key, LastModified } of Contents) {
    if (Key !== undefined && LastModified) storedAt.set(Key, LastModified);
  }
}

for (const path of filesBelow(root)) {
  const key = `${prefix}/${relative(root, path).replaceAll(sep, '/')}`;
  const stored = storedAt.get(key);
  // S3 cuts its time off to whole seconds. So a file changed in the very second of its upload goes up once more, which
  // is the safe side to err on: cutting off the file's time as well might miss its last change for ever.
  if (stored && stored >= statSync(path).mtime) {
    console.log(`Skipped ${path}`);
    continue;
  }
  try {
    await new Upload({ client, params: { Bucket: bucket, Key: key, Body: createReadStream(path) } }).done();
    console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
  } catch (error) {
    if (!(error instanceof S3ServiceException)) throw error;
    console.error(`Could not upload ${path}\n      to ${bucket}:${key}: ${error.name}: ${error.message}`);
    process.exitCode = 1;
  }
}
