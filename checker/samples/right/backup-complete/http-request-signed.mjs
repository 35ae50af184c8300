// style: no SDK: node:http and Signature Version 4 by hand, the body as a stream with its length
import { createHash, createHmac } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import http from 'node:http';
import { basename, join, relative, sep } from 'node:path';

const endpoint = new URL(process.env.AWS_ENDPOINT_URL ?? 'https://s3.amazonaws.com');
const region = process.env.AWS_REGION ?? 'us-east-1';
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const { AWS_ACCESS_KEY_ID: keyId = '', AWS_SECRET_ACCESS_KEY: secret = '' } = process.env;

/** @param {string | Buffer} data */
const sha256 = (data) => createHash('sha256').update(data).digest('hex');
/** @param {string | Buffer} key @param {string} data */
const hmac = (key, data) => createHmac('sha256', key).update(data).digest();
/** @param {string} text */
const encode = (text) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** @param {string} path @param {string} hash */
function headersFor(path, hash) {
  const time = new Date().toISOString().replace(/[-:]|\.\d{3}/g, '');
  const day = time.slice(0, 8);
  const signed = 'host;x-amz-content-sha256;x-amz-date';
  const canonical = ['PUT', path, '', `host:${endpoint.host}`, `x-amz-content-sha256:${hash}`, `x-amz-date:${time}`, '', signed, hash];
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical.join('\n'))].join('\n');
  const key = [region, 's3', 'aws4_request'].reduce(hmac, hmac(`AWS4${secret}`, day));
  const signature = createHmac('sha256', key).update(toSign).digest('hex');
  return {
    host: endpoint.host,
    'x-amz-content-sha256': hash,
    'x-amz-date': time,
    authorization: `AWS4-HMAC-SHA256 Credential=${keyId}/${scope}, SignedHeaders=${signed}, Signature=${signature}`,
  };
}

/** @param {string} file @param {string} key */
function put(file, key) {
  const path = `/${[bucket, ...key.split('/')].map(encode).join('/')}`;
  return new Promise((resolve, reject) => {
    const request = http.request(endpoint, {
      method: 'PUT',
      path,
      headers: { ...headersFor(path, sha256(readFileSync(file))), 'content-length': statSync(file).size },
    });
    request.on('error', reject);
    request.on('response', (response) => {
      response.resume().on('end', () => {
        if (response.statusCode === 200) resolve(undefined);
        else reject(new Error(`${file}: ${response.statusCode}`));
      });
    });
    createReadStream(file).pipe(request);
  });
}

const root = process.cwd();
for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.startsWith('.')) continue;
  const file = join(entry.parentPath, entry.name);
  const key = [basename(root), ...relative(root, file).split(sep)].join('/');
  await put(file, key);
  console.log(`Uploaded ${file}\n      to ${bucket}:${key}`);
}
