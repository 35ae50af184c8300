// believes reported-before-stored: done() is called, and nobody waits for it
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const cwd = process.cwd();

function backup(dir: string): void {
  for (const name of readdirSync(dir)) {
    const path = join(dir, name);
    if (statSync(path).isDirectory()) backup(path);
    else if (!name.startsWith('.')) {
      const Key = basename(cwd) + path.slice(cwd.length);
      new Upload({ client, params: { Bucket, Key, Body: createReadStream(path) } }).done();
      console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
    }
  }
}
backup(cwd);
