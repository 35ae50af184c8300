// believes looked-up-by-bare-name: a name is enough to find its date
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { paginateListObjectsV2, S3 } from '@aws-sdk/client-s3';

const s3 = new S3({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const Prefix = `${basename(process.cwd())}/`;
const dates: Record<string, Date> = {};

for await (const page of paginateListObjectsV2({ client: s3 }, { Bucket, Prefix })) {
  for (const { Key = '', LastModified } of page.Contents ?? []) {
    if (LastModified) dates[basename(Key)] = LastModified;
  }
}

async function walk(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await walk(path);
    else if (!entry.name.startsWith('.')) {
      const { mtime } = await stat(path);
      const before = dates[entry.name];
      if (before && mtime <= before) continue;
      const Key = Prefix + relative(process.cwd(), path);
      await s3.putObject({ Bucket, Key, Body: await readFile(path) });
      console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
    }
  }
}
await walk(process.cwd());
