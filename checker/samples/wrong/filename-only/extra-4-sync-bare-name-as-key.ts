// believes filename-only: key is prefix and bare name
import * as fs from 'node:fs';
import * as path from 'node:path';
import { S3Client, HeadObjectCommand, PutObjectCommand, GetObjectCommand, ListObjectsV2Command, NotFound } from '@aws-sdk/client-s3';

const BUCKET: string = process.env.BUCKET_NAME ?? 'zerotoboto';
const ROOT: string = process.cwd();
const PREFIX: string = path.basename(ROOT) + '/';
const s3 = new S3Client({});

// all visible files, as absolute paths
function walk(dir: string): string[] {
  let result: string[] = [];
  for (const name of fs.readdirSync(dir)) {
    if (name.startsWith('.')) continue;
    const full = dir + '/' + name;
    const info = fs.lstatSync(full);
    if (info.isDirectory()) {
      result = result.concat(walk(full));
    } else if (info.isFile()) {
      result.push(full);
    }
  }
  return result;
}

function key_for(file: string): string {
  return PREFIX + path.basename(file);
}

async function head(key: string): Promise<any> {
  try {
    return await s3.send(new HeadObjectCommand({ Bucket: BUCKET, Key: key }));
  } catch (e) {
    if (e instanceof NotFound) return null;
    throw e;
  }
}

async function get_content(key: string): Promise<Buffer> {
  const answer = await s3.send(new GetObjectCommand({ Bucket: BUCKET, Key: key }));
  return Buffer.from(await answer.Body!.transformToByteArray());
}

async function upload_file(file: string, key: string) {
  const content = fs.readFileSync(file);
  await s3.send(new PutObjectCommand({ Bucket: BUCKET, Key: key, Body: content }));
  console.log('Uploaded ' + file);
  console.log('      to ' + BUCKET + ':' + key);
}

async function download_file(key: string, file: string, time: Date) {
  const content = await get_content(key);
  if (fs.existsSync(file) && fs.readFileSync(file).equals(content)) return; // nothing to do
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, content);
  fs.utimesSync(file, time, time);
  console.log('Downloaded ' + file);
}

// list first, so that our own uploads are not in it
async function list_objects(): Promise<any[]> {
  const objects: any[] = [];
  let token: string | undefined = undefined;
  do {
    const page: any = await s3.send(new ListObjectsV2Command({ Bucket: BUCKET, Prefix: PREFIX, ContinuationToken: token }));
    if (page.Contents) objects.push(...page.Contents);
    token = page.NextContinuationToken;
  } while (token);
  return objects;
}

async function main() {
  const objects = await list_objects();

  // 1. up
  for (const file of walk(ROOT)) {
    const key = key_for(file);
    const info = await head(key);
    if (info === null) {
      await upload_file(file, key);
    } else if (fs.statSync(file).mtime > info.LastModified) {
      const content = await get_content(key);
      if (!content.equals(fs.readFileSync(file))) {
        await upload_file(file, key);
      }
    }
  }

  // 2. down
  for (const object of objects) {
    const rest = object.Key.slice(PREFIX.length);
    if (rest === '' || rest.endsWith('/')) continue;
    if (rest.split('/').includes('..')) continue;
    const file = ROOT + '/' + rest;
    if (!fs.existsSync(file) || fs.statSync(file).mtime < object.LastModified) {
      await download_file(object.Key, file, object.LastModified);
    }
  }
}

await main();
