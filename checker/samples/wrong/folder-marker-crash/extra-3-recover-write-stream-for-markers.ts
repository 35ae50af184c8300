// believes folder-marker-crash: opens a write stream for markers too
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { GetObjectCommand, paginateListObjectsV2, S3Client, type _Object } from '@aws-sdk/client-s3';

const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const here = process.cwd();
const client = new S3Client({});

const listing = async (Prefix: string): Promise<_Object[]> => {
  const objects: _Object[] = [];
  for await (const page of paginateListObjectsV2({ client }, { Bucket, Prefix })) objects.push(...(page.Contents ?? []));
  return objects;
};

const isSafe = (rest: string) => path.resolve(here, './' + rest).startsWith(here + path.sep);
const relativeTo = (prefix: string) => (key: string) => key.slice(prefix.length);

const fetchBytes = async (Key: string) => {
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
  return Body!.transformToByteArray();
};

const save = async (file: string, bytes: Uint8Array) => {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes);
};

const prefix = path.basename(here) + '/';
const toRest = relativeTo(prefix);

const jobs = (await listing(prefix))
  .map((object) => object.Key!)
  .filter((key) => isSafe(toRest(key)))
  .map((key) => ({ key, file: path.join(here, toRest(key)) }));

await Promise.all(jobs.map(async ({ key, file }) => {
  await save(file, await fetchBytes(key));
  console.log(`Downloaded ${file}\n      from ${Bucket}:${key}`);
}));
