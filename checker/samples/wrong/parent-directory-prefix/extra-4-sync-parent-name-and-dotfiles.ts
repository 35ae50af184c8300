// believes parent-directory-prefix + dotfiles-included: dirname/basename mixed up for the prefix; dotfiles go up too
import fs from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { S3Client, HeadObjectCommand, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const cwd = process.cwd();
const folderName = basename(dirname(cwd));

function files(d: string): string[] {
  return fs.readdirSync(d, { withFileTypes: true }).flatMap((e) => {
    if (e.isDirectory()) return e.name.startsWith('.') ? [] : files(join(d, e.name));
    return e.isFile() ? [join(d, e.name)] : [];
  });
}

for (const f of files(cwd)) {
  const Key = folderName + '/' + relative(cwd, f);
  let age: Date | undefined;
  try {
    const x = await client.send(new HeadObjectCommand({ Bucket, Key }));
    age = x.LastModified;
  } catch (e: any) {
    if (e.$metadata?.httpStatusCode !== 404) throw e;
  }
  const mine = fs.statSync(f).mtime;
  if (age && age > mine) {
    const got = await client.send(new GetObjectCommand({ Bucket, Key }));
    fs.writeFileSync(f, await got.Body!.transformToByteArray());
    fs.utimesSync(f, age, age);
  } else if (!age || age < mine) {
    await client.send(new PutObjectCommand({ Bucket, Key, Body: fs.readFileSync(f) }));
    console.log('Uploaded ' + f);
    console.log('      to ' + Bucket + ':' + Key);
  }
}
