// style: large files in parts by hand (create, parts, complete, abort on failure), small ones at once
import { open } from 'node:fs/promises';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  type CompletedPart,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const PART = 5 * 1024 * 1024;

async function putInParts(path: string, Key: string): Promise<void> {
  const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key }));
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const Parts: CompletedPart[] = [];
    for (let from = 0, PartNumber = 1; from < size; from += PART, PartNumber += 1) {
      const Body = Buffer.alloc(Math.min(PART, size - from));
      await file.read(Body, 0, Body.length, from);
      const { ETag } = await client.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body }));
      Parts.push({ PartNumber, ...(ETag === undefined ? {} : { ETag }) });
    }
    await client.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }));
  } catch (error) {
    await client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }));
    throw error;
  } finally {
    await file.close();
  }
}

const root = process.cwd();
for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const path = join(entry.parentPath, entry.name);
  const Key = `${basename(root)}/${relative(root, path).split(sep).join('/')}`;
  if (statSync(path).size > PART) await putInParts(path, Key);
  else await client.send(new PutObjectCommand({ Bucket, Key, Body: readFileSync(path) }));
  console.log(`Uploaded ${path}\n      to ${Bucket}:${Key}`);
}
