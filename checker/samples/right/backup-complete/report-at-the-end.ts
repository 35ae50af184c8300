// style: uploads first, then the whole report in one sorted console.log; nothing is printed for nothing
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const done = new Map<string, string>();

async function visit(dir: string): Promise<void> {
  for (const name of readdirSync(dir)) {
    const full = `${dir}${path.sep}${name}`;
    if (statSync(full).isDirectory()) await visit(full);
    else if (!name.startsWith('.')) {
      const Key = path.basename(root) + full.substring(root.length).replaceAll(path.sep, '/');
      await client.send(new PutObjectCommand({ Bucket, Key, Body: readFileSync(full) }));
      done.set(full, Key);
    }
  }
}

await visit(root);
const report = [...done].sort(([a], [b]) => a.localeCompare(b)).map(([full, Key]) => `Uploaded ${full}\n      to ${Bucket}:${Key}`);
if (report.length > 0) console.log(report.join('\n'));
