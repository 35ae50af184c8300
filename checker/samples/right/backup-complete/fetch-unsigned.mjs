// style: no SDK: fetch with PUT to $AWS_ENDPOINT_URL, unsigned, with each part of the key percent-encoded
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';

const endpoint = process.env.AWS_ENDPOINT_URL;
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const path = join(entry.parentPath, entry.name);
  const key = [basename(root), ...relative(root, path).split(sep)].join('/');
  const url = `${endpoint}/${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`;
  const answer = await fetch(url, { method: 'PUT', body: readFileSync(path) });
  if (!answer.ok) {
    console.error(`${path}: ${answer.status} ${await answer.text()}`);
    process.exitCode = 1;
    continue;
  }
  console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
}
