// style: CommonJS in TypeScript, an async main with catch, content types by ending, the profile called default
const fs = require('node:fs');
const path = require('node:path');
const { PutObjectCommand, S3Client } = require('@aws-sdk/client-s3');

const TYPES: Record<string, string> = { '.py': 'text/x-python', '.txt': 'text/plain; charset=utf-8', '.scss': 'text/x-scss' };

async function main(): Promise<void> {
  const client = new S3Client({ profile: 'default' });
  const bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
  const root = process.cwd();
  const pending = [root];
  while (pending.length) {
    const dir = pending.shift();
    for (const entry of fs.readdirSync(dir, { withFileTypes: true })) {
      const file = path.join(dir, entry.name);
      if (entry.isDirectory()) pending.push(file);
      else if (!entry.name.startsWith('.')) {
        const key = `${path.basename(root)}/${path.relative(root, file).split(path.sep).join('/')}`;
        const ContentType = TYPES[path.extname(file)] ?? 'application/octet-stream';
        await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: fs.readFileSync(file), ContentType }));
        console.log(`Uploaded ${file}\n      to ${bucket}:${key}`);
      }
    }
  }
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
