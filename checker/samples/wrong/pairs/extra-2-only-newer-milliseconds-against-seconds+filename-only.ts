// believes milliseconds-against-seconds + filename-only: LastModified in microseconds, names as keys
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PutObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const stored = new Map<string, bigint>();

for await (const page of paginateListObjectsV2({ client, pageSize: 100 }, { Bucket, Prefix: basename(root) + '/' })) {
  for (const object of page.Contents ?? []) {
    stored.set(object.Key!, BigInt(object.LastModified!.getTime()) * 1_000n);
  }
}

function* files(dir: string): Generator<string> {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* files(join(dir, entry.name));
    else yield join(dir, entry.name);
  }
}

for (const path of files(root)) {
  const Key = `${basename(root)}/${basename(path)}`;
  const { mtimeNs } = statSync(path, { bigint: true });
  if (mtimeNs <= (stored.get(Key) ?? -1n << 70n)) continue;
  await client.send(new PutObjectCommand({ Bucket, Key, Body: readFileSync(path) }));
  console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
}
