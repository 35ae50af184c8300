// style: IfUnmodifiedSince with the file's time: 412 means that the object is newer
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';

const isNewerInS3 = (Key: string, than: Date): Promise<boolean> =>
  client.send(new HeadObjectCommand({ Bucket, Key, IfUnmodifiedSince: than })).then(
    () => false,
    (error) => {
      const status = error.$metadata?.httpStatusCode;
      if (status === 412) return true;
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
    else if (await isNewerInS3(Key, statSync(path).mtime)) console.log('skipping ' + path);
    else {
      await client.send(new PutObjectCommand({ Bucket, Key, Body: readFileSync(path) }));
      console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
    }
  }
};
await visit(process.cwd(), basename(process.cwd()));
