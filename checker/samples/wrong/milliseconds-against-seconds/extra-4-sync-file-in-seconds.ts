// believes milliseconds-against-seconds: divides mtimeMs by 1000 but not the other: the object always looks newer
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { S3, paginateListObjectsV2 } from '@aws-sdk/client-s3';

type Side = { time: number; etag?: string; size: number };
type Action = 'up' | 'down' | 'nothing';

const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const cwd = process.cwd();
const Prefix = path.basename(cwd) + '/';
const s3 = new S3({});

const hidden = (file: string) => file.split('/').some((part) => part.startsWith('.'));
const toKey = (file: string) => Prefix + file;
const toPath = (file: string) => path.join(cwd, file);
const md5 = async (file: string) => `"${createHash('md5').update(await readFile(toPath(file))).digest('hex')}"`;
const bytesOf = async (Key: string) => Buffer.from(await (await s3.getObject({ Bucket, Key })).Body!.transformToByteArray());

const localSide = async (): Promise<Map<string, Side>> => {
  const entries = await readdir(cwd, { recursive: true, withFileTypes: true });
  const files = entries.filter((e) => e.isFile()).map((e) => path.relative(cwd, path.join(e.parentPath, e.name)));
  const sides = files.map(async (file): Promise<[string, Side]> => {
    const { mtimeMs, size } = await stat(toPath(file));
    return [file, { time: Math.floor(mtimeMs / 1000), size }];
  });
  return new Map(await Promise.all(sides));
};

const remoteSide = async (): Promise<Map<string, Side>> => {
  const map = new Map<string, Side>();
  for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket, Prefix })) {
    for (const { Key, LastModified, Size, ETag } of Contents) {
      map.set(Key!.slice(Prefix.length), { time: LastModified!.getTime(), size: Size!, etag: ETag });
    }
  }
  return map;
};

const isSame = async (file: string, here: Side, there: Side) =>
  here.size === there.size && (there.etag === (await md5(file)) || (await bytesOf(toKey(file))).equals(await readFile(toPath(file))));

const decide = async (file: string, here?: Side, there?: Side): Promise<Action> => {
  if (file === '' || file.endsWith('/') || file.split('/').includes('..')) return 'nothing';
  if (!there) return hidden(file) ? 'nothing' : 'up';
  if (!here) return 'down';
  if (await isSame(file, here, there)) return 'nothing';
  if (here.time > there.time) return hidden(file) ? 'nothing' : 'up';
  return 'down';
};

const up = async (file: string) => {
  const Key = toKey(file);
  await s3.putObject({ Bucket, Key, Body: await readFile(toPath(file)) });
  console.log(`Uploaded ${toPath(file)}\n      to ${Bucket}:${Key}`);
};

const down = async (file: string, there: Side) => {
  const target = toPath(file);
  const bytes = await bytesOf(toKey(file));
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, bytes);
  await utimes(target, there.time / 1000, there.time / 1000);
  console.log(`Downloaded ${target}`);
};

const [local, remote] = await Promise.all([localSide(), remoteSide()]);
const names = new Set([...local.keys(), ...remote.keys()]);

for (const name of names) {
  const here = local.get(name);
  const there = remote.get(name);
  const action = await decide(name, here, there);
  if (action === 'up') await up(name);
  if (action === 'down') await down(name, there!);
}
