// believes uploads-again + never-updates: the comparison the wrong way round
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { HeadObjectCommand, NotFound, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const cwd = process.cwd();

const lastModified = async (Key: string): Promise<Date | undefined> => {
  try {
    const answer = await client.send(new HeadObjectCommand({ Bucket: bucket, Key }));
    return answer.LastModified;
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
};

for (const entry of readdirSync(cwd, { recursive: true, withFileTypes: true })) {
  const file = join(entry.parentPath, entry.name);
  const names = relative(cwd, file).split(sep);
  if (!entry.isFile() || names.some((name) => name.startsWith('.'))) continue;
  const Key = [basename(cwd), ...names].join('/');
  const inS3 = await lastModified(Key);
  if (!inS3 || inS3 > statSync(file).mtime) {
    await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: readFileSync(file) }));
    console.log(`Uploaded ${file}\n      to ${bucket}:${Key}`);
  }
}
