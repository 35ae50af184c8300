// believes body-is-text: a stream needs an encoding
import fs = require('node:fs');
import path = require('node:path');
import { S3, type _Object } from '@aws-sdk/client-s3';
import type { Readable } from 'node:stream';

const s3 = new S3({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const Prefix = path.basename(process.cwd()) + '/';

function download(Key: string, done: () => void): void {
  const names = Key.slice(Prefix.length).split('/');
  if (names[names.length - 1] === '' || names.indexOf('..') !== -1) return done();
  const file = path.join(process.cwd(), ...names);
  fs.mkdir(path.dirname(file), { recursive: true }, (problem) => {
    if (problem) throw problem;
    s3.getObject({ Bucket, Key }, (error, answer) => {
      if (error || !answer) throw error;
      (answer.Body as Readable).setEncoding('utf8').pipe(fs.createWriteStream(file)).on('finish', done);
    });
  });
}

function each(objects: _Object[], done: () => void): void {
  const [first, ...rest] = objects;
  if (!first) return done();
  download(first.Key!, () => setImmediate(each, rest, done));
}

function list(ContinuationToken?: string): void {
  s3.listObjectsV2({ Bucket, Prefix, ContinuationToken }, (error, answer) => {
    if (error || !answer) throw error;
    each(answer.Contents ?? [], () => {
      if (answer.NextContinuationToken) list(answer.NextContinuationToken);
    });
  });
}

list();
