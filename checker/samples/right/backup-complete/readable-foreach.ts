// style: Readable.from(...).forEach with a concurrency; a signal is passed on
import { Readable } from 'node:stream';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const cwd = process.cwd();
const entries = await readdir(cwd, { recursive: true, withFileTypes: true });

await Readable.from(entries)
  .filter((e) => e.isFile() && !e.name.startsWith('.'))
  .map((e) => path.join(e.parentPath, e.name))
  .forEach(
    async (file, { signal }) => {
      const key = path.basename(cwd) + '/' + path.relative(cwd, file).split(path.sep).join('/');
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: await readFile(file) }), { abortSignal: signal });
      console.log(`Uploaded ${file}\n      to ${bucket}:${key}`);
    },
    { concurrency: 3 },
  );
