// believes nothing-downloaded: what is newer there is left alone, as in the last script
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';

async function fetched(Key: string) {
  try {
    const { Body, LastModified } = await client.send(new GetObjectCommand({ Bucket, Key }));
    return { content: await Body!.transformToByteArray(), time: LastModified! };
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined;
    throw error;
  }
}

async function sync(dir: string, prefix: string): Promise<void> {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const path = join(dir, entry.name);
    const Key = `${prefix}/${entry.name}`;
    if (entry.isDirectory()) {
      await sync(path, Key);
      continue;
    }
    const here = readFileSync(path);
    const there = await fetched(Key);
    if (there && here.equals(there.content)) continue;
    if (there && there.time > statSync(path).mtime) {
      console.log(`Skipped ${path}`);
    } else {
      await client.send(new PutObjectCommand({ Bucket, Key, Body: here }));
      console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
    }
  }
}
await sync(process.cwd(), basename(process.cwd()));
