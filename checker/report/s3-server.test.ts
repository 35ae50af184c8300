import { describe, expect, test } from 'vitest';
import { type S3ServerRequest, s3RequestLine, s3ServerStarted, s3StartProblem } from './s3-server.ts';

const ADDRESS = {
  url: 'http://127.0.0.1:9000',
  region: 'us-east-1',
  accessKeyId: 'practice',
  secretAccessKey: "it's secret",
  checksSignatures: false,
};

describe('the greeting', () => {
  test('gives variables that a POSIX shell takes as they are', () => {
    const text = s3ServerStarted(ADDRESS, 'linux');
    expect(text).toContain('listens at http://127.0.0.1:9000');
    expect(text).toContain('\n  export AWS_ENDPOINT_URL=http://127.0.0.1:9000\n');
    expect(text).toContain("\n  export AWS_SECRET_ACCESS_KEY='it'\\''s secret'\n");
    expect(text).toContain('Any keys will do.');
  });

  test('speaks PowerShell on Windows', () => {
    const text = s3ServerStarted({ ...ADDRESS, checksSignatures: true }, 'win32');
    expect(text).toContain("\n  $env:AWS_ENDPOINT_URL = 'http://127.0.0.1:9000'\n");
    expect(text).toContain("\n  $env:AWS_SECRET_ACCESS_KEY = 'it''s secret'\n");
    expect(text).not.toContain('export ');
    expect(text).toContain('Only these keys are let in.');
  });
});

describe('a request', () => {
  const request: S3ServerRequest = {
    method: 'PUT',
    operation: 'PutObject',
    bucket: 'photos',
    key: 'a b.txt',
    status: 200,
    code: undefined,
    bytesIn: 1,
    bytesOut: 0,
    durationMs: 2.6,
  };

  test.each<[string, Partial<S3ServerRequest>]>([
    ['PutObject  photos:a b.txt  200 (1 byte in, 3 ms)', {}],
    [
      'ListBuckets  200 (20 bytes out, 3 ms)',
      { operation: 'ListBuckets', bucket: '', key: '', bytesIn: 0, bytesOut: 20 },
    ],
    ['PutObject  photos:a b.txt  403 AccessDenied (1 byte in, 3 ms)', { status: 403, code: 'AccessDenied' }],
    ['PutObject  photos:a b.txt  the client left (1 byte in, 3 ms)', { status: 0 }],
    [
      'PATCH  400 InvalidURI (3 ms)',
      { method: 'PATCH', operation: '', bucket: '', key: '', status: 400, code: 'InvalidURI', bytesIn: 0 },
    ],
  ])('is told as %j', (line, change) => {
    expect(s3RequestLine({ ...request, ...change })).toBe(line);
  });

  test('cannot steer the terminal', () => {
    expect(s3RequestLine({ ...request, key: '\u001b[2J\n' })).toContain('"photos:\\u{1b}[2J\\n"');
  });
});

test('every problem says what to do about it', () => {
  expect(s3StartProblem({ kind: 'port-in-use', port: 9000 })).toEqual({
    message: 'Port 9000 of this machine is in use: another program listens there.',
    remedy: 'Stop that program, or choose another port: npm run s3 -- --port 0 takes one that is free.',
  });
  expect(s3StartProblem({ kind: 'bad-port', given: 1.5 }).message).toContain('1.5');
  expect(s3StartProblem({ kind: 'port-forbidden', port: 80 }).message).toContain('80');
  expect(s3StartProblem({ kind: 'not-started', port: 80, code: 'ENETDOWN' }).message).toContain('ENETDOWN');
});
