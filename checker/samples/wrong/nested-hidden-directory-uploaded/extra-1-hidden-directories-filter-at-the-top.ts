// believes nested-hidden-directory-uploaded: hidden folders lie at the top
import { opendir, readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { S3 } from '@aws-sdk/client-s3';

const s3 = new S3({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const isHidden = (name: string): boolean => name.startsWith('.');

async function* visible(folder: string): AsyncGenerator<string> {
  for await (const entry of await opendir(folder)) {
    if (isHidden(entry.name) && (folder === root || entry.isFile())) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* visible(path);
    if (entry.isFile()) yield path;
  }
}

for await (const path of visible(root)) {
  const Key = [basename(root), ...relative(root, path).split(sep)].join('/');
  await s3.putObject({ Bucket, Key, Body: await readFile(path) });
  process.stdout.write(`Uploaded ${path}\n      to ${Bucket}:${Key}\n`);
}
