// believes never-updates + wrong-bucket: what is there is done, in a bucket called backup
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { paginateListObjectsV2, S3 } from '@aws-sdk/client-s3';

const s3 = new S3();
const Bucket = 'backup';

async function timesIn(Prefix: string): Promise<Map<string, Date>> {
  const times = new Map<string, Date>();
  for await (const page of paginateListObjectsV2({ client: s3 }, { Bucket, Prefix, Delimiter: '/' }))
    for (const object of page.Contents ?? []) times.set(object.Key!, object.LastModified!);
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
      const stored = times.get(Key);
      if (stored) continue;
      await s3.putObject({ Bucket, Key, Body: await readFile(path) });
      console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
    }
  }
}

await backup(process.cwd(), basename(process.cwd()) + '/');
