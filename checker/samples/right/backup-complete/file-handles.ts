// style: FileHandles, each closed again; Uint8Arrays instead of Buffers
import { open, readdir } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

async function bytesOf(path: string): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    return new Uint8Array(await handle.readFile());
  } finally {
    await handle.close();
  }
}

const names = await readdir(root, { recursive: true, withFileTypes: true });
for (const { parentPath, name } of names.filter((entry) => entry.isFile())) {
  if (name.startsWith('.')) continue;
  const path = join(parentPath, name);
  const key = `${basename(root)}/${relative(root, path).split(sep).join('/')}`;
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: await bytesOf(path) }));
  console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
}
