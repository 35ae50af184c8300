// style: no await at all: then, catch and a chain made by reduce
import fs from 'node:fs/promises';
import path from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const cwd = process.cwd();

const walk = (dir) =>
  fs
    .readdir(dir, { withFileTypes: true })
    .then((entries) =>
      Promise.all(
        entries.map((entry) => {
          const full = path.join(dir, entry.name);
          return entry.isDirectory() ? walk(full) : entry.name.startsWith('.') ? [] : [full];
        }),
      ),
    )
    .then((lists) => lists.flat());

const keyOf = (file) => path.basename(cwd) + file.slice(cwd.length).split(path.sep).join('/');

walk(cwd)
  .then((files) =>
    files.reduce(
      (before, file) =>
        before
          .then(() => fs.readFile(file))
          .then((Body) => client.send(new PutObjectCommand({ Bucket: bucket, Key: keyOf(file), Body })))
          .then(() => console.log(`Uploaded ${file}\n      to ${bucket}:${keyOf(file)}`)),
      Promise.resolve(),
    ),
  )
  .catch((error) => {
    console.error(String(error));
    process.exit(1);
  });
