// style: asks with HeadObject, then reads the object back and compares, before it reports
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import {
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  waitUntilObjectExists,
} from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const path = join(entry.parentPath, entry.name);
  const Key = `${basename(root)}/${relative(root, path).split(sep).join('/')}`;
  const body = readFileSync(path);
  await client.send(new PutObjectCommand({ Bucket, Key, Body: body }));
  await waitUntilObjectExists({ client, maxWaitTime: 30 }, { Bucket, Key });
  const { ContentLength } = await client.send(new HeadObjectCommand({ Bucket, Key }));
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
  const stored = await Body?.transformToByteArray();
  if (ContentLength !== body.length || !stored || !body.equals(stored)) throw new Error(`${Key} arrived spoilt`);
  console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
}
