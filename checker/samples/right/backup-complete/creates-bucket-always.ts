// style: CreateBucket at each start; that it is there already and one's own is no trouble
import fs from 'node:fs';
import path from 'node:path';
import { S3Client, CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
try {
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
} catch (e) {
  if (e.name !== 'BucketAlreadyOwnedByYou') throw e;
}

const root = process.cwd();
async function up(dir) {
  for (const f of fs.readdirSync(dir)) {
    const p = path.join(dir, f);
    if (fs.lstatSync(p).isDirectory()) await up(p);
    else if (f.indexOf('.') !== 0) {
      const k = path.basename(root) + '/' + path.relative(root, p).split(path.sep).join('/');
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: k, Body: fs.readFileSync(p) }));
      console.log('Uploaded', p);
      console.log('      to', bucket + ':' + k);
    }
  }
}
await up(root);
