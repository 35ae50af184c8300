// style: every file that isn't empty as a multipart upload of one part, in parallel
import fs from 'node:fs';
import path from 'node:path';
import { S3 } from '@aws-sdk/client-s3';

const s3 = new S3();
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

async function store(Key, Body) {
  if (Body.length === 0) return await s3.putObject({ Bucket, Key, Body });
  const { UploadId } = await s3.createMultipartUpload({ Bucket, Key });
  const { ETag } = await s3.uploadPart({ Bucket, Key, UploadId, PartNumber: 1, Body });
  await s3.completeMultipartUpload({ Bucket, Key, UploadId, MultipartUpload: { Parts: [{ ETag, PartNumber: 1 }] } });
}

const files = fs.readdirSync(root, { recursive: true }).filter((f) => fs.statSync(f).isFile() && !path.basename(f).startsWith('.'));
await Promise.all(
  files.map(async (f) => {
    const key = [path.basename(root), ...f.split(path.sep)].join('/');
    await store(key, fs.readFileSync(f));
    console.log(`Uploaded ${path.join(root, f)}\n      to ${Bucket}:${key}`);
  }),
);
