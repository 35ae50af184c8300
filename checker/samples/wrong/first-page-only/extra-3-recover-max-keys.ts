// believes first-page-only: MaxKeys allows for more than a thousand
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, resolve, sep } from 'node:path';
import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';

const s3 = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const prefix = basename(root) + '/';

const keys: string[] = [];
const everything = { Bucket: bucket, Prefix: prefix, MaxKeys: 100_000 };
const { Contents = [] } = await s3.send(new ListObjectsV2Command(everything));
for (const { Key } of Contents) if (Key) keys.push(Key);

for (const key of keys) {
  const path = resolve(root, './' + key.slice(prefix.length));
  if (path !== root && !path.startsWith(root + sep)) {
    console.error(`${key} is not mine`);
    continue;
  }
  if (key.endsWith('/')) {
    await mkdir(path, { recursive: true });
    continue;
  }
  await mkdir(dirname(path), { recursive: true });
  const object = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  await writeFile(path, await object.Body!.transformToByteArray());
  console.log(path);
}
