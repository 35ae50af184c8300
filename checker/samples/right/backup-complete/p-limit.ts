// style: p-limit, a package of the workbook's; the results are printed by whoever waits for them
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import pLimit from 'p-limit';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const limit = pLimit(5);

const paths = (readdirSync(root, { recursive: true }) as string[])
  .filter((name) => !basename(name).startsWith('.'))
  .map((name) => join(root, name))
  .filter((path) => statSync(path).isFile());

const tasks = paths.map((path) =>
  limit(async () => {
    const key = `${basename(root)}/${relative(root, path).replaceAll(sep, '/')}`;
    await client.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        Body: createReadStream(path),
        ContentLength: statSync(path).size,
      }),
    );
    return { path, key };
  }),
);

for (const task of tasks) {
  const { path, key } = await task;
  console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
}
