import { baseName } from '../../fixture/tree.ts';
import type { Walked } from '../pipeline.ts';
import type { PrintingFamily } from './procedure.ts';
import { asWritten, type NamingModel, once, type PrintingCase, predict } from './procedure.ts';
import { both, type Spell } from './spelling.ts';

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

/** The same where a path was made into a URL with care, as `pathToFileURL` does: spaces at the end are kept, too. */
const ofFileUrl: Spell = (text) => {
  const careful = text.replaceAll('%', '%25').replaceAll('\\', '%5C').replaceAll('?', '%3F');
  return ofUrl(careful.replaceAll('#', '%23').replaceAll(' ', '%20'));
};

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

/** An encoding fails at half a character, which no program could have read from a disk. */
const wellFormed =
  (spell: Spell): Spell =>
  (text) =>
    spell(asWritten(text));

/** Each encoding with its models. */
export const WAYS = [...ENCODINGS, escaped].map(wellFormed).map((spell) => ({
  spell,
  models: both('url-encoded-keys', spell),
}));

/** The case with the most entries that shows anything: names that an encoding changes are rare. */
const richest = ({ together }: PrintingCase): PrintingCase | undefined =>
  together
    .filter(({ lines }) => lines.length > 0)
    .reduce<PrintingCase | undefined>(
      (most, each) => (each.fixture.entries.length > (most?.fixture.entries.length ?? 0) ? each : most),
      undefined,
    );

/** Characters that every encoding leaves alone. */
export const PLAIN = /^[A-Za-z0-9._~/-]*$/;

/** How many names are looked for: of a long array only the first hundred are shown. */
const SEVERAL = 12;

/** Entries whose names the encodings change: all of them do something to a space, nearly all to an accent. */
function changeable(observed: PrintingCase, required: readonly Walked[]): readonly Walked[] {
  const known = once(observed, changeable, () => new Map<unknown, readonly Walked[]>());
  const found = known.get(required);
  if (found) return found;
  const that = (has: RegExp): Walked[] => required.filter(({ path }) => has.test(path));
  const [several = []] = [that(/ /), that(/[^\u0020-\u007e]/), that(/[^A-Za-z0-9._~/-]/)].filter(
    ({ length }) => length > 0,
  );
  known.set(required, several.slice(0, SEVERAL));
  return several.slice(0, SEVERAL);
}

/** Whether a name with a space was printed as it is: no encoding would have left it so. */
const showsSpace = (observed: PrintingCase): boolean =>
  once(observed, showsSpace, () =>
    observed.fixture.entries.some(
      // One space only: an encoding may stop after the first.
      ({ path }) =>
        path.split(' ').length === 2 &&
        baseName(path).includes(' ') &&
        observed.stdout.includes(baseName(path)),
    ),
  );

/** The models of those encodings in which at least one name was printed, wherever it stands. */
const plausible = (observed: PrintingCase): readonly NamingModel[] =>
  once(observed, plausible, () => {
    const pieces = new Set(observed.fixture.entries.flatMap(({ path }) => path.split('/')));
    const names = [...pieces].filter((name) => !PLAIN.test(name));
    return WAYS.filter(({ spell }) =>
      names.some((name) => spell(name) !== name && observed.stdout.includes(spell(name))),
    ).flatMap(({ models }) => models);
  });

/**
 * The encodings that turn a few names into what was printed. There are too many of them to hold each against everything,
 * with everything else.
 */
export const encodingFamily: PrintingFamily = {
  ids: ['url-encoded-keys'],
  steps: ['spelling'],
  infer: (procedure, example) => {
    const observed = richest(example);
    if (!observed || showsSpace(observed)) return [];
    const prediction = predict(procedure, observed);
    const entries = changeable(observed, prediction.required);
    const [first] = entries;
    if (!first || observed.stdout.includes(prediction.line(first))) return [];
    return plausible(observed).filter((model) => {
      const encoded = predict(model.replace(procedure), observed);
      return entries.some((entry) => observed.stdout.includes(encoded.line(entry)));
    });
  },
};
