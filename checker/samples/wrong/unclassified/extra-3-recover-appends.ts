// unclassified: a file is written to its end
import { mkdir, open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { GetObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const folder = process.cwd();
const Prefix = basename(folder) + '/';

async function* keys(): AsyncGenerator<string> {
  for await (const page of paginateListObjectsV2({ client }, { Bucket, Prefix }))
    for (const object of page.Contents ?? []) if (object.Key) yield object.Key;
}

for await (const Key of keys()) {
  const names = Key.slice(Prefix.length).split('/');
  const name = names.pop();
  if (!name || names.includes('..') || name === '..') continue;
  await mkdir(join(folder, ...names), { recursive: true });
  const file = await open(join(folder, ...names, name), 'a');
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
  for await (const chunk of Body as AsyncIterable<Uint8Array>) await file.write(chunk);
  await file.close();
  console.log(`Downloaded ${Key} to ${[...names, name].join('/')}`);
}
