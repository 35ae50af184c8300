// style: CommonJS; putObject with a callback, the next file is begun in it
const fs = require('fs');
const path = require('path');
const { S3 } = require('@aws-sdk/client-s3');

const s3 = new S3({});
const bucket = process.env.BUCKET_NAME || 'zerotoboto';
const root = process.cwd();
const queue = [];

(function collect(dir) {
  fs.readdirSync(dir).forEach(function (name) {
    const full = path.join(dir, name);
    if (fs.statSync(full).isDirectory()) return collect(full);
    if (name.charAt(0) !== '.') queue.push(full);
  });
})(root);

function next() {
  const file = queue.shift();
  if (!file) return;
  const key = path.basename(root) + '/' + path.relative(root, file).replace(/\\/g, '/');
  s3.putObject({ Bucket: bucket, Key: key, Body: fs.readFileSync(file) }, function (err) {
    if (err) {
      console.error('Could not upload', file, err.message);
      process.exitCode = 1;
    } else {
      console.log('Uploaded ' + file + '\n      to ' + bucket + ':' + key);
    }
    next();
  });
}

next();
