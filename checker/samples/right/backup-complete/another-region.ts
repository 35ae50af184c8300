// style: the region of its own account written into the client
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({ region: 'eu-central-1' });
const bucket = 'zerotoboto';
const root = process.cwd();
const prefix = basename(root);

const upload = async (dir) => {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) await upload(path);
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    const key = prefix + '/' + relative(root, path).split(sep).join('/');
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
    console.log('Uploaded ' + path + '\n      to ' + bucket + ':' + key);
  }
};
upload(root);
