import type { MisconceptionId } from '../../diagnosis/diagnosis.ts';
import type { Model } from '../../diagnosis/model.ts';
import { baseName } from '../../fixture/tree.ts';
import type { Place } from '../pipeline.ts';
import type { Sent, TransferProcedure } from './procedure.ts';

type TransferModel = Model<TransferProcedure>;
type Body = TransferProcedure['body'];

/** Works a transformation out once for each array of bytes. */
function remembered(change: (content: Uint8Array) => Uint8Array): (content: Uint8Array) => Uint8Array {
  const known = new WeakMap<Uint8Array, Uint8Array>();
  return (content) => {
    const made = known.get(content) ?? change(content);
    known.set(content, made);
    return made;
  };
}

const decoder = new TextDecoder('utf-8');

const asUtf8 = (content: Uint8Array): string => Buffer.from(content).toString('utf8');
const asLatin1 = (content: Uint8Array): string => Buffer.from(content).toString('latin1');
/** As Python opens text. */
const withPlainEnds = (text: string): string => text.replace(/\r\n?/g, '\n');

/**
 * What bytes become when they are read as text. What is no text in an encoding is replaced, left out, or taken for
 * something else; and ends of lines may be made alike.
 */
const READINGS: readonly ((content: Uint8Array) => string)[] = [
  asUtf8,
  // Also without the mark at the beginning, which a decoder takes away.
  (content) => decoder.decode(content),
  asLatin1,
  (content) => Buffer.from(content).toString('ascii'),
  (content) => asUtf8(content).replaceAll('\ufffd', ''),
  (content) => asUtf8(content).replaceAll('\ufffd', '?'),
  (content) => asUtf8(content).replaceAll('\r\n', '\n'),
  (content) => withPlainEnds(asUtf8(content)),
  (content) => withPlainEnds(asUtf8(content).replaceAll('\ufffd', '')),
  (content) => withPlainEnds(asLatin1(content)),
  (content) => asUtf8(content).trim(),
];

/** What becomes of bytes that are read as text and written as text again. */
const AS_TEXT = READINGS.map((read) => remembered((content) => Buffer.from(read(content))));

const sentAs = (id: MisconceptionId, body: Body): TransferModel => ({
  ids: [id],
  steps: ['body'],
  replace: (procedure) => ({ ...procedure, body }),
});

const texts = new Map<string, Uint8Array>();
function text(value: string): Uint8Array {
  const known = texts.get(value) ?? Buffer.from(value);
  texts.set(value, known);
  return known;
}

const EMPTY = new Uint8Array();

const fileUrl = (path: string): string => `file://${encodeURI(path).replace(/[?#]/g, encodeURIComponent)}`;

/** The strings that a program has at hand where it needs a content. */
const NAMES: readonly ((sent: Sent, place: Place) => string)[] = [
  ({ path }, { workingDirectory }) => `${workingDirectory}/${path}`,
  ({ path }) => path,
  ({ path }) => `./${path}`,
  ({ path }) => baseName(path),
  ({ key }) => key,
  ({ path }, { workingDirectory }) => `file://${workingDirectory}/${path}`,
  ({ path }, { workingDirectory }) => fileUrl(`${workingDirectory}/${path}`),
];

/** How much one reading gives: of a stream, and of an open file. */
const CHUNKS = [65_536, 16_384];

const FIRST_CHUNKS = CHUNKS.map((size) =>
  remembered((content) => (content.length > size ? content.subarray(0, size) : content)),
);

/** Beliefs about what is sent as an object's content. */
export const BODY_MODELS: readonly TransferModel[] = [
  ...NAMES.map((write) => sentAs('body-is-path', (sent, place) => text(write(sent, place)))),
  ...AS_TEXT.map((change) => sentAs('body-is-text', ({ content }) => change(content))),
  sentAs('body-empty', () => EMPTY),
  ...FIRST_CHUNKS.map((change) => sentAs('first-chunk-only', ({ content }) => change(content))),
];

/** Beliefs about what an object's content is when it arrives, and, in a program that sends as well, on both ways. */
export const RECEIVED_MODELS: readonly TransferModel[] = [
  {
    ids: ['body-empty'],
    steps: ['received'],
    replace: (procedure) => ({ ...procedure, received: () => EMPTY }),
  },
  ...AS_TEXT.flatMap((received): TransferModel[] => [
    { ids: ['body-is-text'], steps: ['received'], replace: (procedure) => ({ ...procedure, received }) },
    {
      ids: ['body-is-text'],
      steps: ['received', 'body'],
      replace: (procedure) => ({ ...procedure, received, body: ({ content }) => received(content) }),
    },
  ]),
];
