import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../embedded/query.ts';
import { readXml } from '../embedded/xml-read.ts';
import { xmlDocument } from '../embedded/xml-write.ts';
import { pageOf } from './pages.ts';

const object = (key: string) => ({
  key,
  lastModified: '2026-01-01T00:00:00.000Z',
  etag: '"0"',
  size: 1,
  storageClass: 'STANDARD',
});

const inByteOrder = (keys: Iterable<string>): string[] =>
  [...keys].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));

/** Reads all pages as a client does: through XML, going on from what the last page says. */
function readAll(
  keys: readonly string[],
  version: 1 | 2,
  pageSize: number,
  ask: Record<string, string>,
): string[] {
  const lines: string[] = [];
  let next: Record<string, string> = {};
  for (let page = 0; page <= keys.length; page++) {
    const query = new URLSearchParams({ ...ask, ...next, 'encoding-type': 'url' }).toString();
    const content = pageOf(keys.map(object), { bucket: 'b', query: parseQuery(query), version, pageSize });
    const read = readXml(xmlDocument('ListBucketResult', content), 'ListBucketResult');
    const decoded = (text: string | undefined): string => decodeURIComponent(text ?? '');
    const found = [
      ...read.all('Contents').map((one) => decoded(one.text('Key'))),
      ...read.all('CommonPrefixes').map((one) => decoded(one.text('Prefix'))),
    ];
    expect(found.length).toBeLessThanOrEqual(pageSize);
    lines.push(...inByteOrder(found));
    if (read.text('IsTruncated') === 'false') return lines;
    expect(found.length).toBe(pageSize);
    const marker = decoded(read.text('NextMarker')) || lines.at(-1) || '';
    next = version === 1 ? { marker } : { 'continuation-token': read.text('NextContinuationToken') ?? '' };
  }
  throw new Error('The pages have no end.');
}

const part = fc.constantFrom('a', 'b', '/', '.', '-', ' ', '+', '%', 'é', '\uFF5E', '😀');
const keys = fc.uniqueArray(fc.string({ unit: part, minLength: 1, maxLength: 6 }), { maxLength: 15 });
const version = fc.constantFrom(1 as const, 2 as const);

describe('pages of any size together', () => {
  test('hold every key once, in the order of UTF-8 bytes', () => {
    fc.assert(
      fc.property(keys, version, fc.integer({ min: 1, max: 5 }), (all, ofVersion, size) => {
        expect(readAll(all, ofVersion, size, {})).toEqual(inByteOrder(all));
      }),
    );
  });

  test('roll up what is behind a delimiter, below a prefix', () => {
    fc.assert(
      fc.property(
        keys,
        version,
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom('', 'a', 'a/'),
        (all, ofVersion, size, prefix) => {
          const expected = all
            .filter((key) => key.startsWith(prefix))
            .map((key) => {
              const cut = key.indexOf('/', prefix.length);
              return cut < 0 ? key : key.slice(0, cut + 1);
            });
          const ask = { prefix, delimiter: '/' };
          expect(readAll(all, ofVersion, size, ask)).toEqual(inByteOrder(new Set(expected)));
        },
      ),
    );
  });
});

test('an empty page ends the listing', () => {
  const call = { bucket: 'b', version: 2, pageSize: 3 } as const;
  const page = pageOf([object('a')], { ...call, query: parseQuery('max-keys=0') });
  expect(page).toMatchObject({ KeyCount: 0, IsTruncated: false, Contents: [] });
});
