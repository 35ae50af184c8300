// believes sibling-prefix-matched + existing-file-kept: prefix without slash; existing files skipped
import * as fs from 'node:fs';
import * as path from 'node:path';
import { S3Client, ListObjectsV2Command, GetObjectCommand } from '@aws-sdk/client-s3';

const BUCKET: string = process.env.BUCKET_NAME ?? 'zerotoboto';
const s3 = new S3Client({});

// returns the name of the folder we are standing in
function folder_name(): string {
  const pieces = process.cwd().split(path.sep);
  return pieces[pieces.length - 1];
}

// returns a list with all the keys that we want back
async function get_keys(prefix: string): Promise<string[]> {
  const keys: string[] = [];
  let token: string | undefined = undefined;
  do {
    const answer: any = await s3.send(new ListObjectsV2Command({ Bucket: BUCKET, Prefix: prefix, ContinuationToken: token }));
    for (const obj of answer.Contents ?? []) {
      keys.push(obj.Key);
    }
    token = answer.NextContinuationToken;
  } while (token);
  return keys;
}

// where does this key belong on the disk? null = nowhere
function local_path(key: string, prefix: string): string | null {
  const relative = key.split('/').slice(1).join('/');
  if (relative.length === 0) return null;
  if (relative[relative.length - 1] === '/') return null;
  for (const piece of relative.split('/')) {
    if (piece === '..') return null;
  }
  return process.cwd() + '/' + relative;
}

async function download(key: string, target: string) {
  const response = await s3.send(new GetObjectCommand({ Bucket: BUCKET, Key: key }));
  const bytes = await response.Body!.transformToByteArray();
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, bytes);
}

async function main() {
  const prefix = folder_name();
  const keys = await get_keys(prefix);
  console.log('found', keys.length, 'objects');
  for (const key of keys) {
    const target = local_path(key, prefix);
    if (target === null) continue;
    if (fs.existsSync(target)) continue;
    await download(key, target);
    console.log('Downloaded ' + target);
  }
}

await main();
