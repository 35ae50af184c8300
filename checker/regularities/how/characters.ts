import { baseName } from '../../fixture/tree.ts';
import { type Named, type Transformation, textual } from './transformation.ts';

const parts =
  (change: (part: string) => string) =>
  (text: string): string =>
    text.split('/').map(change).join('/');

/** Classes of characters that programs take away or replace. */
const CLASSES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['spaces', /\s/g],
  ['runs of spaces', /\s+/g],
  ['characters beyond ASCII', /[^\p{ASCII}]/gu],
  ['characters other than letters, digits, periods, dashes and slashes', /[^\w./-]/g],
  ['runs of such characters', /[^\w./-]+/g],
  ['characters other than letters, digits and spaces', /[^\w ./-]/g],
  ['characters other than letters and digits of any language', /[^\p{L}\p{N}_./-]/gu],
  ['punctuation', /[^\w\s./-]/g],
  ['quotes', /["']/g],
  ['single quotes', /'/g],
  ['plus signs', /\+/g],
  ['brackets', /[()[\]{}]/g],
  ['dashes', /-/g],
  ['digits', /\d/g],
];

const REPLACEMENTS = ['', '_', '-', ' ', '?', '.', '+', '%20', '\\ '] as const;

const classes: readonly Transformation[] = CLASSES.flatMap(([characters, pattern]) =>
  REPLACEMENTS.map((by) =>
    by === ''
      ? textual('characters-lost', 6, (text) => text.replace(pattern, ''), { characters })
      : textual('characters-replaced', 7, (text) => text.replace(pattern, by), { characters, by }),
  ),
);

/** Half a character can't be encoded, and stays. */
const encoded =
  (encode: (text: string) => string) =>
  (text: string): string => {
    try {
      return encode(text);
    } catch {
      return text;
    }
  };

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Ways of spelling a text with other characters. */
const SPELLINGS: readonly Transformation[] = [
  textual('lower-case', 3, (text) => text.toLowerCase()),
  textual('upper-case', 3, (text) => text.toUpperCase()),
  textual('trimmed', 3, (text) => text.trim()),
  textual(
    'parts-trimmed',
    4,
    parts((part) => part.trim()),
  ),
  textual(
    'begins-trimmed',
    4,
    parts((part) => part.trimStart()),
  ),
  textual(
    'ends-trimmed',
    4,
    parts((part) => part.trimEnd()),
  ),
  textual('composed-accents', 5, (text) => text.normalize('NFC')),
  textual('decomposed-accents', 5, (text) => text.normalize('NFD')),
  textual('accents-lost', 5, (text) => text.normalize('NFD').replace(/\p{M}/gu, '')),
  textual('url-encoded', 4, encoded(encodeURI)),
  textual('url-encoded-with-slashes', 5, encoded(encodeURIComponent)),
  textual('url-encoded-parts', 4, parts(encoded(encodeURIComponent))),
  textual('url-decoded', 5, decoded),
  textual('plus-for-space-decoded', 6, (text) => text.replaceAll('+', ' ')),
  textual('json-quoted', 5, (text) => JSON.stringify(text)),
  textual('json-escaped', 6, (text) => JSON.stringify(text).slice(1, -1)),
  textual('single-quoted', 5, (text) => `'${text}'`),
  textual('read-as-latin-1', 5, (text) => Buffer.from(text).toString('latin1')),
  textual('written-as-latin-1', 6, (text) => Buffer.from(text, 'latin1').toString()),
  textual('written-as-ascii', 6, (text) => Buffer.from(text, 'latin1').toString('ascii')),
  textual('backslashes', 4, (text) => text.replaceAll('/', '\\')),
  ...classes,
];

/** The same change of a part of the text alone, where it stands in the text. */
const onlyOn =
  (of: string, partOf: (named: Named) => string) =>
  (change: Transformation): Transformation => ({
    ...change,
    bits: change.bits + 1,
    parameters: { ...change.parameters, of },
    apply: (named) => {
      const part = partOf(named);
      const { text } = named;
      if (!text.endsWith(part)) return text;
      const changed = change.apply({ ...named, text: part });
      const before = text.slice(0, text.length - part.length);
      return typeof changed === 'string' ? before + changed : text;
    },
  });

/** Ways of spelling a name with other characters: all that is written, the path below the working directory, or the name. */
export const CHARACTERS: readonly Transformation[] = [
  ...SPELLINGS,
  ...SPELLINGS.map(onlyOn('relative path', ({ entry }) => entry.path)),
  ...SPELLINGS.map(onlyOn('name', ({ entry }) => baseName(entry.path))),
];
