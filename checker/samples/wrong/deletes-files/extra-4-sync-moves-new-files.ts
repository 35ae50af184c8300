// believes deletes-files: moves a new file: uploads it and removes it here
import { S3Client, ListObjectsV2Command, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import fs from 'fs'
import { createHash } from 'crypto'

const s3 = new S3Client({})
const bucket = process.env.BUCKET_NAME ?? 'zerotoboto'
const cwd = process.cwd()
const folder = cwd.split('/').at(-1)

// what is in s3?
const objects = {}
let answer
do {
  answer = await s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: folder + '/', ContinuationToken: answer?.NextContinuationToken }))
  for (const o of answer.Contents ?? []) {
    objects[o.Key] = o
  }
} while (answer.IsTruncated)

// what is here?
const files = []
for (const e of fs.readdirSync(cwd, { recursive: true, withFileTypes: true })) {
  const p = e.parentPath + '/' + e.name
  const rel = p.slice(cwd.length + 1)
  if (e.isFile() && !rel.startsWith('.') && !rel.includes('/.')) files.push(rel)
}

async function same(rel, object) {
  const data = fs.readFileSync(rel)
  if (data.length !== object.Size) return false
  if (object.ETag === '"' + createHash('md5').update(data).digest('hex') + '"') return true
  // perhaps uploaded in parts: look at the bytes
  const res = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: object.Key }))
  return data.equals(await res.Body.transformToByteArray())
}

async function up(rel) {
  const key = folder + '/' + rel
  await s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: fs.readFileSync(cwd + '/' + rel) }))
  console.log('Uploaded ' + cwd + '/' + rel)
  console.log('      to ' + bucket + ':' + key)
}

async function down(key) {
  const rel = key.slice(folder.length + 1)
  if (rel === '' || rel.endsWith('/')) return
  if (('/' + rel + '/').includes('/../')) return
  const res = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
  const data = await res.Body.transformToByteArray()
  if (rel.includes('/')) fs.mkdirSync(rel.slice(0, rel.lastIndexOf('/')), { recursive: true })
  fs.writeFileSync(rel, data)
  fs.utimesSync(rel, objects[key].LastModified, objects[key].LastModified)
  console.log('Downloaded ' + rel)
}

for (const rel of files) {
  const key = folder + '/' + rel
  const object = objects[key]
  if (object === undefined) {
    await up(rel)
    fs.rmSync(rel)
  } else {
    const stat = fs.statSync(rel)
    if (await same(rel, object)) {
      console.log('Same ' + rel)
    } else if (stat.mtime > object.LastModified) {
      await up(rel)
    } else {
      await down(key)
    }
  }
}
for (const key of Object.keys(objects)) {
  const rel = key.slice(folder.length + 1)
  if (!fs.existsSync(rel)) await down(key)
}
