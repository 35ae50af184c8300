// style: turns the pages of the listing itself, by ContinuationToken; uploads through lib-storage
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ListObjectsV2Command, type ListObjectsV2CommandOutput, S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const name = basename(process.cwd());

const remote: Record<string, Date> = Object.create(null);
let token: string | undefined;
do {
  const page: ListObjectsV2CommandOutput = await client.send(
    new ListObjectsV2Command({ Bucket, Prefix: `${name}/`, ContinuationToken: token }),
  );
  for (const { Key, LastModified } of page.Contents ?? []) remote[Key!] = LastModified!;
  token = page.NextContinuationToken;
} while (token);

async function visit(dir: string, prefix: string): Promise<void> {
  for (const child of readdirSync(dir)) {
    if (child.startsWith('.')) continue;
    const path = join(dir, child);
    const Key = `${prefix}/${child}`;
    const stat = statSync(path);
    if (stat.isDirectory()) {
      await visit(path, Key);
    } else if (!remote[Key] || stat.mtime.getTime() > remote[Key].getTime()) {
      await new Upload({ client, params: { Bucket, Key, Body: createReadStream(path) } }).done();
      console.log('Uploaded ' + path + '\n      to ' + Bucket + ':' + Key);
    } else {
      console.log('Up to date: ' + path);
    }
  }
}
await visit(process.cwd(), name);
