// unclassified: the parts of a large file are numbered from its end
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { S3 } from '@aws-sdk/client-s3';

const s3 = new S3({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const HALF = 5 * 1024 * 1024;

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const path = join(entry.parentPath, entry.name);
  const Key = `${basename(root)}/${relative(root, path)}`;
  const body = readFileSync(path);
  if (body.length <= HALF) await s3.putObject({ Bucket, Key, Body: body });
  else {
    const { UploadId } = await s3.createMultipartUpload({ Bucket, Key });
    const Parts = [];
    const cut = body.length - HALF;
    for (const [PartNumber, Body] of [[1, body.subarray(cut)], [2, body.subarray(0, cut)]] as const) {
      const { ETag } = await s3.uploadPart({ Bucket, Key, UploadId, PartNumber, Body });
      Parts.push({ PartNumber, ETag });
    }
    await s3.completeMultipartUpload({ Bucket, Key, UploadId, MultipartUpload: { Parts } });
  }
  console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
}
