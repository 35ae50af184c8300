// style: makes a plan, prints it, carries it out; compares by size and MD5 before the times
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { type _Object, S3, paginateListObjectsV2 } from '@aws-sdk/client-s3';

interface Action {
  readonly kind: 'upload' | 'download';
  readonly key: string;
  readonly path: string;
  readonly object?: _Object;
}

const s3 = new S3({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const prefix = `${basename(root)}/`;

async function localFiles(): Promise<Map<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [prefix + relative(root, path).split(sep).join('/'), path] as const)
      .filter(([key]) => !key.slice(prefix.length).split('/').some((name) => name.startsWith('.'))),
  );
}

async function remoteObjects(): Promise<Map<string, _Object>> {
  const objects = new Map<string, _Object>();
  for await (const page of paginateListObjectsV2({ client: s3 }, { Bucket, Prefix: prefix })) {
    for (const object of page.Contents ?? []) {
      if (object.Key && !object.Key.endsWith('/')) objects.set(object.Key, object);
    }
  }
  return objects;
}

async function decide(key: string, path: string, object: _Object): Promise<Action | undefined> {
  const [{ size, mtime }, content] = await Promise.all([stat(path), readFile(path)]);
  const md5 = createHash('md5').update(content).digest('hex');
  if (size === object.Size && object.ETag === `"${md5}"`) return undefined;
  return { kind: mtime > object.LastModified! ? 'upload' : 'download', key, path, object };
}

async function plan(): Promise<Action[]> {
  const [files, objects] = await Promise.all([localFiles(), remoteObjects()]);
  const actions: Action[] = [];
  for (const [key, path] of files) {
    const object = objects.get(key);
    const action = object ? await decide(key, path, object) : ({ kind: 'upload', key, path } as const);
    if (action) actions.push(action);
  }
  for (const [key, object] of objects) {
    const names = key.slice(prefix.length).split('/');
    if (files.has(key) || names.includes('..')) continue;
    actions.push({ kind: 'download', key, path: join(root, ...names), object });
  }
  return actions;
}

async function act({ kind, key, path, object }: Action): Promise<void> {
  if (kind === 'upload') {
    await s3.putObject({ Bucket, Key: key, Body: await readFile(path) });
    console.log(`Uploaded ${path}\n      to ${Bucket}:${key}`);
    return;
  }
  const { Body } = await s3.getObject({ Bucket, Key: key });
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, await Body!.transformToByteArray());
  await utimes(path, object!.LastModified!, object!.LastModified!);
  console.log(`Downloaded ${path}`);
}

const actions = await plan();
for (const { kind, key } of actions) console.log(`will ${kind} ${key}`);
for (const action of actions) await act(action);
