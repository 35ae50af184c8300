import type { MisconceptionId } from '../../diagnosis/diagnosis.ts';
import { type NamingModel, renamed } from './procedure.ts';

type Spell = (text: string) => string;

/** Spells the whole name in another way. */
const ofWhole = (id: MisconceptionId, spell: Spell): NamingModel => ({
  ids: [id],
  steps: ['spelling'],
  replace: (procedure) => {
    const { spelling } = procedure.name;
    return renamed(procedure, { spelling: (text) => spell(spelling(text)) });
  },
});

/** Spells only what comes after the prefix in another way. */
const ofPiece = (id: MisconceptionId, spell: Spell): NamingModel => ({
  ids: [id],
  steps: ['spelling'],
  replace: (procedure) => {
    const { relativePiece } = procedure.name;
    return renamed(procedure, { relativePiece: (entry, place) => spell(relativePiece(entry, place)) });
  },
});

const both = (id: MisconceptionId, spell: Spell): NamingModel[] => [ofWhole(id, spell), ofPiece(id, spell)];

const BACKSLASHES: readonly NamingModel[] = [
  ...both('backslashes', (text) => text.replaceAll('/', '\\')),
  // Only the first, as `replace` with a string does, or only the last, where a folder and a name are joined.
  ...both('backslashes', (text) => text.replace('/', '\\')),
  ofWhole('backslashes', (text) => text.replace(/\/([^/]*)$/, '\\$1')),
  // Two for each, where they were escaped twice.
  ...both('backslashes', (text) => text.replaceAll('/', '\\\\')),
];

/** As strict as RFC 3986 allows, which is how Python's `quote` encodes. */
const strictly: Spell = (text) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const eachPart =
  (spell: Spell): Spell =>
  (text) =>
    text.split('/').map(spell).join('/');

const plusForSpace =
  (spell: Spell): Spell =>
  (text) =>
    spell(text).replaceAll('%20', '+');

/** The path of a file URL; what comes after a question mark or a number sign is another part of a URL. */
const ofUrl: Spell = (text) => {
  const { pathname } = new URL(`file://${text.startsWith('/') ? '' : '/'}${text}`);
  return text.startsWith('/') ? pathname : pathname.slice(1);
};

/** The same where a path was made into a URL with care, as `pathToFileURL` does. */
const ofFileUrl: Spell = (text) =>
  ofUrl(text.replaceAll('%', '%25').replaceAll('\\', '%5C').replaceAll('?', '%3F').replaceAll('#', '%23'));

/** `pathToFileURL` of Node 20.20 and later encodes a few characters more. */
const ofNewFileUrl: Spell = (text) =>
  ofFileUrl(text).replaceAll('[', '%5B').replaceAll(']', '%5D').replaceAll('~', '%7E');

/** The old `escape`, which knows nothing of UTF-8. */
const escaped: Spell = (text) =>
  text.replace(/[^A-Za-z0-9@*_+\-./]/g, (unit) => {
    const code = unit.charCodeAt(0);
    const hex = code.toString(16).toUpperCase();
    return code < 256 ? `%${hex.padStart(2, '0')}` : `%u${hex.padStart(4, '0')}`;
  });

const ENCODINGS: readonly Spell[] = [
  encodeURIComponent,
  eachPart(encodeURIComponent),
  encodeURI,
  strictly,
  eachPart(strictly),
  plusForSpace(encodeURIComponent),
  plusForSpace(eachPart(encodeURIComponent)),
  plusForSpace(strictly),
  plusForSpace(eachPart(strictly)),
  ofUrl,
  ofFileUrl,
  ofNewFileUrl,
  (text) => text.replaceAll(' ', '%20'),
  (text) => text.replace(' ', '%20'),
  (text) => text.replaceAll(' ', '+'),
  // Encoded once more, although that was done already.
  (text) => encodeURIComponent(encodeURIComponent(text)),
];

/** Beliefs about how a path or a key is written. */
export const SPELLING_MODELS: readonly NamingModel[] = [
  ...BACKSLASHES,
  ...ENCODINGS.flatMap((spell) => both('url-encoded-keys', spell)),
  ...both('url-encoded-keys', escaped),
];
