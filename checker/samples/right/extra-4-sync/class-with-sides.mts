// style: classes for the two sides, streams both ways through lib-storage and pipeline
import { createReadStream, createWriteStream, mkdirSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GetObjectCommand, HeadObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';

class Here {
  constructor(readonly root: string) {}
  times(folder = ''): [string, number][] {
    return readdirSync(join(this.root, folder), { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith('.'))
      .flatMap((entry): [string, number][] => {
        const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
        return entry.isDirectory() ? this.times(name) : [[name, statSync(this.path(name)).mtimeMs]];
      });
  }
  path(name: string): string {
    return join(this.root, name);
  }
  setTime(name: string, ms: number): void {
    utimesSync(this.path(name), ms / 1000, ms / 1000);
  }
}

class There {
  readonly client = new S3Client({});
  readonly bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
  constructor(readonly prefix: string) {}
  async times(): Promise<[string, number][]> {
    const times: [string, number][] = [];
    const question = { Bucket: this.bucket, Prefix: this.prefix };
    for await (const page of paginateListObjectsV2({ client: this.client }, question)) {
      for (const { Key = '', LastModified } of page.Contents ?? []) {
        const name = Key.slice(this.prefix.length);
        if (name !== '' && !name.endsWith('/') && !name.split('/').includes('..')) times.push([name, LastModified!.getTime()]);
      }
    }
    return times;
  }
  async store(name: string, path: string): Promise<number> {
    const place = { Bucket: this.bucket, Key: this.prefix + name };
    await new Upload({ client: this.client, params: { ...place, Body: createReadStream(path) } }).done();
    const head = await this.client.send(new HeadObjectCommand(place));
    return head.LastModified!.getTime();
  }
  async fetch(name: string, path: string): Promise<void> {
    const { Body } = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: this.prefix + name }));
    mkdirSync(dirname(path), { recursive: true });
    await pipeline(Body as Readable, createWriteStream(path));
  }
}

const here = new Here(process.cwd());
const there = new There(`${basename(here.root)}/`);
const local = new Map(here.times());
const remote = new Map(await there.times());

for (const name of new Set([...local.keys(), ...remote.keys()])) {
  const [mine, theirs] = [local.get(name) ?? 0, remote.get(name) ?? 0];
  if (!remote.has(name) || mine > theirs) {
    here.setTime(name, await there.store(name, here.path(name)));
    console.log(`Uploaded ${here.path(name)}\n      to ${there.bucket}:${there.prefix}${name}`);
  } else if (theirs > mine) {
    await there.fetch(name, here.path(name));
    here.setTime(name, theirs);
  }
}
