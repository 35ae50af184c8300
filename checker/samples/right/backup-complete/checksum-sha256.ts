// style: asks for SHA-256 as checksum, and compares what S3 answers with its own
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { ChecksumAlgorithm, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const path = join(entry.parentPath, entry.name);
  const key = `${basename(root)}/${relative(root, path).split(sep).join('/')}`;
  const body = readFileSync(path);
  const { ChecksumSHA256 } = await client.send(
    new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ChecksumAlgorithm: ChecksumAlgorithm.SHA256 }),
  );
  const own = createHash('sha256').update(body).digest('base64');
  if (ChecksumSHA256 !== own) throw new Error(`${key} arrived with the checksum ${ChecksumSHA256}, not ${own}`);
  console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
}
