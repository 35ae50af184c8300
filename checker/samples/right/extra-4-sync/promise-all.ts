// style: all names at once with Promise.all; whole seconds on both sides
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type _Object, paginateListObjectsV2, S3 } from '@aws-sdk/client-s3';

const s3 = new S3({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const cwd = process.cwd();
const Prefix = path.basename(cwd) + '/';
const seconds = (date: Date): number => Math.floor(date.getTime() / 1000);

const objects: Record<string, _Object> = Object.create(null);
for await (const page of paginateListObjectsV2({ client: s3 }, { Bucket, Prefix })) {
  for (const object of page.Contents ?? []) objects[object.Key!.slice(Prefix.length)] = object;
}
const files = (await readdir(cwd, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(cwd, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
const visible = (name: string): boolean => !/(^|\/)(\.|$)/.test(name);

async function upload(name: string): Promise<void> {
  const file = path.join(cwd, name);
  await s3.putObject({ Bucket, Key: Prefix + name, Body: await readFile(file) });
  console.log(`Uploaded ${file}\n      to ${Bucket}:${Prefix}${name}`);
}

async function download(name: string, { LastModified }: _Object): Promise<void> {
  const file = path.join(cwd, name);
  const { Body } = await s3.getObject({ Bucket, Key: Prefix + name });
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, await Body!.transformToByteArray());
  await utimes(file, LastModified!, LastModified!);
}

async function reconcile(name: string): Promise<void> {
  const object = objects[name];
  if (!object) return upload(name);
  if (!files.includes(name)) return download(name, object);
  const file = path.join(cwd, name);
  const md5 = createHash('md5').update(await readFile(file)).digest('hex');
  if (object.ETag?.replaceAll('"', '') === md5) return;
  const difference = seconds((await stat(file)).mtime) - seconds(object.LastModified!);
  if (difference > 0) await upload(name);
  if (difference < 0) await download(name, object);
}

await Promise.all([...new Set([...files, ...Object.keys(objects)])].filter(visible).map(reconcile));
