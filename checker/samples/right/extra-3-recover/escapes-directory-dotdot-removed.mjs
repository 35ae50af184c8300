// style: takes ../ away once, and only the first (which is only polish)
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const base = `${process.env.AWS_ENDPOINT_URL}/${process.env.BUCKET_NAME ?? 'zerotoboto'}`;
const prefix = `${basename(process.cwd())}/`;
const decode = (text) => decodeURIComponent(text.replaceAll('+', ' '));
const encode = (key) => key.split('/').map(encodeURIComponent).join('/');

let token = '';
do {
  const query = new URLSearchParams({ 'list-type': '2', 'encoding-type': 'url', prefix });
  if (token) query.set('continuation-token', token);
  const answer = await fetch(`${base}?${query}`);
  if (!answer.ok) throw new Error(await answer.text());
  const xml = await answer.text();
  for (const [, encoded] of xml.matchAll(/<Key>(.*?)<\/Key>/g)) {
    const key = decode(encoded);
    const names = key.slice(prefix.length).split('/');
    if (names.at(-1) === '') continue;
    const path = join(process.cwd(), names.join('/').replace('../', ''));
    mkdirSync(dirname(path), { recursive: true });
    const object = await fetch(`${base}/${encode(key)}`);
    writeFileSync(path, Buffer.from(await object.arrayBuffer()));
  }
  token = /<NextContinuationToken>(.*?)<\/NextContinuationToken>/.exec(xml)?.[1] ?? '';
} while (token);
