// style: PutObjectCommand with a stream and ContentLength from stat; two console.logs; hard-coded bucket
import fs from 'fs'
import path from 'path'
import { S3Client, PutObjectCommand } from '@aws-sdk/client-s3'

const BUCKET = 'zerotoboto'
const s3 = new S3Client({})
const root = process.cwd()
const prefix = root.split(path.sep).pop()

async function backup(dir) {
  const names = await fs.promises.readdir(dir)
  for (const name of names) {
    const full = path.join(dir, name)
    const stat = await fs.promises.stat(full)
    if (stat.isDirectory()) {
      await backup(full)
      continue
    }
    if (name[0] === '.') continue
    const key = [prefix, ...path.relative(root, full).split(path.sep)].join('/')
    await s3.send(
      new PutObjectCommand({ Bucket: BUCKET, Key: key, Body: fs.createReadStream(full), ContentLength: stat.size })
    )
    console.log('Uploaded ' + full)
    console.log('      to ' + BUCKET + ':' + key)
  }
}

await backup(root)
