// believes first-page-only: return in for await comes after the last page
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { paginateListObjectsV2, S3 } from '@aws-sdk/client-s3';

const s3 = new S3();
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';

async function timesIn(Prefix: string): Promise<Map<string, Date>> {
  const times = new Map<string, Date>();
  for await (const page of paginateListObjectsV2({ client: s3 }, { Bucket, Prefix, Delimiter: '/' }))
    return new Map(page.Contents?.map((object) => [object.Key!, object.LastModified!]));
  return times;
}

async function backup(folder: string, prefix: string): Promise<void> {
  const times = await timesIn(prefix);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    const Key = prefix + entry.name;
    if (entry.isDirectory()) {
      await backup(path, Key + '/');
    } else {
      const { mtime } = await stat(path);
      const stored = times.get(Key);
      if (stored && stored.getTime() >= mtime.getTime()) continue;
      await s3.putObject({ Bucket, Key, Body: await readFile(path) });
      console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
    }
  }
}

await backup(process.cwd(), basename(process.cwd()) + '/');
