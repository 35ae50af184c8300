import type { MisconceptionId } from '../../../diagnosis/diagnosis.ts';
import type { Model } from '../../../diagnosis/model.ts';
import { baseName } from '../../../fixture/tree.ts';
import type { Place } from '../../pipeline.ts';
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

/** Ways of reading bytes as text. What is no text in an encoding is replaced, left out, or taken for something else. */
const READINGS: readonly ((content: Uint8Array) => string)[] = [
  (content) => Buffer.from(content).toString('utf8'),
  // Also without the mark at the beginning, which a decoder takes away.
  (content) => decoder.decode(content),
  (content) => Buffer.from(content).toString('latin1'),
  (content) => Buffer.from(content).toString('ascii'),
  (content) => Buffer.from(content).toString('utf8').replaceAll('\ufffd', ''),
  (content) => Buffer.from(content).toString('utf8').replaceAll('\ufffd', '?'),
];

/** What is done to the ends of lines besides. */
const ENDS_OF_LINES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll('\r\n', '\n'),
  // As Python opens text.
  (text) => text.replace(/\r\n?/g, '\n'),
  (text) => text.trim(),
];

/** What becomes of bytes that are read as text and written as text again. */
const AS_TEXT = READINGS.flatMap((read) =>
  ENDS_OF_LINES.map((end) => remembered((content) => Buffer.from(end(read(content))))),
);

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

/** Beliefs about what is sent as an object's content. */
export const BODY_MODELS: readonly TransferModel[] = [
  ...NAMES.map((write) => sentAs('body-is-path', (sent, place) => text(write(sent, place)))),
  ...AS_TEXT.map((change) => sentAs('body-is-text', ({ content }) => change(content))),
  sentAs('body-empty', () => EMPTY),
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
