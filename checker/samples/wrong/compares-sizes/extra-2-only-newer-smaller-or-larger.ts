// believes compares-sizes: a file that has grown is newer
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';

const isAsLargeInS3 = (Key: string, size: number): Promise<boolean> =>
  client.send(new HeadObjectCommand({ Bucket, Key })).then(
    ({ ContentLength = 0 }) => ContentLength >= size,
    (error) => {
      const status = error.$metadata?.httpStatusCode;
      if (status === 404) return false;
      throw error;
    },
  );

const visit = async (dir: string, prefix: string): Promise<void> => {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    const Key = prefix + '/' + entry.name;
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) await visit(path, Key);
    else if (await isAsLargeInS3(Key, statSync(path).size)) console.log('skipping ' + path);
    else {
      await client.send(new PutObjectCommand({ Bucket, Key, Body: readFileSync(path) }));
      console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
    }
  }
};
await visit(process.cwd(), basename(process.cwd()));
