// believes never-updates + missing-prefix: what the bucket holds under the relative path is backed up
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ListObjectsV2Command, type ListObjectsV2CommandOutput, S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';

const remote: Record<string, Date> = Object.create(null);
let token: string | undefined;
do {
  const page: ListObjectsV2CommandOutput = await client.send(
    new ListObjectsV2Command({ Bucket, ContinuationToken: token }),
  );
  for (const { Key, LastModified } of page.Contents ?? []) remote[Key!] = LastModified!;
  token = page.NextContinuationToken;
} while (token);

async function visit(dir: string, prefix: string): Promise<void> {
  for (const child of readdirSync(dir)) {
    if (child.startsWith('.')) continue;
    const path = join(dir, child);
    const Key = prefix === '' ? child : `${prefix}/${child}`;
    const stat = statSync(path);
    if (stat.isDirectory()) {
      await visit(path, Key);
    } else if (!(Key in remote)) {
      await new Upload({ client, params: { Bucket, Key, Body: createReadStream(path) } }).done();
      console.log('Uploaded ' + path + '\n      to ' + Bucket + ':' + Key);
    } else {
      console.log('Up to date: ' + path);
    }
  }
}
await visit(process.cwd(), '');
