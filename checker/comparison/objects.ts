import type { Differences } from './differences.ts';

/** What a bucket is to hold: contents by key. The optional ones may be there, each by itself, and must then be right. */
export interface ObjectExpectation {
  readonly required: ReadonlyMap<string, Uint8Array>;
  readonly optional: ReadonlyMap<string, Uint8Array>;
}

/** How many bytes of a content are shown from the first that differs. */
const [SHOWN_TEXT, SHOWN_BYTES] = [32, 12];

function firstDifference(a: Uint8Array, b: Uint8Array): number {
  const shorter = Math.min(a.length, b.length);
  for (let at = 0; at < shorter; at += 1) if (a[at] !== b[at]) return at;
  return shorter;
}

/** The beginning of some bytes: as text where they are plain ASCII, else as hexadecimal numbers. */
function excerpt(bytes: Uint8Array): string {
  const isText = bytes
    .subarray(0, SHOWN_TEXT)
    .every((byte) => byte === 0x0a || byte === 0x0d || (byte >= 0x20 && byte < 0x7f));
  const length = isText ? SHOWN_TEXT : SHOWN_BYTES;
  const text = Buffer.from(bytes.subarray(0, length));
  const more = bytes.length > length ? ' …' : '';
  return (
    (isText ? JSON.stringify(text.toString()) : (text.toString('hex').match(/../g) ?? []).join(' ')) + more
  );
}

/** A content in a few words: its size, and what it holds from a place on. */
function inShort(content: Uint8Array, from: number): string {
  if (content.length === 0) return 'empty';
  const size = `${content.length.toLocaleString('en')} ${content.length === 1 ? 'byte' : 'bytes'}`;
  if (from >= content.length) return `${size}, and no more`;
  const place = from === 0 ? '' : ` from byte ${(from + 1).toLocaleString('en')}:`;
  return `${size},${place} ${excerpt(content.subarray(from))}`;
}

/** How two contents differ, in a few words for each; undefined when they don't. */
export function contentDifference(
  expected: Uint8Array,
  actual: Uint8Array,
): { readonly expected: string; readonly actual: string } | undefined {
  if (Buffer.compare(expected, actual) === 0) return undefined;
  const from = firstDifference(expected, actual);
  return { expected: inShort(expected, from), actual: inShort(actual, from) };
}

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
      const difference = actual && contentDifference(content, actual);
      return difference ? [{ item, ...difference }] : [];
    }),
  };
}
