import { expect, test } from 'vitest';
import type { CodePlace, OutputPlace } from './places.ts';
import { placeOfWrongLine } from './places-output.ts';
import { firstWrite, type SentRequest, withPlaces } from './places-requests.ts';
import type { S3Request } from './s3-request.ts';

const at = (line: number): CodePlace => ({ file: '/home/me/program.ts', line, column: 1 });

/** Observed output: each part with the line of code that wrote it; `undefined` is a part of which nobody knows. */
function printed(parts: readonly [text: string, line: number | undefined][]) {
  const places: OutputPlace[] = [];
  let stdout = '';
  for (const [text, line] of parts) {
    const from = Buffer.byteLength(stdout);
    places.push(line === undefined ? { from } : { from, place: at(line) });
    stdout += text;
  }
  return { stdout, places, platform: 'linux' as const };
}

const wrong = (...unexpected: string[]) => ({ unexpected, repeated: [] });

test('bytes are counted, not characters', () => {
  const output = printed([
    ['é€😀\n', 1],
    ['bad\n', 2],
  ]);
  expect(placeOfWrongLine(output, wrong('bad'))?.place.line).toBe(2);
});

test('Windows ends lines with two characters, and separates folders as it likes', () => {
  const output = {
    ...printed([
      ['a\\b\r\n', 1],
      ['\r\nbad\\c\r\n', 2],
    ]),
    platform: 'win32' as const,
  };
  expect(placeOfWrongLine(output, wrong('bad/c'))).toEqual({
    kind: 'unexpected',
    line: 'bad\\c',
    place: at(2),
  });
});

test('the first in the order of the output decides on the place, the smallest of that place is named', () => {
  const output = printed([
    ['c\n', 7],
    ['a\n', 8],
    ['b\n', 7],
    ['0\n', 7],
  ]);
  expect(placeOfWrongLine(output, wrong('a', 'b', 'c'))).toEqual({
    kind: 'unexpected',
    line: 'b',
    place: at(7),
  });
});

test('when nobody knows who printed the first wrong line, the second is no answer', () => {
  const output = printed([
    ['a\n', undefined],
    ['b\n', 8],
  ]);
  expect(placeOfWrongLine(output, wrong('a', 'b'))).toBeUndefined();
  expect(placeOfWrongLine({ stdout: 'a\n', platform: 'linux' }, wrong('a'))).toBeUndefined();
  expect(placeOfWrongLine(output, wrong('c'))).toBeUndefined();
});

test('a report of two lines is found where it begins', () => {
  const output = printed([
    ['Uploaded /x/a\n', 1],
    ['      to b:x/a\n', 2],
    ['Uploaded /x/b\n', 3],
    ['      to b:b\n', 4],
  ]);
  const report = 'Uploaded /x/b\n      to b:b';
  expect(placeOfWrongLine(output, wrong(report))).toEqual({
    kind: 'unexpected',
    line: report,
    place: at(3),
  });
});

test('a repeated line is right once', () => {
  const output = printed([
    ['a\n', 1],
    ['b\n', 1],
    ['a\n', 2],
  ]);
  expect(placeOfWrongLine(output, { unexpected: [], repeated: ['a'] })).toEqual({
    kind: 'repeated',
    line: 'a',
    place: at(2),
  });
});

let clock = 0;
const recorded = (
  operation: string,
  bucket: string,
  key?: string,
  more: Partial<S3Request> = {},
): S3Request => {
  clock += 1;
  return {
    operation,
    bucket,
    ...(key === undefined ? {} : { key }),
    status: 200,
    requestBytes: 0,
    responseBytes: 0,
    startedAt: clock,
    endedAt: clock,
    ...more,
  };
};
const sent = (method: string, path: string, line?: number): SentRequest => ({
  method,
  path,
  ...(line === undefined ? {} : { place: at(line) }),
});
const linesOf = (requests: readonly S3Request[]) => requests.map(({ place }) => place?.line);

test('requests get their places by what they asked, whatever the order in which they ended', () => {
  const requests = [
    recorded('PutObject', 'b', 'x/é +.txt'),
    recorded('ListObjectsV2', 'b'),
    recorded('HeadObject', 'b', 'x/a'),
    recorded('PutObject', 'b', 'x/a'),
    recorded('CreateMultipartUpload', 'b', 'x/a'),
    recorded('DeleteObjects', 'b'),
    recorded('DeleteObject', 'b', 'x/a'),
    recorded('ListBuckets', ''),
    recorded('GetObject', 'b', 'x/not told'),
  ];
  const told = [
    sent('GET', '/?x-id=ListBuckets', 8),
    sent('DELETE', '/b/x/a?x-id=DeleteObject', 7),
    sent('POST', '/b?delete', 6),
    sent('POST', '/b/x/a?uploads', 5),
    sent('PUT', '/b/x/a?x-id=PutObject', 4),
    sent('HEAD', '/b/x/a', 3),
    sent('GET', '/b/?list-type=2', 2),
    sent('PUT', '/b/x/%C3%A9%20%2B.txt', 1),
    sent('GET', '/b/%E0%A4%A', 9),
  ];
  expect(linesOf(withPlaces(requests, told))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, undefined]);
});

test('repeated requests are told apart by their order, and not at all where their numbers differ', () => {
  const twice = [
    recorded('PutObject', 'b', 'k', { startedAt: 9 }),
    recorded('PutObject', 'b', 'k', { startedAt: 5 }),
  ];
  expect(linesOf(withPlaces(twice, [sent('PUT', '/b/k', 1), sent('PUT', '/b/k', 2)]))).toEqual([2, 1]);
  expect(
    linesOf(withPlaces(twice, [sent('PUT', '/b/k', 1), sent('PUT', '/b/k', 1), sent('PUT', '/b/k', 1)])),
  ).toEqual([1, 1]);
  const three = [sent('PUT', '/b/k', 1), sent('PUT', '/b/k', 2), sent('PUT', '/b/k', 2)];
  expect(linesOf(withPlaces(twice, three))).toEqual([undefined, undefined]);
  expect(linesOf(withPlaces(twice, [sent('PUT', '/b/k', 1), sent('PUT', '/b/k')]))).toEqual([undefined, 1]);
});

test('of the writes that are meant the place of the first counts, and its smallest key', () => {
  const requests = withPlaces(
    [
      recorded('GetObject', 'b', '0'),
      recorded('PutObject', 'b', 'c'),
      recorded('PutObject', 'b', 'a'),
      recorded('PutObject', 'b', 'b'),
    ],
    [sent('PUT', '/b/c', 1), sent('PUT', '/b/a', 2), sent('PUT', '/b/b', 1)],
  );
  expect(firstWrite(requests, () => true)).toMatchObject({ key: 'b', place: { line: 1 } });
  expect(firstWrite(requests, ({ key }) => key === 'a')).toMatchObject({ key: 'a', place: { line: 2 } });
  expect(firstWrite(requests, ({ key }) => key === '0')).toBeUndefined();
});
