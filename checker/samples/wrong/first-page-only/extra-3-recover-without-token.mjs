// believes first-page-only: the second request goes on by itself, and one is enough
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const base = `${process.env.AWS_ENDPOINT_URL}/${process.env.BUCKET_NAME ?? 'zerotoboto'}`;
const prefix = `${basename(process.cwd())}/`;
const decode = (text) => decodeURIComponent(text.replaceAll('+', ' '));
const encode = (key) => key.split('/').map(encodeURIComponent).join('/');

let token = '';
do {
  const query = new URLSearchParams({ 'list-type': '2', 'encoding-type': 'url', prefix });
  const answer = await fetch(`${base}?${query}`);
  if (!answer.ok) throw new Error(await answer.text());
  const xml = await answer.text();
  for (const [, encoded] of xml.matchAll(/<Key>(.*?)<\/Key>/g)) {
    const key = decode(encoded);
    const names = key.slice(prefix.length).split('/');
    if (names.at(-1) === '' || names.includes('..')) continue;
    const path = join(process.cwd(), ...names);
    mkdirSync(dirname(path), { recursive: true });
    const object = await fetch(`${base}/${encode(key)}`);
    writeFileSync(path, Buffer.from(await object.arrayBuffer()));
  }
} while (token);
