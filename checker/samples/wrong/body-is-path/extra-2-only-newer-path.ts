// believes body-is-path: the SDK opens the file
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const seconds = (date: Date): number => Math.floor(date.getTime() / 1000);

async function secondsInS3(key: string): Promise<number> {
  try {
    const head = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
    return seconds(head.LastModified!);
  } catch (error) {
    if ((error as Error).name === 'NotFound') return 0;
    throw error;
  }
}

async function visit(dir: string, prefix: string) {
  for (const name of readdirSync(dir)) {
    if (name.startsWith('.')) continue;
    const path = join(dir, name);
    const key = `${prefix}/${name}`;
    const stat = statSync(path);
    if (stat.isDirectory()) {
      await visit(path, key);
      continue;
    }
    const there = await secondsInS3(key);
    if (there === 0 || seconds(stat.mtime) > there) {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: path }));
      console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
    }
  }
}
await visit(process.cwd(), basename(process.cwd()));
