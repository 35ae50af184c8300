// believes filename-only: uses d.name for the key
import fsp from 'node:fs/promises';
import { join, dirname, basename, posix } from 'node:path';
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client, S3ServiceException, paginateListObjectsV2 } from '@aws-sdk/client-s3';

const client = new S3Client();
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const home = process.cwd();
const prefix = basename(home) + '/';

async function* visible(rel = ''): AsyncGenerator<string[]> {
  for await (const d of await fsp.opendir(join(home, rel))) {
    if (d.name[0] === '.') continue;
    const next = posix.join(rel, d.name);
    if (d.isDirectory()) yield* visible(next);
    if (d.isFile()) yield [next, d.name];
  }
}

const get = async (Key: string) => Buffer.from(await (await client.send(new GetObjectCommand({ Bucket, Key }))).Body!.transformToByteArray());

async function objectTime(Key: string): Promise<number | undefined> {
  try {
    const { LastModified } = await client.send(new HeadObjectCommand({ Bucket, Key }));
    return +LastModified!;
  } catch (e) {
    if (e instanceof S3ServiceException && e.$metadata.httpStatusCode === 404) return undefined;
    throw e;
  }
}

const remote: { key: string; time: number }[] = [];
for await (const p of paginateListObjectsV2({ client }, { Bucket, Prefix: prefix }))
  p.Contents?.forEach((c) => remote.push({ key: c.Key!, time: +c.LastModified! }));

// down
for (const { key, time } of remote) {
  const parts = key.split('/').slice(1);
  if (parts.at(-1) === '' || parts.includes('..')) continue;
  const file = join(home, ...parts);
  const mine = await fsp.stat(file).then((s) => s.mtimeMs, () => -Infinity);
  if (mine >= time) continue;
  const bytes = await get(key);
  if (mine !== -Infinity && bytes.equals(await fsp.readFile(file))) continue;
  await fsp.mkdir(dirname(file), { recursive: true });
  await fsp.writeFile(file, bytes);
  await fsp.utimes(file, time / 1000, time / 1000);
}

// up
for await (const [rel, name] of visible()) {
  const Key = prefix + name;
  const there = await objectTime(Key);
  const Body = await fsp.readFile(join(home, rel));
  if (there !== undefined) {
    if ((await fsp.stat(join(home, rel))).mtimeMs <= there) continue;
    if (Body.equals(await get(Key))) continue;
  }
  await client.send(new PutObjectCommand({ Bucket, Key, Body }));
  console.log(['Uploaded ' + join(home, rel), '      to ' + Bucket + ':' + Key].join('\n'));
}
