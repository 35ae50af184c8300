// believes body-is-path: Buffer.from(path) reads the file
import fs from 'node:fs';
import path from 'node:path';
import { S3 } from '@aws-sdk/client-s3';

const s3 = new S3();
const Bucket = 'zerotoboto';
const cwd = process.cwd();

async function walk(dir: string) {
  for (const name of fs.readdirSync(dir)) {
    const full = path.join(dir, name);
    if (fs.statSync(full).isDirectory()) await walk(full);
    else if (!name.startsWith('.')) {
      const Key = path.basename(cwd) + full.slice(cwd.length);
      await s3.putObject({ Bucket, Key, Body: Buffer.from(full) });
      console.log(`Uploaded ${full}\n      to ${Bucket}:${Key}`);
    }
  }
}
await walk(cwd);
