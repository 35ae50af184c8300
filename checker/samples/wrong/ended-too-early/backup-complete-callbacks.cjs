// believes ended-too-early: what stands below in the file happens afterwards
const fs = require('fs');
const path = require('path');
const { S3Client, PutObjectCommand } = require('@aws-sdk/client-s3');

const s3 = new S3Client({});
const bucket = process.env.BUCKET_NAME || 'zerotoboto';
const cwd = process.cwd();

function upload(file) {
  fs.readFile(file, (error, body) => {
    if (error) throw error;
    const key = path.basename(cwd) + file.slice(cwd.length);
    s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body }), (problem) => {
      if (problem) throw problem;
      console.log('Uploaded ' + file + '\n      to ' + bucket + ':' + key);
    });
  });
}

function walk(dir) {
  fs.readdir(dir, { withFileTypes: true }, (error, entries) => {
    if (error) throw error;
    for (const entry of entries) {
      const file = path.join(dir, entry.name);
      if (entry.isDirectory()) walk(file);
      else if (!entry.name.startsWith('.')) upload(file);
    }
  });
}

walk(cwd);
process.exit(0);
