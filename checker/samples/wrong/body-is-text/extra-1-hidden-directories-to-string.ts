// believes body-is-text: a Buffer has to be made a string first
import { readFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const cwd = process.cwd();
const files: { file: string; key: string }[] = [];

function visit(names: string[], found: (names: string[]) => void): void {
  for (const entry of readdirSync(path.join(cwd, ...names), { withFileTypes: true })) {
    const below = [...names, entry.name];
    if (entry.name.startsWith('.')) continue;
    else if (entry.isDirectory()) visit(below, found);
    else found(below);
  }
}

visit([], (names) => files.push({ file: path.join(cwd, ...names), key: [path.basename(cwd), ...names].join('/') }));

while (files.length > 0) {
  await Promise.all(
    files.splice(0, 5).map(async ({ file, key }) => {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: (await readFile(file)).toString() }));
      console.log(`Uploaded ${file}\n      to ${bucket}:${key}`);
    }),
  );
}
