// style: presigned addresses (signature in the query, made by hand), handed to fetch
import { createHash, createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';

const { AWS_ENDPOINT_URL = '', AWS_REGION = '', AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '' } = process.env;
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';

const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest();
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

function presign(key: string): string {
  const { host, origin } = new URL(AWS_ENDPOINT_URL);
  const path = `/${[bucket, ...key.split('/')].map(encode).join('/')}`;
  const time = new Date().toISOString().replace(/[-:]|\.\d{3}/g, '');
  const scope = `${time.slice(0, 8)}/${AWS_REGION}/s3/aws4_request`;
  const query = [
    ['X-Amz-Algorithm', 'AWS4-HMAC-SHA256'],
    ['X-Amz-Credential', `${AWS_ACCESS_KEY_ID}/${scope}`],
    ['X-Amz-Date', time],
    ['X-Amz-Expires', '900'],
    ['X-Amz-SignedHeaders', 'host'],
  ]
    .map((pair) => pair.map(encode).join('='))
    .join('&');
  const canonical = ['PUT', path, query, `host:${host}`, '', 'host', 'UNSIGNED-PAYLOAD'].join('\n');
  const digest = createHash('sha256').update(canonical).digest('hex');
  const signingKey = [AWS_REGION, 's3', 'aws4_request'].reduce<Buffer>(hmac, hmac(`AWS4${AWS_SECRET_ACCESS_KEY}`, time.slice(0, 8)));
  const signature = hmac(signingKey, ['AWS4-HMAC-SHA256', time, scope, digest].join('\n')).toString('hex');
  return `${origin}${path}?${query}&X-Amz-Signature=${signature}`;
}

const root = process.cwd();
for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const path = join(entry.parentPath, entry.name);
  const key = `${basename(root)}/${relative(root, path).split(sep).join('/')}`;
  const answer = await fetch(presign(key), { method: 'PUT', body: new Uint8Array(readFileSync(path)) });
  if (!answer.ok) throw new Error(`S3 answered ${answer.status} for ${key}`);
  console.log(`Uploaded ${path}\n      to ${bucket}:${key}`);
}
