// style: a retry loop of its own around send, three times, then the error goes on
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({ maxAttempts: 1 });
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

async function retry(action, times = 3) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await action();
    } catch (error) {
      if (attempt === times) throw error;
      console.warn(`attempt ${attempt} failed: ${error.name}`);
      await sleep(20 * attempt);
    }
  }
}

const walk = (dir) =>
  fs.readdirSync(dir, { withFileTypes: true }).flatMap((e) => {
    const p = path.join(dir, e.name);
    return e.isDirectory() ? walk(p) : e.name.startsWith('.') ? [] : p;
  });

for (const p of walk(root)) {
  const Key = path.posix.join(path.basename(root), ...path.relative(root, p).split(path.sep));
  await retry(() => client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: fs.readFileSync(p) })));
  console.log(`Uploaded ${p}\n      to ${bucket}:${Key}`);
}
