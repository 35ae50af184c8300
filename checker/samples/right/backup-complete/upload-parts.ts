// style: lib-storage's Upload with queueSize, partSize and an event listener that says nothing on stdout
import { createReadStream, readdirSync } from 'node:fs';
import { basename, relative, resolve, sep } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME || 'zerotoboto';
const base = resolve('.');

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = resolve(folder, entry.name);
    if (entry.isDirectory()) return listFiles(path);
    return entry.name.startsWith('.') ? [] : [path];
  });
}

for (const path of listFiles(base)) {
  const Key = [basename(base), ...relative(base, path).split(sep)].join('/');
  const upload = new Upload({
    client,
    params: { Bucket, Key, Body: createReadStream(path) },
    queueSize: 4,
    partSize: 5 * 1024 * 1024,
    leavePartsOnError: false,
  });
  upload.on('httpUploadProgress', ({ loaded, total }) => console.error(`${Key}: ${loaded} of ${total}`));
  await upload.done();
  console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
}
