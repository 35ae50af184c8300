// unclassified: a list of what was uploaded is enough; S3 needn't be asked
import { appendFile, readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { S3 } from '@aws-sdk/client-s3';

const s3 = new S3({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const cwd = process.cwd();

const entries = await readdir(cwd, { recursive: true, withFileTypes: true });
const files = entries
  .filter((entry) => entry.isFile())
  .map((entry) => path.join(entry.parentPath, entry.name))
  .map((file) => ({ file, names: path.relative(cwd, file).split(path.sep) }))
  .filter(({ names }) => names.every((name) => !name.startsWith('.')))
  .map(({ file, names }) => ({ file, Key: [path.basename(cwd), ...names].join('/') }));

const list = path.join(homedir(), 'uploaded.txt');
const uploaded = new Set((await readFile(list, 'utf8').catch(() => '')).split('\n'));
const outdated = files.map(({ Key }) => !uploaded.has(Key));

await Promise.all(
  files
    .filter((_, index) => outdated[index])
    .map(async ({ file, Key }) => {
      await s3.putObject({ Bucket, Key, Body: await readFile(file) });
      await appendFile(list, `${Key}\n`);
      console.log(`Uploaded ${file}\n      to ${Bucket}:${Key}`);
    }),
);
