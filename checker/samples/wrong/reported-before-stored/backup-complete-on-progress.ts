// believes reported-before-stored: when all bytes are sent the object is stored (but of a large file only the parts are)
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const path = join(entry.parentPath, entry.name);
  const Key = `${basename(root)}/${relative(root, path)}`;
  const { size } = statSync(path);
  const upload = new Upload({ client, params: { Bucket, Key, Body: createReadStream(path) } });
  upload.on('httpUploadProgress', ({ loaded }) => {
    if (loaded === size) console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
  });
  await upload.done();
}
