import { gunzipSync } from 'node:zlib';
import type { Parameters } from '../../diagnosis/regularity.ts';
import type { Entry, Folder } from '../entry.ts';

/** A content that should have been there, and what was. */
export interface ContentPair {
  readonly folder: Folder;
  readonly entry: Entry;
  readonly expected: Uint8Array;
  readonly actual: Uint8Array;
}

/** A way in which contents were changed. */
export interface ContentChange {
  readonly rule: string;
  readonly bits: number;
  readonly parameters: Parameters;
  /** Whether this is what became of it. */
  explains(pair: ContentPair): boolean;
  /** Whether such a change would show in this content at all. */
  shows(pair: ContentPair): boolean;
}

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

const becoming = (
  rule: string,
  bits: number,
  change: (content: Buffer, pair: ContentPair) => Uint8Array | string,
  parameters: Parameters = {},
): ContentChange => {
  const changed = (pair: ContentPair): Uint8Array => {
    const result = change(Buffer.from(pair.expected), pair);
    return typeof result === 'string' ? Buffer.from(result) : result;
  };
  return {
    rule,
    bits,
    parameters,
    explains: (pair) => same(changed(pair), pair.actual),
    shows: (pair) => !same(changed(pair), pair.expected),
  };
};

const inflated = (content: Uint8Array): Uint8Array | undefined => {
  try {
    return gunzipSync(content);
  } catch {
    return undefined;
  }
};

/** Sizes of chunks and buffers. */
const SIZES = [16, 64, 255, 256, 512, 1000, 1024, 4096, 8192, 16_384, 32_768, 65_536, 1_048_576, 5_242_880];

/** Ways that need no example. */
const KNOWN: readonly ContentChange[] = [
  becoming('empty', 2, () => ''),
  becoming('absolute-path', 3, (_, { folder, entry }) => `${folder.workingDirectory}/${entry.path}`),
  becoming('relative-path', 3, (_, { entry }) => entry.path),
  becoming('decoded-as-utf-8', 3, (content) => content.toString('utf8')),
  becoming('encoded-twice', 4, (content) => content.toString('latin1')),
  becoming('ascii', 5, (content) => Buffer.from(content.toString('ascii'), 'latin1')),
  becoming('base64', 4, (content) => content.toString('base64')),
  becoming('hexadecimal', 5, (content) => content.toString('hex')),
  becoming('json-text', 5, (content) => JSON.stringify(content.toString())),
  becoming('json-buffer', 5, (content) => JSON.stringify(content)),
  becoming('list-of-numbers', 5, (content) => [...content].join(',')),
  becoming('final-line-end-lost', 4, (content) =>
    Buffer.from(content.toString('latin1').replace(/\r?\n$/, ''), 'latin1'),
  ),
  becoming('final-line-end-added', 4, (content) => Buffer.concat([content, Buffer.from('\n')])),
  becoming('trimmed', 4, (content) => content.toString().trim()),
  becoming('line-ends-lost', 5, (content) =>
    Buffer.from(content.toString('latin1').replace(/\r?\n/g, ''), 'latin1'),
  ),
  becoming('unix-line-ends', 4, (content) =>
    Buffer.from(content.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'),
  ),
  becoming('windows-line-ends', 4, (content) =>
    Buffer.from(content.toString('latin1').replace(/\r?\n/g, '\r\n'), 'latin1'),
  ),
  becoming('twice', 5, (content) => Buffer.concat([content, content])),
  becoming('first-line-alone', 5, (content) => {
    const at = content.indexOf(10);
    return at < 0 ? content : content.subarray(0, at);
  }),
  ...SIZES.map((bytes) => becoming('first-bytes', 6, (content) => content.subarray(0, bytes), { bytes })),
  ...SIZES.map((bytes) =>
    becoming(
      'last-chunk',
      7,
      (content) => {
        const rest = content.length % bytes;
        return content.length <= bytes
          ? content
          : content.subarray(content.length - (rest === 0 ? bytes : rest));
      },
      { bytes },
    ),
  ),
  ...SIZES.slice(3).map((bytes) =>
    becoming(
      'filled-up',
      7,
      (content) => {
        const rest = content.length % bytes;
        return rest === 0 && content.length > 0
          ? content
          : Buffer.concat([content, Buffer.alloc(bytes - rest)]);
      },
      { bytes },
    ),
  ),
  {
    rule: 'compressed',
    bits: 4,
    parameters: {},
    explains: ({ expected, actual }) => {
      const inner = inflated(actual);
      return inner !== undefined && same(inner, expected);
    },
    shows: () => true,
  },
  {
    rule: 'of-another-file',
    bits: 6,
    parameters: {},
    explains: ({ folder, entry, actual }) =>
      actual.length > 0 &&
      folder.entries.some(({ path, content }) => path !== entry.path && content && same(content, actual)),
    shows: () => true,
  },
];

/** Ways that the examples suggest: the same content everywhere, and a length that is no usual one. */
function suggested(pairs: readonly ContentPair[]): ContentChange[] {
  const [first] = pairs;
  if (!first) return [];
  const cut = pairs.find(({ expected, actual }) => actual.length < expected.length && actual.length > 0);
  const bytes = cut?.actual.length ?? 0;
  const lost = cut ? cut.expected.length - cut.actual.length : 0;
  const text = Buffer.from(first.actual).toString().slice(0, 40);
  return [
    {
      ...becoming('the-same-everywhere', 5, () => first.actual, { text }),
      // Of one content alone that says nothing.
      explains: (pair) => pairs.length > 1 && first.actual.length > 0 && same(first.actual, pair.actual),
    },
    ...(cut
      ? [
          becoming('first-bytes', 8, (content) => content.subarray(0, bytes), { bytes }),
          becoming('bytes-lost-in-front', 8, (content) => content.subarray(lost), { bytes: lost }),
          becoming(
            'bytes-lost-at-end',
            8,
            (content) => content.subarray(0, Math.max(0, content.length - lost)),
            {
              bytes: lost,
            },
          ),
        ]
      : []),
  ];
}

/** Every change that may have been made to contents. */
export const contentChanges = (pairs: readonly ContentPair[]): readonly ContentChange[] => [
  ...KNOWN,
  ...suggested(pairs),
];

/** The names of all changes. */
export const contentRules = (): readonly string[] => [
  ...KNOWN.map(({ rule }) => rule),
  'the-same-everywhere',
  'bytes-lost-in-front',
  'bytes-lost-at-end',
];
