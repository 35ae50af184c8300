import { createHash } from 'node:crypto';
import type { Differences } from './differences.ts';

/** What a bucket is to hold: contents by key. The optional ones may be there, each by itself, and must then be right. */
export interface ObjectExpectation {
  readonly required: ReadonlyMap<string, Uint8Array>;
  readonly optional: ReadonlyMap<string, Uint8Array>;
}

/** A content in a few words: its size, and the beginning of its SHA-256, which tells contents of one size apart. */
const inShort = (content: Uint8Array): string => {
  const size = `${content.length.toLocaleString('en')} ${content.length === 1 ? 'byte' : 'bytes'}`;
  return content.length === 0
    ? 'empty'
    : `${size}, SHA-256 ${createHash('sha256').update(content).digest('hex').slice(0, 8)}…`;
};

/** Compares stored objects with the expectation, byte for byte. */
export function compareObjects(
  { required, optional }: ObjectExpectation,
  stored: readonly { readonly key: string; readonly content: Uint8Array }[],
): Differences {
  const byKey = new Map(stored.map(({ key, content }) => [key, content]));
  const expected = new Map([...required, ...optional]);
  return {
    missing: [...required.keys()].filter((key) => !byKey.has(key)),
    unexpected: [...byKey.keys()].filter((key) => !expected.has(key)).sort(),
    repeated: [],
    altered: [...expected].flatMap(([item, content]) => {
      const actual = byKey.get(item);
      if (actual === undefined || Buffer.compare(actual, content) === 0) return [];
      return [{ item, expected: inShort(content), actual: inShort(actual) }];
    }),
  };
}
