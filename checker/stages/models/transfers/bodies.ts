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

/** What becomes of bytes that are read as text and written as text again. */
const AS_TEXT = [
  (content: Uint8Array) => Buffer.from(Buffer.from(content).toString('utf8')),
  // Also without the mark at the beginning, which a decoder takes away.
  (content: Uint8Array) => Buffer.from(decoder.decode(content)),
  (content: Uint8Array) => Buffer.from(Buffer.from(content).toString('latin1')),
  (content: Uint8Array) => Buffer.from(Buffer.from(content).toString('ascii')),
  // Bytes that are no text are left out, or become question marks.
  (content: Uint8Array) => Buffer.from(Buffer.from(content).toString('utf8').replaceAll('\ufffd', '')),
  (content: Uint8Array) => Buffer.from(Buffer.from(content).toString('utf8').replaceAll('\ufffd', '?')),
  // And ends of lines are made alike.
  (content: Uint8Array) => Buffer.from(Buffer.from(content).toString('utf8').replaceAll('\r\n', '\n')),
  (content: Uint8Array) => Buffer.from(Buffer.from(content).toString('utf8').trim()),
].map(remembered);

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

/** The strings that a program has at hand where it needs a content. */
const NAMES: readonly ((sent: Sent, place: Place) => string)[] = [
  ({ path }, { workingDirectory }) => `${workingDirectory}/${path}`,
  ({ path }) => path,
  ({ path }) => `./${path}`,
  ({ path }) => baseName(path),
  ({ key }) => key,
  ({ path }, { workingDirectory }) =>
    String(
      new URL(`file://${encodeURI(`${workingDirectory}/${path}`).replace(/[?#]/g, encodeURIComponent)}`),
    ),
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
