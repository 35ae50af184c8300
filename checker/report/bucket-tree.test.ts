import { Chalk } from 'chalk';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ConsoleEntry, consoleLines, consoleTree, keyLines, type ListedKey } from './bucket-tree.ts';

const style = { paint: new Chalk({ level: 0 }), width: 60 };

const listed = (...keys: readonly string[]): ListedKey[] =>
  keys.map((key, index) => ({ key, size: index + 1 }));

/** Every key that a tree draws, put together again from its folders. */
const keysIn = (entries: readonly ConsoleEntry[], prefix = ''): string[] =>
  entries.flatMap((entry) =>
    entry.kind === 'object' ? [prefix + entry.name] : keysIn(entry.entries, `${prefix}${entry.name}/`),
  );

const keys = fc.uniqueArray(
  fc
    .array(fc.constantFrom('a', 'b', 'assets', 'é', '.', '..', '', ' ', 'x.txt'), {
      minLength: 1,
      maxLength: 5,
    })
    .map((pieces) => pieces.join('/'))
    .filter((key) => key !== ''),
);

describe('folders as a web console draws them', () => {
  test('no key is lost or made up, whatever the slashes are like', () => {
    fc.assert(
      fc.property(keys, (given) => {
        const drawn = keysIn(consoleTree(given.map((key) => ({ key, size: 1 }))));
        expect(drawn.sort()).toEqual([...given].sort());
      }),
    );
  });

  test('in each folder a name stands once, and folders come first', () => {
    const hold = (entries: readonly ConsoleEntry[]): void => {
      const kinds = entries.map(({ kind }) => kind);
      expect(kinds).toEqual([...kinds].sort());
      const names = entries.map(({ kind, name }) => `${kind} ${name}`);
      expect(new Set(names).size).toBe(names.length);
      for (const entry of entries) if (entry.kind === 'folder') hold(entry.entries);
    };
    fc.assert(fc.property(keys, (given) => hold(consoleTree(listed(...given)))));
  });

  test('as it looks', () => {
    const bucket = listed(
      'assets/rpg-3.py',
      'assets/css/style.scss',
      'assets/css/',
      'readme',
      '/lead',
      'a//b',
    );
    expect(consoleLines('zerotoboto', bucket, style, false)).toEqual(
      [
        'zerotoboto',
        '├── / (a folder without a name)',
        '│   └── lead  5 bytes',
        '├── a/',
        '│   └── / (a folder without a name)',
        '│       └── b  6 bytes',
        '├── assets/',
        '│   ├── css/',
        "│   │   ├── (the folder's own object)  3 bytes",
        '│   │   └── style.scss  2 bytes',
        '│   └── rpg-3.py  1 byte',
        '└── readme  4 bytes',
      ].flat(),
    );
  });

  test('as it is read out', () => {
    expect(consoleLines('zerotoboto', listed('assets/a file  .py', 'x'), style, true)).toEqual([
      'bucket zerotoboto',
      '  folder assets/',
      '    object "a file  .py", 1 byte',
      '  object x, 2 bytes',
    ]);
  });
});

describe('keys as they are', () => {
  test('in the order of S3, sizes below each other, a long key without room beside it', () => {
    const long = `assets/${'x'.repeat(60)}`;
    const bucket = [...listed('b', 'a/b', 'é', 'Z'), { key: long, size: 1500 }];
    expect(keyLines(bucket, style, false)).toEqual([
      'Z    4 bytes',
      'a/b  2 bytes',
      `${long}  1.5 kB`,
      'b    1 byte',
      'é    3 bytes',
    ]);
    expect(keyLines(bucket, style, true)[1]).toBe('a/b, 2 bytes');
  });
});
