// style: every field of PutObject that one has heard of: type, metadata, storage class, tags, encryption, Content-MD5
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({ region: process.env.AWS_REGION ?? 'eu-central-1', forcePathStyle: true });
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const path = join(entry.parentPath, entry.name);
  const key = `${basename(root)}/${relative(root, path).split(sep).join('/')}`;
  const body = readFileSync(path);
  const answer = await client.send(
    new PutObjectCommand({
      Bucket: bucket,
      Key: key,
      Body: body,
      ContentLength: body.length,
      ContentType: 'application/octet-stream',
      ContentMD5: createHash('md5').update(body).digest('base64'),
      CacheControl: 'no-store',
      Metadata: { mtime: String(Math.floor(statSync(path).mtimeMs)), tool: 'my-backup' },
      StorageClass: 'STANDARD_IA',
      Tagging: 'kind=backup&by=script',
      ServerSideEncryption: 'AES256',
    }),
  );
  if (answer.$metadata.httpStatusCode !== 200) throw new Error(`S3 answered ${answer.$metadata.httpStatusCode}`);
  console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
}
