// style: writes from the folder above, where the whole key is the path
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, isAbsolute } from 'node:path';
import { GetObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const root = process.cwd();
const above = dirname(root);

for await (const page of paginateListObjectsV2({ client }, { Bucket, Prefix: `${basename(root)}/` })) {
  for (const object of page.Contents ?? []) {
    const path = join(above, object.Key ?? '');
    const inside = relative(root, path);
    if (inside.startsWith('..' + '/') || inside === '..' || isAbsolute(inside)) {
      console.error('refused: ' + object.Key);
      process.exitCode = 3;
    } else if (object.Size === 0 && object.Key?.endsWith('/')) {
      mkdirSync(path, { recursive: true });
    } else {
      mkdirSync(dirname(path), { recursive: true });
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: object.Key }));
      writeFileSync(path, (await Body?.transformToByteArray()) ?? '');
    }
  }
}
