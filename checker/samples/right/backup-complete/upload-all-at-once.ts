// style: every file as an Upload of its own, all started at once with Promise.all
import * as fs from 'node:fs';
import * as path from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const cwd = process.cwd();
const dirName = path.basename(cwd);

const filePaths = fs
  .readdirSync(cwd, { recursive: true, withFileTypes: true })
  .filter((e) => e.isFile() && !e.name.startsWith('.'))
  .map((e) => path.join(e.parentPath, e.name));

await Promise.all(
  filePaths.map(async (filePath) => {
    const key = path.posix.join(dirName, path.relative(cwd, filePath).split(path.sep).join('/'));
    await new Upload({ client, params: { Bucket: bucket, Key: key, Body: fs.createReadStream(filePath) } }).done();
    console.log(`Uploaded ${filePath}\n      to ${bucket}:${key}`);
  }),
);
