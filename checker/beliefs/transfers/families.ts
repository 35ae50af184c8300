import type { MisconceptionId } from '../../diagnosis/diagnosis.ts';
import type { Family, Model } from '../../diagnosis/model.ts';
import { baseName } from '../../fixture/tree.ts';
import type { Place, Walked } from '../pipeline.ts';
import { PLAIN, WAYS } from '../printing/encodings.ts';
import { isAbsolute, leadsTo, NOT_THERE } from '../printing/literal-families.ts';
import { renamed } from '../printing/procedure.ts';
import { once, onceFor, type TransferCase } from './case.ts';
import { keysBy, ownPrefix, type TransferProcedure } from './procedure.ts';

type TransferFamily = Family<TransferProcedure, TransferCase>;
type TransferModel = Model<TransferProcedure>;

/** How many files are looked at for what is before their names. */
const SEVERAL = 12;

/** Files that may have been stored, as their names are among those of the keys: those with the longest paths, which few others end with. */
const examplesOf = (given: TransferCase): readonly Walked[] =>
  once(given, examplesOf, () => {
    const names = new Set([...given.stores.keys()].map(baseName));
    return [...given.files.keys()]
      .filter((path) => !/(^|\/)\./.test(path) && names.has(baseName(path)))
      .sort((a, b) => b.length - a.length)
      .slice(0, SEVERAL)
      .map((path) => ({ path, kind: 'file', reachedBy: 'tree' }));
  });

/** The stored keys by what comes after their last slash. */
const keysByName = (given: TransferCase): ReadonlyMap<string, readonly string[]> =>
  once(given, keysByName, () => {
    const found = new Map<string, string[]>();
    for (const key of given.stores.keys()) {
      const name = baseName(key);
      found.set(name, [...(found.get(name) ?? []), key]);
    }
    return found;
  });

/** The texts that stand before a file's own piece in the stored keys. */
const literalsIn = ({ name }: TransferProcedure, given: TransferCase): readonly string[] =>
  onceFor(given, literalsIn, name, [], () => {
    const byName = keysByName(given);
    const pieces = examplesOf(given)
      .map((entry) => name.spelling(name.relativePiece(entry, given.place)))
      .filter((piece) => piece !== '');
    const before = (piece: string, keys: readonly string[]): string[] =>
      keys.filter((key) => key.endsWith(piece)).map((key) => key.slice(0, -piece.length));
    for (const piece of pieces) {
      const found = before(piece, byName.get(baseName(piece)) ?? []);
      if (found.length > 0) return [...new Set(found)].slice(0, 4);
    }
    // Without a slash between them, what is before a name has become a part of it.
    const [longest] = pieces;
    return longest === undefined ? [] : [...new Set(before(longest, [...given.stores.keys()]))].slice(0, 4);
  });

const withLiteral = (id: MisconceptionId, text: string): TransferModel => ({
  ids: [id],
  steps: ['prefix'],
  replace: (procedure) => {
    const { spelling, relativePiece } = procedure.name;
    // The literal was read as it was stored, so its own spelling is not changed.
    return renamed(procedure, {
      prefix: () => text,
      relativePiece: (entry, place) => spelling(relativePiece(entry, place)),
      spelling: (key) => key,
    });
  },
  detail: { kind: 'literal', text },
});

const isMissingValue = (text: string): boolean => new RegExp(`^(${NOT_THERE.source})/?$`).test(text);

/** The random folder in which everything lies is found in every path. */
const isTemporary = (text: string, { workingDirectory }: Place): boolean =>
  text !== '' && workingDirectory.split('/').slice(0, 4).includes(text.replace(/\/$/, ''));

const literalFamily = (
  id: MisconceptionId,
  suits: (text: string, place: Place) => boolean,
): TransferFamily => ({
  ids: [id],
  steps: ['prefix'],
  infer: (procedure, given) =>
    literalsIn(procedure, given)
      .filter((text) => suits(text, given.place))
      .map((text) => withLiteral(id, text)),
});

