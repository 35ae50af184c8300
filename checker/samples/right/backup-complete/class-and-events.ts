// style: a Backup class that emits events, listeners that print
import { EventEmitter } from 'node:events';
import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

interface Events {
  uploaded: [file: string, key: string];
  refused: [file: string, error: Error];
}

class Backup extends EventEmitter<Events> {
  readonly #client = new S3Client({});
  readonly bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
  readonly #root: string;

  constructor(root: string) {
    super();
    this.#root = root;
  }

  async run(dir = this.#root): Promise<void> {
    for (const entry of readdirSync(dir, { withFileTypes: true })) await this.#visit(dir, entry);
  }

  async #visit(dir: string, entry: Dirent): Promise<void> {
    const file = path.join(dir, entry.name);
    if (entry.isDirectory()) return this.run(file);
    if (entry.name.startsWith('.')) return;
    const key = path.relative(path.dirname(this.#root), file).split(path.sep).join('/');
    try {
      await this.#client.send(new PutObjectCommand({ Bucket: this.bucket, Key: key, Body: readFileSync(file) }));
      this.emit('uploaded', file, key);
    } catch (error) {
      this.emit('refused', file, error as Error);
    }
  }
}

const backup = new Backup(process.cwd());
backup.on('uploaded', (file, key) => console.log(`Uploaded ${file}\n      to ${backup.bucket}:${key}`));
backup.on('refused', (file, error) => {
  console.error(`Could not upload ${file}: ${error.message}`);
  process.exitCode = 1;
});
await backup.run();
