// believes uploads-again: a difference of the times means a change
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { S3 } from '@aws-sdk/client-s3';

const s3 = new S3({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const cwd = process.cwd();

const entries = await readdir(cwd, { recursive: true, withFileTypes: true });
const files = entries
  .filter((entry) => entry.isFile())
  .map((entry) => path.join(entry.parentPath, entry.name))
  .map((file) => ({ file, names: path.relative(cwd, file).split(path.sep) }))
  .filter(({ names }) => names.every((name) => !name.startsWith('.')))
  .map(({ file, names }) => ({ file, Key: [path.basename(cwd), ...names].join('/') }));

const outdated = await Promise.all(
  files.map(async ({ file, Key }) => {
    const [{ mtime }, head] = await Promise.all([
      stat(file),
      s3.headObject({ Bucket, Key }).catch((error) => {
        if (error.$metadata?.httpStatusCode !== 404) throw error;
      }),
    ]);
    return !head?.LastModified || Math.abs(mtime.getTime() - head.LastModified.getTime()) > 60_000;
  }),
);

await Promise.all(
  files
    .filter((_, index) => outdated[index])
    .map(async ({ file, Key }) => {
      await s3.putObject({ Bucket, Key, Body: await readFile(file) });
      console.log(`Uploaded ${file}\n      to ${Bucket}:${Key}`);
    }),
);
