// style: copies the tree to a temporary folder of its own and uploads from there, under the old paths
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, sep } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const frozen = mkdtempSync(join(tmpdir(), 'frozen-'));

try {
  cpSync(root, frozen, { recursive: true });
  for (const entry of readdirSync(frozen, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    const copy = join(entry.parentPath, entry.name);
    const below = relative(frozen, copy);
    const key = `${basename(root)}/${below.split(sep).join('/')}`;
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(copy) }));
    console.log(`Uploaded ${join(root, below)}\n      to ${bucket}:${key}`);
  }
} finally {
  rmSync(frozen, { recursive: true });
}
