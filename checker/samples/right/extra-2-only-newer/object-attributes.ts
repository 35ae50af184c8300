// style: GetObjectAttributes instead of HeadObject; both times as numbers
import { opendir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { GetObjectAttributesCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';

async function storedAt(Key: string): Promise<number> {
  try {
    const question = { Bucket, Key, ObjectAttributes: ['ObjectSize' as const] };
    const { LastModified } = await client.send(new GetObjectAttributesCommand(question));
    return LastModified!.getTime();
  } catch (error) {
    if (error instanceof NoSuchKey) return Number.NEGATIVE_INFINITY;
    throw error;
  }
}

async function backup(folder: string, prefix: string): Promise<void> {
  for await (const { name } of await opendir(folder)) {
    if (name.startsWith('.')) continue;
    const path = join(folder, name);
    const Key = `${prefix}/${name}`;
    const info = await stat(path);
    if (info.isDirectory()) {
      await backup(path, Key);
    } else if ((await storedAt(Key)) < info.mtimeMs) {
      await client.send(new PutObjectCommand({ Bucket, Key, Body: await readFile(path) }));
      console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
    }
  }
}

await backup(process.cwd(), basename(process.cwd()));
