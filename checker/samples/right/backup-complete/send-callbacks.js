// style: client.send(command, callback) for all files at once, in an ES module called .js
import { readdirSync, readFileSync, statSync } from 'fs';
import { basename, join } from 'path';
import { S3Client, PutObjectCommand } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
let failures = 0;

const visit = (dir, prefix) => {
  readdirSync(dir).forEach((name) => {
    const full = join(dir, name);
    if (statSync(full).isDirectory()) {
      visit(full, `${prefix}/${name}`);
    } else if (!name.startsWith('.')) {
      const key = `${prefix}/${name}`;
      client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(full) }), (err, data) => {
        if (err) {
          failures++;
          console.error(err.name);
          return;
        }
        console.log('Uploaded %s\n      to %s:%s', full, bucket, key);
      });
    }
  });
};

visit(process.cwd(), basename(process.cwd()));
process.on('exit', () => {
  if (failures > 0) process.exitCode = 2;
});
