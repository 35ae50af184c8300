// style: makes the bucket when it isn't there, waits until it is, then uploads
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { CreateBucketCommand, PutObjectCommand, S3Client, waitUntilBucketExists } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';

async function put(Key: string, Body: Buffer): Promise<void> {
  try {
    await client.send(new PutObjectCommand({ Bucket, Key, Body }));
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'NoSuchBucket') throw error;
    await client.send(new CreateBucketCommand({ Bucket }));
    await waitUntilBucketExists({ client, maxWaitTime: 10 }, { Bucket });
    await client.send(new PutObjectCommand({ Bucket, Key, Body }));
  }
}

const root = process.cwd();
const stack = [root];
for (let dir = stack.pop(); dir !== undefined; dir = stack.pop()) {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) stack.push(path);
    else if (!entry.name.startsWith('.')) {
      const key = `${basename(root)}/${relative(root, path).split(sep).join('/')}`;
      await put(key, readFileSync(path));
      console.log(`Uploaded ${path}\n      to ${Bucket}:${key}`);
    }
  }
}
