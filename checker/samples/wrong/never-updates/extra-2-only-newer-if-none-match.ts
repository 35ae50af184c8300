// believes never-updates: IfNoneMatch: '*' uploads what is new
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';

const storedIfMissing = (Key: string, path: string): Promise<boolean> =>
  client.send(new PutObjectCommand({ Bucket, Key, Body: readFileSync(path), IfNoneMatch: '*' })).then(
    () => true,
    (error) => {
      if (error.$metadata?.httpStatusCode === 412) return false;
      throw error;
    },
  );

const visit = async (dir: string, prefix: string): Promise<void> => {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    const Key = prefix + '/' + entry.name;
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) await visit(path, Key);
    else if (await storedIfMissing(Key, path)) console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
  }
};
await visit(process.cwd(), basename(process.cwd()));
