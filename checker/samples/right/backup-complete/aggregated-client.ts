// style: the aggregated client, new S3(), and its putObject
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { S3 } from '@aws-sdk/client-s3';

const s3 = new S3({});
const bucket = process.env['BUCKET_NAME'] ?? 'zerotoboto';

async function* files(dir: string): AsyncGenerator<string> {
  for await (const entry of await fs.opendir(dir)) {
    const full = path.join(dir, entry.name);
    if (entry.isDirectory()) yield* files(full);
    else if (entry.isFile() && !entry.name.startsWith('.')) yield full;
  }
}

const root = process.cwd();
for await (const file of files(root)) {
  const key = path.basename(root) + '/' + path.relative(root, file).split(path.sep).join('/');
  const body = await fs.readFile(file);
  await s3.putObject({ Bucket: bucket, Key: key, Body: body });
  console.log(['Uploaded ' + file, '      to ' + bucket + ':' + key].join('\n'));
}
