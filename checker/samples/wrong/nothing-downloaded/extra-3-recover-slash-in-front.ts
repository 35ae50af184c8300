// believes nothing-downloaded: keys begin with a slash
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { GetObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';

async function recover(Prefix: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for await (const page of paginateListObjectsV2({ client }, { Bucket, Prefix, Delimiter: '/' })) {
    for (const { Key = '' } of page.Contents ?? []) {
      const name = Key.slice(Prefix.length);
      if (name === '' || name === '..') continue;
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
      writeFileSync(join(folder, name), await Body!.transformToByteArray());
      console.log('Downloaded', join(folder, name));
    }
    for (const { Prefix: below = '' } of page.CommonPrefixes ?? []) {
      const name = below.slice(Prefix.length, -1);
      if (name !== '..') await recover(below, join(folder, name));
    }
  }
}

await recover(`/${basename(process.cwd())}/`, process.cwd());
