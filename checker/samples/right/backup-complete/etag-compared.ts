// style: compares the ETag that S3 answers with the file's MD5 before it reports
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { S3Client, PutObjectCommand } from '@aws-sdk/client-s3';

const s3 = new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' });
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

const upload = async (dir) => {
  for (const d of readdirSync(dir, { withFileTypes: true })) {
    const file = path.join(dir, d.name);
    if (d.isDirectory()) {
      await upload(file);
    } else if (!d.name.startsWith('.')) {
      const key = path.basename(root) + '/' + path.relative(root, file).split(path.sep).join('/');
      const body = readFileSync(file);
      const { ETag } = await s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body }));
      const md5 = createHash('md5').update(body).digest('hex');
      if (ETag !== `"${md5}"`) throw new Error(`${key}: ETag ${ETag} instead of ${md5}`);
      console.log(`Uploaded ${file}\n      to ${bucket}:${key}`);
    }
  }
};
await upload(root);
