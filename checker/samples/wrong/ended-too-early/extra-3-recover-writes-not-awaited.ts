// believes ended-too-early: what Promise.all is given are promises, whatever the function returns
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { GetObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const Prefix = `${basename(root)}/`;

async function fetchObject(Key: string): Promise<void> {
  const path = join(root, Key.slice(Prefix.length));
  if (Key.endsWith('/') || !path.startsWith(root + sep)) return;
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, await Body!.transformToByteArray());
}

for await (const page of paginateListObjectsV2({ client }, { Bucket, Prefix })) {
  await Promise.all(
    (page.Contents ?? []).map((object) => {
      fetchObject(object.Key!);
    }),
  );
}

process.exit(0);
