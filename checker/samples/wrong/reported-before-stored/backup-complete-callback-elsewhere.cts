// believes reported-before-stored: the callback only looks for errors, the line is printed outside
const fs = require('node:fs');
const path = require('node:path');
const { S3Client, PutObjectCommand } = require('@aws-sdk/client-s3');

const s3 = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const cwd = process.cwd();

const walk = (dir: string): void => {
  for (const name of fs.readdirSync(dir)) {
    const file = path.join(dir, name);
    if (fs.statSync(file).isDirectory()) {
      walk(file);
    } else if (!name.startsWith('.')) {
      const key = path.basename(cwd) + file.slice(cwd.length);
      s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: fs.readFileSync(file) }), (err: Error) => {
        if (err) {
          console.error(err.message);
          process.exitCode = 1;
        }
      });
      console.log(`Uploaded ${file}\n      to ${bucket}:${key}`);
    }
  }
};
walk(cwd);
