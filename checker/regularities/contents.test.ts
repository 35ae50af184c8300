import { expect, test } from 'vitest';
import { namesFixture } from '../fixture/trees.ts';
import { describeContents } from './contents.ts';
import type { ContentPair } from './how/contents.ts';
import { folderIn } from './trees.ts';

const folder = folderIn('names', namesFixture(), '/tmp/names');

/** What was stored of each file by a program that changes contents so. */
const stored = (change: (content: Buffer, path: string) => Uint8Array | string): ContentPair[] =>
  folder.entries.flatMap((entry) =>
    entry.content
      ? [
          {
            folder,
            entry,
            expected: entry.content,
            actual: Buffer.from(change(Buffer.from(entry.content), entry.path)),
          },
        ]
      : [],
  );

const saidOf = (change: Parameters<typeof stored>[0]) =>
  describeContents('uploads', stored(change)).map(({ kind, rule, parameters, where }) => ({
    rule: `${kind}:${rule}`,
    ...parameters,
    ...(where ? { where: where.rule } : {}),
  }));

test('nothing is said of contents that are as they should be', () => {
  expect(saidOf((content) => content)).toEqual([]);
});

test.each<[string, Parameters<typeof stored>[0]]>([
  ['content:empty', () => ''],
  ['content:decoded-as-utf-8', (content) => content.toString()],
  ['content:encoded-twice', (content) => content.toString('latin1')],
  ['content:base64', (content) => content.toString('base64')],
  ['content:absolute-path', (_content, path) => `/tmp/names/${path}`],
  ['content:the-same-everywhere', () => '[object Object]'],
])('%s', (rule, change) => {
  expect(saidOf(change)).toMatchObject([{ rule }]);
});

test('how much of a file was stored is said in bytes', () => {
  expect(saidOf((content) => content.subarray(0, 256))).toEqual([
    { rule: 'content:first-bytes', bytes: 256 },
  ]);
});

test('of one spoilt file it is said what became of it, and nothing about which files that happens to', () => {
  expect(saidOf((content, path) => (path === 'index.html' ? '' : content))).toEqual([
    { rule: 'content:empty' },
  ]);
});
