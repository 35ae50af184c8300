import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { S3Error } from './errors.ts';
import { readRequest } from './request.ts';
import { route } from './route.ts';

const read = (target: string, host = '127.0.0.1:9000') => readRequest('GET', target, { host });

describe('an address', () => {
  test.each([
    ['/', '127.0.0.1:9000', '', ''],
    ['', 'localhost', '', ''],
    ['/photos', 'localhost:9000', 'photos', ''],
    ['/photos/', 'localhost', 'photos', ''],
    ['/photos/a/b%2Fc%20+d', 'localhost', 'photos', 'a/b/c +d'],
    ['/photos//a//', 'localhost', 'photos', '/a//'],
    ['/a/b', 'photos.localhost:9000', 'photos', 'a/b'],
    ['/', 'my.photos.s3.localhost', 'my.photos', ''],
    ['/a', 'photos.127.0.0.1:9000', 'photos', 'a'],
    ['/photos/a', 's3.localhost', 'photos', 'a'],
    ['/photos/a', 'example.com', 'photos', 'a'],
    ['http://other.host:80/photos/a?versionId=1', 'localhost', 'photos', 'a'],
  ])('%s at %s', (target, host, bucket, key) => {
    expect(read(target, host)).toMatchObject({ bucket, key });
  });

  test('has a query: decoded, with bare names, the first of several', () => {
    const { query } = read('/b?uploads&prefix=a+b%26&prefix=c&x=1=2');
    expect([query.get('uploads'), query.get('prefix'), query.get('x'), query.get('y')]).toEqual([
      '',
      'a b&',
      '1=2',
      undefined,
    ]);
  });

  test.each([
    ['/b/%', 'InvalidURI'],
    ['/b/%ff', 'InvalidURI'],
    ['/b?a=%zz', 'InvalidURI'],
    [`/b/${'a'.repeat(1025)}`, 'KeyTooLongError'],
    [`/b/${'%C3%A9'.repeat(513)}`, 'KeyTooLongError'],
  ])('%.20s is refused: %s', (target, code) => {
    expect(() => read(target)).toThrow(expect.objectContaining({ code }));
  });

  test('may have a key of 1024 bytes', () => {
    expect(read(`/b/${'%C3%A9'.repeat(512)}`).key).toHaveLength(512);
  });
});

describe('a route', () => {
  const routed = (line: string, headers: Record<string, string> = {}) => {
    const [method = '', target = ''] = line.split(' ');
    const found = route(readRequest(method, target, headers));
    return 'name' in found ? `${found.kind} ${found.name}` : found.kind;
  };

  test.each([
    ['GET /', 'operation ListBuckets'],
    ['GET /b', 'operation ListObjects'],
    ['GET /b?list-type=2', 'operation ListObjectsV2'],
    ['GET /b?versions', 'operation ListObjectVersions'],
    ['GET /b?uploads', 'operation ListMultipartUploads'],
    ['GET /b?location', 'operation GetBucketLocation'],
    ['PUT /b?versioning', 'operation PutBucketVersioning'],
    ['POST /b?delete', 'operation DeleteObjects'],
    ['PUT /b/k?x-id=PutObject', 'operation PutObject'],
    ['PUT /b/k?partNumber=1&uploadId=u', 'operation UploadPart'],
    ['GET /b/k?uploadId=u', 'operation ListParts'],
    ['POST /b/k?uploads', 'operation CreateMultipartUpload'],
    ['POST /b/k?uploadId=u', 'operation CompleteMultipartUpload'],
    ['DELETE /b/k?uploadId=u', 'operation AbortMultipartUpload'],
    ['GET /b/k?attributes', 'operation GetObjectAttributes'],
    ['DELETE /b/k?tagging', 'operation DeleteObjectTagging'],
    ['GET /b?tagging', 'operation GetBucketTagging'],
    ['GET /b/k?acl', 'operation GetObjectAcl'],
    ['PUT /b?acl', 'unimplemented PutBucketAcl'],
    ['GET /b?policy', 'unimplemented GetBucketPolicy'],
    ['DELETE /b?lifecycle', 'unimplemented DeleteBucketLifecycleConfiguration'],
    ['PUT /b?publicAccessBlock', 'unimplemented PutPublicAccessBlock'],
    ['GET /b?object-lock', 'unimplemented GetObjectLockConfiguration'],
    ['PUT /b/k?legal-hold', 'unimplemented PutObjectLegalHold'],
    ['POST /b/k?restore', 'unimplemented RestoreObject'],
    ['POST /b', 'unimplemented PostObject'],
    ['OPTIONS /b/k', 'preflight'],
    ['POST /b/k', 'not-allowed'],
    ['DELETE /', 'not-allowed'],
    ['PATCH /b/k', 'not-allowed'],
  ])('%s is %s', (line, expected) => {
    expect(routed(line)).toBe(expected);
  });

  test('a copy is told by its header', () => {
    const headers = { 'x-amz-copy-source': '/a/b' };
    expect(routed('PUT /b/k', headers)).toBe('operation CopyObject');
    expect(routed('PUT /b/k?uploadId=u&partNumber=1', headers)).toBe('operation UploadPartCopy');
  });
});

test('any request can be read and routed, or is refused with an error of S3', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '/',
      '?',
      '&',
      '=',
      '%',
      '%41',
      '%e9',
      '+',
      '#',
      '..',
      'acl',
      'uploads',
      'uploadId',
      'constructor',
      '__proto__',
      'http://',
      '😀',
    ),
    fc.string({ maxLength: 3 }),
  );
  const target = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  const method = fc.constantFrom('GET', 'PUT', 'POST', 'DELETE', 'HEAD', 'OPTIONS', 'constructor', '');
  fc.assert(
    fc.property(method, target, fc.string(), (method, target, host) => {
      try {
        const { kind } = route(readRequest(method, target, { host }));
        expect(['operation', 'unimplemented', 'preflight', 'not-allowed']).toContain(kind);
      } catch (error) {
        expect(error).toBeInstanceOf(S3Error);
      }
    }),
  );
});
