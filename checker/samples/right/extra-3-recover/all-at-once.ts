// style: a page at a time, all downloads of a page at once
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { paginateListObjectsV2, S3 } from '@aws-sdk/client-s3';

const s3 = new S3({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const Prefix = path.basename(process.cwd()) + '/';
const leadsOut = (relative: string): boolean => relative.split(/[\\/]/).some((name) => name === '..');

for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket, Prefix })) {
  const wanted = Contents.map(({ Key }) => Key!.slice(Prefix.length)).filter(
    (relative) => relative !== '' && !relative.endsWith('/') && !leadsOut(relative),
  );
  await Promise.all(
    wanted.map(async (relative) => {
      const { Body } = await s3.getObject({ Bucket, Key: Prefix + relative });
      await mkdir(path.dirname(relative), { recursive: true });
      await writeFile(relative, await Body!.transformToByteArray());
    }),
  );
  wanted.forEach((relative) => console.log('Downloaded %s', relative));
}
