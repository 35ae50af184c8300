// style: endpoint, region and keys are taken from the environment, but spelt out in the client
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { PutObjectCommand, S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';

const { AWS_ENDPOINT_URL, AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, BUCKET_NAME } = process.env;
const config: S3ClientConfig = { forcePathStyle: true };
if (AWS_ENDPOINT_URL) config.endpoint = AWS_ENDPOINT_URL;
if (AWS_REGION) config.region = AWS_REGION;
if (AWS_ACCESS_KEY_ID && AWS_SECRET_ACCESS_KEY) {
  config.credentials = { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY };
}
const client = new S3Client(config);
const bucket = BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();

for (const name of readdirSync(root, { recursive: true }) as string[]) {
  const path = join(root, name);
  if (!statSync(path).isFile() || basename(path).startsWith('.')) continue;
  const key = `${basename(root)}/${relative(root, path).split(sep).join('/')}`;
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
  console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
}
client.destroy();
