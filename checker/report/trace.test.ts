import { stripVTControlCharacters } from 'node:util';
import { Chalk } from 'chalk';
import { describe, expect, test } from 'vitest';
import type { S3Request } from '../observation/s3-request.ts';
import { showSize, traceLines } from './trace.ts';

const plain = { paint: new Chalk({ level: 0 }), width: 100 };

const request = (fields: Partial<S3Request>): S3Request => ({
  operation: 'PutObject',
  bucket: 'zerotoboto',
  status: 200,
  requestBytes: 0,
  responseBytes: 0,
  startedAt: 0,
  endedAt: 1,
  ...fields,
});

const conversation = [
  request({ operation: 'ListBuckets', bucket: '' }),
  request({ key: 'assets/rpg-3.py', requestBytes: 1 }),
  request({ key: 'assets/日本 .txt ', requestBytes: 6_000_000 }),
  request({ operation: 'GetObject', key: 'none', status: 404, code: 'NoSuchKey', responseBytes: 300 }),
  request({ key: 'assets/locked', status: 403, code: 'AccessDenied', injected: 'AccessDenied' }),
];

test('is a table in plain words', () => {
  expect(traceLines(conversation, plain)).toEqual([
    'asked to          of                               S3 answered               size',
    'list buckets                                       done',
    'store an object   zerotoboto:assets/rpg-3.py       done                      1 byte',
    'store an object   "zerotoboto:assets/日本 .txt "   done                      6 MB',
    'fetch an object   zerotoboto:none                  no such key',
    'store an object   zerotoboto:assets/locked         refused: AccessDenied *   0 bytes',
    '',
    'Refusals marked * were asked for by this check, to see what the program makes of them.',
  ]);
});

test('gives a long key its own line, whole', () => {
  const key = 'k'.repeat(100);
  expect(traceLines([request({ key: 'a' }), request({ key, requestBytes: 7 })], plain)).toEqual([
    'asked to          of             S3 answered   size',
    'store an object   zerotoboto:a   done          0 bytes',
    `store an object   zerotoboto:${key}`,
    '                                 done          7 bytes',
  ]);
});

test('puts the parts below each other where a line would not fit', () => {
  expect(traceLines(conversation.slice(0, 2), { ...plain, width: 40 })).toEqual([
    'list buckets',
    '  done',
    'store an object (1 byte)',
    '  zerotoboto:assets/rpg-3.py',
    '  done',
  ]);
});

test('takes no room for colour', () => {
  const coloured = traceLines(conversation, { ...plain, paint: new Chalk({ level: 1 }) });
  expect(coloured.map(stripVTControlCharacters)).toEqual(traceLines(conversation, plain));
  expect(coloured[4]).not.toBe(stripVTControlCharacters(coloured[4] ?? ''));
});

test('says when there was no conversation', () => {
  expect(traceLines([], plain)).toEqual(['The program asked nothing of S3.']);
});

describe('what S3 answered', () => {
  test.each([
    [{ status: 204 }, 'done'],
    [{ status: 0 }, 'the program hung up'],
    [{ status: 304 }, 'not changed since'],
    [{ operation: 'HeadObject', status: 404 }, 'no such key'],
    [{ operation: 'HeadBucket', status: 404 }, 'no such bucket'],
    [{ operation: 'GetBucketPolicy', status: 404 }, 'not found'],
    [{ operation: 'HeadObject', status: 403 }, 'refused'],
    [{ status: 404, code: 'NoSuchBucket' }, 'no such bucket'],
    [{ status: 503, code: 'SlowDown' }, 'not now: SlowDown, try again'],
    [{ status: 502, code: 'BadGateway' }, 'failed: BadGateway'],
    [{ status: 400, code: 'InvalidArgument' }, 'refused: InvalidArgument'],
    [{ status: 418 }, 'refused: status 418'],
  ])('to %o is "%s"', (fields, words) => {
    const [, line] = traceLines([request(fields)], plain);
    expect(line).toMatch(new RegExp(` {3}${words}( {3}|$)`));
  });
});

test('says when credentials are the program’s own', () => {
  expect(traceLines([request({ otherCredentials: true })], plain).at(-1)).toContain('credentials');
});

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [1549, '1.5 kB'],
  [999_949, '999.9 kB'],
  [999_950, '1 MB'],
  [6_000_000, '6 MB'],
  [5_000_000_000_000, '5000 GB'],
])('%i bytes are %s', (bytes, words) => {
  expect(showSize(bytes)).toBe(words);
});
