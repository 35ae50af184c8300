// style: resolve, without a look at where it leads (which is only polish)
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { GetObjectCommand, ListObjectsV2Command, type ListObjectsV2CommandOutput, S3Client } from '@aws-sdk/client-s3';

const s3 = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const prefix = basename(root) + '/';

const keys: string[] = [];
let next: string | undefined;
do {
  const page: ListObjectsV2CommandOutput = await s3.send(
    new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: next }),
  );
  keys.push(...(page.Contents ?? []).map((object) => object.Key!));
  next = page.IsTruncated ? page.NextContinuationToken : undefined;
} while (next !== undefined);

for (const key of keys) {
  const path = resolve(root, './' + key.slice(prefix.length));
  if (key.endsWith('/')) {
    await mkdir(path, { recursive: true });
    continue;
  }
  await mkdir(dirname(path), { recursive: true });
  const object = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  await writeFile(path, await object.Body!.transformToByteArray());
  console.log(path);
}
