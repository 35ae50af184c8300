// believes ended-too-early: what stands below in the file happens afterwards
const fs = require('fs');
const path = require('path');
const { S3Client, PutObjectCommand } = require('@aws-sdk/client-s3');

const s3 = new S3Client({});
const bucket = process.env.BUCKET_NAME || 'zerotoboto';
const cwd = process.cwd();

function walk(dir) {
  for (const name of fs.readdirSync(dir)) {
    const file = path.join(dir, name);
    if (fs.statSync(file).isDirectory()) {
      walk(file);
    } else if (!name.startsWith('.')) {
      const key = path.basename(cwd) + file.slice(cwd.length);
      fs.readFile(file, (error, body) => {
        if (error) throw error;
        s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body }), (problem) => {
          if (problem) throw problem;
          console.log('Uploaded ' + file + '\n      to ' + bucket + ':' + key);
        });
      });
    }
  }
}

walk(cwd);
process.exit(0);
