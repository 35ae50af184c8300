import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodePercent, parseQuery } from '../embedded/query.ts';
import { readRequest } from '../embedded/request.ts';
import { accessKeyOf, backendTarget, isPresigned, readCopySource } from './target.ts';

const key = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });

describe('a target for the backend', () => {
  test.each([
    ['path style', (k: string) => [`/zerotoboto/${encodePercent(k)}`, '127.0.0.1:1']],
    ['virtual-hosted style', (k: string) => [`/${encodePercent(k)}`, 'zerotoboto.localhost:1']],
  ] as const)('names the same key as %s', (_style, written) => {
    fc.assert(
      fc.property(key, (wanted) => {
        const [path = '', host = ''] = written(wanted);
        const asked = readRequest('GET', `${path}?x-id=GetObject&a=%2F`, { host });
        expect(asked).toMatchObject({ bucket: 'zerotoboto', key: wanted });
        const target = backendTarget('behind', asked.key, `${path}?x-id=GetObject&a=%2F`);
        const forwarded = readRequest('GET', target, { host: '127.0.0.1:2' });
        expect(forwarded).toMatchObject({ bucket: 'behind', key: wanted });
        expect(target.endsWith('?x-id=GetObject&a=%2F')).toBe(true);
      }),
    );
  });

  test('of a bucket has no slash behind it, and keeps its query', () => {
    expect(backendTarget('behind', '', '/zerotoboto/?list-type=2')).toBe('/behind?list-type=2');
    expect(backendTarget('behind', '', '/?versioning')).toBe('/behind?versioning');
  });

  test('keeps what a careless reader would tidy up', () => {
    expect(backendTarget('behind', 'a//b/../c/.', '/zerotoboto/a//b/../c/.')).toBe('/behind/a//b/../c/.');
    expect(backendTarget('behind', '/a', '/zerotoboto//a')).toBe('/behind//a');
  });
});

describe('the source of a copy', () => {
  test.each([
    ['zerotoboto/a/b', 'zerotoboto', '/a/b'],
    ['/zerotoboto/a%20b?versionId=null', 'zerotoboto', '/a%20b?versionId=null'],
    ['zerotoboto%2Fa%2Fb', 'zerotoboto', '%2Fa%2Fb'],
    ['%2Fzerotoboto%2Fa', 'zerotoboto', '%2Fa'],
    ['/zerotoboto//a', 'zerotoboto', '//a'],
  ])('of %s is in %s', (header, bucket, rest) => {
    expect(readCopySource(header)).toEqual({ bucket, rest });
  });

  test.each([[''], ['zerotoboto'], ['arn:aws:s3:us-east-1:1:accesspoint/a/object/b']])(
    'of "%s" is nobody’s',
    (header) => {
      expect(readCopySource(header)).toBeUndefined();
    },
  );
});

test('who signed is read from header or address', () => {
  const none = parseQuery('');
  const presigned = parseQuery(
    'X-Amz-Credential=KEY%2F20260101%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Signature=0',
  );
  expect(
    accessKeyOf('AWS4-HMAC-SHA256 Credential=KEY/20260101/us-east-1/s3/aws4_request, Signature=0', none),
  ).toBe('KEY');
  expect(accessKeyOf(undefined, presigned)).toBe('KEY');
  expect(accessKeyOf(undefined, none)).toBeUndefined();
  expect([isPresigned(presigned), isPresigned(none)]).toEqual([true, false]);
});
