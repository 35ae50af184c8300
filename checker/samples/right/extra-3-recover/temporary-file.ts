// style: writes to a temporary file elsewhere, copies it into place, and gives it the object's time
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { GetObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const Prefix = basename(root) + '/';
const temporary = mkdtempSync(join(tmpdir(), 'recover-'));

try {
  for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket, Prefix })) {
    for (const { Key = '', LastModified = new Date() } of Contents) {
      if (Key.endsWith('/') || Key.split('/').includes('..')) continue;
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
      const half = join(temporary, 'object');
      writeFileSync(half, await Body!.transformToByteArray());
      const path = join(root, Key.slice(Prefix.length));
      mkdirSync(dirname(path), { recursive: true });
      copyFileSync(half, path);
      utimesSync(path, LastModified, LastModified);
      console.log(`Downloaded ${path}\n      from ${Bucket}:${Key}`);
    }
  }
} finally {
  rmSync(temporary, { recursive: true });
}
