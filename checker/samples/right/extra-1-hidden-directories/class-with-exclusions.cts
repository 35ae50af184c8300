// style: CommonJS, a class with a list of conditions, promise chains
import fs = require('node:fs');
import path = require('node:path');
import s3 = require('@aws-sdk/client-s3');

type Condition = (name: string) => boolean;

class Backup {
  private readonly client = new s3.S3Client({});
  private readonly bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
  private readonly exclude: Condition[] = [(name) => name.startsWith('.')];

  files(dir: string): string[] {
    return fs.readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
      if (this.exclude.some((condition) => condition(entry.name))) return [];
      const full = path.join(dir, entry.name);
      return entry.isDirectory() ? this.files(full) : [full];
    });
  }

  run(root: string): Promise<void> {
    return this.files(root).reduce(
      (before, file) => before.then(() => this.upload(file, path.relative(path.dirname(root), file))),
      Promise.resolve(),
    );
  }

  private upload(file: string, key: string): Promise<void> {
    const Key = key.split(path.sep).join('/');
    return this.client
      .send(new s3.PutObjectCommand({ Bucket: this.bucket, Key, Body: fs.readFileSync(file) }))
      .then(() => console.log('Uploaded %s\n      to %s:%s', file, this.bucket, Key));
  }
}

new Backup().run(process.cwd()).catch((error) => {
  console.error(error);
  process.exit(1);
});
