// believes never-updates: a file that has an object already is never uploaded again
import { createReadStream, createWriteStream, existsSync, mkdirSync, opendirSync, statSync, utimesSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { buffer } from 'node:stream/consumers';
import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';

interface RemoteObject {
  key: string;
  modified: Date;
  size: number;
}

class Synchronizer {
  private client = new S3Client({});
  private remote = new Map<string, RemoteObject>();

  constructor(private readonly root: string, private readonly bucket: string) {}

  get prefix(): string {
    return basename(this.root) + '/';
  }

  keyOf(file: string): string {
    return this.prefix + relative(this.root, file).split(sep).join('/');
  }

  *files(directory: string): Generator<string> {
    const handle = opendirSync(directory);
    for (let entry = handle.readSync(); entry !== null; entry = handle.readSync()) {
      if (entry.name.startsWith('.')) continue;
      const full = join(directory, entry.name);
      if (entry.isDirectory()) {
        yield* this.files(full);
      } else if (entry.isFile()) {
        yield full;
      }
    }
    handle.closeSync();
  }

  async readRemote(): Promise<void> {
    let token: string | undefined;
    let truncated = true;
    while (truncated) {
      const answer: any = await this.client.send(new ListObjectsV2Command({ Bucket: this.bucket, Prefix: this.prefix, ContinuationToken: token }));
      for (const o of answer.Contents ?? []) {
        this.remote.set(o.Key, { key: o.Key, modified: o.LastModified, size: o.Size });
      }
      truncated = answer.IsTruncated;
      token = answer.NextContinuationToken;
    }
  }

  async getStream(key: string): Promise<Readable> {
    const { Body } = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: key }));
    return Body as Readable;
  }

  async isEqual(file: string, object: RemoteObject): Promise<boolean> {
    if (statSync(file).size !== object.size) return false;
    return (await buffer(await this.getStream(object.key))).equals(readFileSync(file));
  }

  async upload(file: string): Promise<void> {
    const key = this.keyOf(file);
    const upload = new Upload({
      client: this.client,
      params: { Bucket: this.bucket, Key: key, Body: createReadStream(file) },
    });
    await upload.done();
    console.log('Uploaded ' + file);
    console.log('      to ' + this.bucket + ':' + key);
  }

  async download(object: RemoteObject): Promise<void> {
    const file = resolve(this.root, './' + object.key.substring(this.prefix.length));
    if (!file.startsWith(this.root + sep)) return;
    mkdirSync(dirname(file), { recursive: true });
    await pipeline(await this.getStream(object.key), createWriteStream(file));
    utimesSync(file, new Date(), object.modified);
    console.log('Downloaded ' + file);
  }

  async run(): Promise<void> {
    await this.readRemote();
    for (const file of this.files(this.root)) {
      const object = this.remote.get(this.keyOf(file));
      if (object === undefined) {
        await this.upload(file);
        continue;
      }
      const mine = statSync(file).mtime.getTime();
      const theirs = object.modified.getTime();
      if (mine > theirs) {
        continue; // is there already
      } else if (mine < theirs) {
        if (!(await this.isEqual(file, object))) await this.download(object);
      }
    }
    for (const object of this.remote.values()) {
      if (object.key.endsWith('/')) continue;
      const file = join(this.root, object.key.substring(this.prefix.length));
      if (!existsSync(file)) await this.download(object);
    }
  }
}

await new Synchronizer(process.cwd(), process.env.BUCKET_NAME ?? 'zerotoboto').run();
