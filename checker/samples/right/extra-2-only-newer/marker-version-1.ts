// style: the first version of the listing, ListObjects, with the last key as Marker
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { ListObjectsCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const Prefix = `${basename(root)}/`;
const dates = new Map<string, Date>();

let Marker: string | undefined;
for (;;) {
  const answer = await client.send(new ListObjectsCommand({ Bucket, Prefix, Marker }));
  const contents = answer.Contents ?? [];
  for (const object of contents) dates.set(object.Key ?? '', object.LastModified ?? new Date(0));
  if (!answer.IsTruncated) break;
  Marker = contents[contents.length - 1]?.Key;
}

const stack = [root];
while (stack.length > 0) {
  const dir = stack.pop()!;
  for (const entry of readdirSync(dir, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'))) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) {
      stack.push(path);
      continue;
    }
    const Key = Prefix + relative(root, path).split(sep).join('/');
    const date = dates.get(Key);
    if (date && date.valueOf() >= statSync(path).mtime.valueOf()) continue;
    await client.send(new PutObjectCommand({ Bucket, Key, Body: readFileSync(path) }));
    console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
  }
}
