import { expect, test } from 'vitest';
import { idOf } from '../diagnosis/regularity.ts';
import { seededRandom } from '../fixture/random.ts';
import { baseName } from '../fixture/tree.ts';
import { casesOf, described, type Printing, right, sample } from './rig.ts';

const idsFor = (print: Printing): string[] => described(print).map(idOf);

/** The right lines of those files that are kept. */
const only =
  (keeps: (path: string, content: Uint8Array) => boolean): Printing =>
  (entry, path) =>
    keeps(path, entry.content ?? new Uint8Array()) ? right(entry, path) : [];

/** The right lines, changed. */
const changed =
  (change: (path: string) => string | readonly string[]): Printing =>
  (entry, path) =>
    right(entry, path).flatMap((line) => change(line));

test('nothing is said of a right program', () => {
  expect(described(right)).toEqual([]);
});

test.each<[string, (path: string, content: Uint8Array) => boolean]>([
  ['missing:empty-files', (_path, content) => content.length > 0],
  ['missing:at-the-top', (path) => path.includes('/')],
  ['missing:not-at-the-top', (path) => !path.includes('/')],
  ['missing:without-period', (path) => baseName(path).includes('.')],
  ['missing:binary-files', (_path, content) => Buffer.from(Buffer.from(content).toString()).equals(content)],
])('%s: which files are missing', (id, keeps) => {
  expect(idsFor(only(keeps))).toEqual([id]);
});

test.each<[string, (path: string) => string | readonly string[]]>([
  ['altered:lower-case', (path) => path.toLowerCase()],
  ['altered:name-alone', baseName],
  ['altered:slashes-lost', (path) => path.replaceAll('/', '')],
  ['altered:put-together', (path) => `backup:${path}`],
  ['altered:split-at-spaces', (path) => path.split(/\s+/).filter(Boolean)],
  ['altered:ending-lost', (path) => path.replace(/(?<=[^/])\.[^./]*$/, '')],
])('%s: how lines came out', (id, change) => {
  expect(idsFor(changed(change))).toEqual([id]);
});

test('dotfiles and folders are told apart, each with its own rule', () => {
  const print: Printing = ({ kind }, path) => (kind === 'directory' || !path.includes('/.') ? [path] : []);
  expect(idsFor(print)).toContain('unexpected:folders');
});

test('a change says to which files it was made', () => {
  const [first] = described(changed((path) => (path.includes('/') ? `x/${path}` : path)));
  expect(first).toMatchObject({ rule: 'put-together', where: { rule: 'at-the-top', negated: true } });
});

test('it says how much stands behind it, and shows one file', () => {
  const [first] = described(only((_path, content) => content.length > 0));
  expect(first?.support.positives).toBeGreaterThan(1);
  expect(first?.example.actual).toBeNull();
  expect(first?.example.expected).toBe(first?.example.path);
});

const visible = casesOf(right).flatMap(({ seen }, at) => seen.map((path) => ({ at, path })));

test('one missing file is no rule', () => {
  for (const { path } of visible.filter((_, index) => index % 9 === 0)) {
    expect(idsFor(only((other) => other !== path))).toEqual([]);
  }
});

test('lines that are missing at random are no rule', () => {
  const random = seededRandom(11);
  const said = [2, 3, 5, 9, 17, 33, 60].flatMap((count) =>
    Array.from({ length: 12 }, () => {
      const gone = new Set(sample(visible, count, random).map(({ path }) => path));
      return idsFor(only((path) => !gone.has(path)));
    }).flat(),
  );
  expect(said).toEqual([]);
});

test('one changed name beside missing ones does not hide their rule', () => {
  const print: Printing = (entry, path) =>
    (entry.content?.length ?? 0) > 0 ? right(entry, path).map((line) => line.replace('IMG_1', 'IMG-1')) : [];
  expect(idsFor(print)).toEqual(['missing:empty-files']);
});

test('where lines stand for no name, none is said to be missing', () => {
  const print: Printing = (entry, path) =>
    right(entry, path).map((line) => (line.length % 2 ? line : `${line.length}`));
  expect(idsFor(print).filter((id) => id.startsWith('missing'))).toEqual([]);
});
