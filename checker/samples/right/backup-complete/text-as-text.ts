// style: by stat and lstat, forward slashes by hand; a string body for the empty file
import * as fs from 'fs';
import { S3Client, PutObjectCommand } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ? process.env.BUCKET_NAME : 'zerotoboto';
const cwd = process.cwd();
const pieces = cwd.split(/[\\/]/);
const prefix = pieces[pieces.length - 1];

async function go(dir, keyPrefix) {
  const names = fs.readdirSync(dir);
  for (let i = 0; i < names.length; i++) {
    const p = dir + '/' + names[i];
    const s = fs.lstatSync(p);
    if (s.isDirectory()) {
      await go(p, keyPrefix + '/' + names[i]);
    } else if (names[i].substr(0, 1) != '.') {
      const k = keyPrefix + '/' + names[i];
      const body = s.size == 0 ? '' : fs.readFileSync(p);
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: k, Body: body }));
      console.log('Uploaded ' + p + '\n      to ' + bucket + ':' + k);
    }
  }
}

await go(cwd, prefix);