const isPrefix = (text: string, place: Place): boolean =>
  /[\p{L}\p{N}]/u.test(text) &&
  !/^[/.~]|^[A-Za-z]:[\\/]|\s$|\/\//.test(text) &&
  !NOT_THERE.test(text) &&
  !isTemporary(text, place) &&
  // Where the folder has that name, nobody can tell whether it was looked up.
  text.replace(/\/$/, '') !== baseName(place.workingDirectory);

const cut = (count: number, unit: 'characters' | 'parts', prefixed: boolean): TransferModel => ({
  ids: ['hardcoded-path'],
  steps: ['relative piece', 'prefix'],
  replace: (procedure) =>
    renamed(procedure, {
      prefix: prefixed ? ownPrefix : () => '',
      relativePiece: ({ path }, { workingDirectory }) => {
        const text = `${workingDirectory}/${path}`;
        return unit === 'characters' ? text.slice(count) : text.split('/').slice(count).join('/');
      },
    }),
  detail: { kind: 'cut', count, unit },
});

/** A number of characters, or of parts, that is cut off the absolute path. */
const cutFamily: TransferFamily = {
  ids: ['hardcoded-path'],
  steps: ['relative piece', 'prefix'],
  infer: (_procedure, given) =>
    once(given, cutFamily, () => {
      const [entry] = examplesOf(given);
      if (!entry) return [];
      const text = `${given.place.workingDirectory}/${entry.path}`;
      const parts = text.split('/');
      return [true, false].flatMap((prefixed) => {
        const before = prefixed ? ownPrefix(given.place) : '';
        const isStored = (rest: string): boolean => given.stores.has(before + rest);
        const characters = [...text].map((_, at) => at).filter((at) => at >= 2 && isStored(text.slice(at)));
        const whole = parts.map((_, at) => at).filter((at) => at >= 2 && isStored(parts.slice(at).join('/')));
        return [
          ...whole.slice(0, 2).map((count) => cut(count, 'parts', prefixed)),
          ...characters.slice(0, 2).map((count) => cut(count, 'characters', prefixed)),
        ];
      });
    }),
};

/**
 * The encodings in which most of the odd names stand in stored keys: the one that was used is always among them, and few
 * others are.
 */
const encodingFamily: TransferFamily = {
  ids: ['url-encoded-keys'],
  steps: ['spelling'],
  infer: (procedure, given) => (givesPlainKeys(procedure, given) ? encodingsIn(given) : []),
};

/** The models of the encodings that suit what was stored. */
const encodingsIn = (given: TransferCase): readonly TransferModel[] =>
  once(given, encodingsIn, () => {
    const paths = [...given.files.keys()];
    const names = [...new Set(paths.flatMap((path) => path.split('/')))].filter((name) => !PLAIN.test(name));
    // A slash may be all that is encoded.
    const own = paths.map((path) => ownPrefix(given.place) + path);
    const keys = [...given.stores.keys()].join('\n');
    const counted = WAYS.map(({ spell, models }) => {
      const changed = [...names, ...own].map((name) => [name, spell(name)] as const);
      const found = changed.filter(([name, spelled]) => spelled !== name && keys.includes(spelled));
      return { models, count: found.length };
    });
    const most = Math.max(...counted.map(({ count }) => count));
    return most === 0 ? [] : counted.flatMap(({ models, count }) => (count === most ? models : []));
  });

/** Whether a procedure gives every stored key that no encoding could have changed: else an encoding can't be all it lacks. */
function givesPlainKeys(procedure: TransferProcedure, given: TransferCase): boolean {
  const plain = once(given, givesPlainKeys, () => [...given.stores.keys()].filter((key) => PLAIN.test(key)));
  const keys = new Set([...keysBy(procedure, given), ...(procedure.alsoOpen?.(given.place) ?? [])]);
  return procedure.bothWays || plain.every((key) => keys.has(key));
}

/** What is inferred from a key: literals and numbers in the program, and encodings, of which there are many. */
export const KEY_FAMILIES: readonly TransferFamily[] = [
  literalFamily('hardcoded-path', (text, place) => isAbsolute(text) && !leadsTo(text, place)),
  cutFamily,
  literalFamily('undefined-prefix', isMissingValue),
  literalFamily('hardcoded-prefix', isPrefix),
  encodingFamily,
];
