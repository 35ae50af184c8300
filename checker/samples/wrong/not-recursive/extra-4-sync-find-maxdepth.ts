// believes not-recursive: find with -maxdepth 1
import { createRequire } from 'module';
const require = createRequire(import.meta.url);
const fs = require('fs');
const path = require('path');
const { execFileSync } = require('child_process');
const { S3Client, ListObjectsV2Command, GetObjectCommand, PutObjectCommand } = require('@aws-sdk/client-s3');

const s3 = new S3Client({});
const bucket = process.env.BUCKET_NAME || 'zerotoboto';
const cwd = process.cwd();
const name = path.basename(cwd);

function list(token, found) {
  return s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: name + '/', ContinuationToken: token })).then(function (data) {
    (data.Contents || []).forEach(function (o) { found[o.Key] = o.LastModified.getTime(); });
    return data.IsTruncated ? list(data.NextContinuationToken, found) : found;
  });
}
function content(key) {
  return s3.send(new GetObjectCommand({ Bucket: bucket, Key: key })).then(function (r) { return r.Body.transformToByteArray(); });
}
function put(rel) {
  return s3.send(new PutObjectCommand({ Bucket: bucket, Key: name + '/' + rel, Body: fs.readFileSync(rel) })).then(function () {
    process.stdout.write('Uploaded ' + cwd + '/' + rel + '\n      to ' + bucket + ':' + name + '/' + rel + '\n');
  });
}
function write(rel, bytes, time) {
  fs.mkdirSync(path.dirname(rel), { recursive: true });
  fs.writeFileSync(rel, bytes);
  fs.utimesSync(rel, time / 1000, time / 1000);
}

list(undefined, {}).then(async function (remote) {
  const out = execFileSync('find', ['.', '-mindepth', '1', '-maxdepth', '1', '-name', '.*', '-prune', '-o', '-type', 'f', '-print0']).toString();
  const files = out.split('\0').filter(Boolean).map(function (f) { return f.slice(2); });
  for (const rel of files) {
    const theirs = remote[name + '/' + rel];
    delete remote[name + '/' + rel];
    if (theirs === undefined) { await put(rel); continue; }
    const mine = fs.statSync(rel).mtimeMs;
    if (mine === theirs) continue;
    const bytes = await content(name + '/' + rel);
    if (Buffer.compare(Buffer.from(bytes), fs.readFileSync(rel)) === 0) continue;
    if (mine > theirs) await put(rel);
    else write(rel, bytes, theirs);
  }
  for (const key in remote) {
    const rel = key.slice(name.length + 1);
    if (!rel || /\/$/.test(rel) || rel.split('/').indexOf('..') >= 0 || fs.existsSync(rel)) continue;
    write(rel, await content(key), remote[key]);
  }
}).catch(function (e) { console.error(e); process.exit(1); });
