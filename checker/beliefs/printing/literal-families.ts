import type { Model } from '../../diagnosis/model.ts';
import type { Place, Walked } from '../pipeline.ts';
import {
  once,
  type PrintingCase,
  type PrintingFamily,
  type PrintingProcedure,
  predict,
  renamed,
} from './procedure.ts';
import type { Naming } from './relative-piece.ts';

/** A name that must have been printed: one that few others end with, because it is long. */
function example(procedure: PrintingProcedure, observed: PrintingCase): Walked | undefined {
  const { required } = predict(procedure, observed);
  const known = once(observed, example, () => new Map<unknown, Walked | undefined>());
  if (!known.has(required)) {
    const longest = required.reduce<Walked | undefined>(
      (best, entry) => (entry.path.length > (best?.path.length ?? 0) ? entry : best),
      undefined,
    );
    known.set(required, longest);
  }
  return known.get(required);
}

/** What stands before `name` in the printed names that end with it. */
function before(name: string, items: readonly string[]): string[] {
  if (name === '') return [];
  const found = items.filter((line) => line.endsWith(name)).map((line) => line.slice(0, -name.length));
  return [...new Set(found)].slice(0, 4);
}

/** The texts that stand before a file's own piece, when nothing else is put before it: several families ask for them. */
export function literals(procedure: PrintingProcedure, observed: PrintingCase): readonly string[] {
  const known = once(observed, literals, () => new WeakMap<PrintingProcedure, readonly string[]>());
  const found = known.get(procedure) ?? literalsIn(procedure, observed);
  known.set(procedure, found);
  return found;
}

function literalsIn(procedure: PrintingProcedure, observed: PrintingCase): string[] {
  const entry = example(procedure, observed);
  if (!entry) return [];
  const { relativePiece, spelling } = procedure.name;
  return before(spelling(relativePiece(entry, observed.place)), procedure.output.items(observed));
}

const withLiteral = (
  id: 'hardcoded-path' | 'hardcoded-prefix' | 'undefined-prefix',
  steps: readonly string[],
  text: string,
): Model<PrintingProcedure> => ({
  ids: [id],
  steps,
  replace: (procedure) => {
    const { spelling, relativePiece } = procedure.name;
    // The literal was read as it was printed, so its own spelling is not changed.
    return renamed(procedure, {
      prefix: () => text,
      relativePiece: (entry, place) => spelling(relativePiece(entry, place)),
      spelling: (name) => name,
    });
  },
  detail: { kind: 'literal', text },
});

/** What a missing value looks like is no literal. */
export const NOT_THERE = /undefined|null|None|NaN/;

export const isAbsolute = (text: string): boolean =>
  /^(\/.|[A-Za-z]:[\\/]|~)/.test(text) && !NOT_THERE.test(text);

/** Whether it is the way to the folder, or a part of that, which a program may have found out. */
export const leadsTo = (text: string, { workingDirectory }: Place): boolean =>
  `${workingDirectory}/`.startsWith(text) || text.includes(workingDirectory);

/** An absolute path that is written in the program. */
export const literalPathFamily: PrintingFamily = {
  ids: ['hardcoded-path'],
  steps: ['relative piece', 'prefix'],
  infer: (procedure, observed) =>
    literals(procedure, observed)
      .filter((text) => isAbsolute(text) && !leadsTo(text, observed.place))
      .map((text) => withLiteral('hardcoded-path', ['relative piece', 'prefix'], text)),
};

/** What asking for something that isn't there puts before a key. */
export const missingValueFamily: PrintingFamily = {
  ids: ['undefined-prefix'],
  steps: ['prefix'],
  infer: (procedure, observed) =>
    literals(procedure, observed)
      .filter((text) => new RegExp(`^(${NOT_THERE.source})/?$`).test(text))
      .map((text) => ({
        ...withLiteral('undefined-prefix', ['prefix'], text),
        supersedes: ['report-format', 'hardcoded-prefix'],
      })),
};

/** The temporary folder in which the fixture was made. */
const rootOf = ({ place, fixture }: PrintingCase): string =>
  place.workingDirectory.slice(0, -fixture.workingDirectory.length);

/** A prefix that is written in the program. Without a slash after it, it is a label where keys have no prefix. */
export const literalPrefixFamily = (naming: Naming): PrintingFamily => ({
  ids: ['hardcoded-prefix'],
  steps: ['prefix'],
  infer: (procedure, observed) =>
    literals(procedure, observed)
      .filter(
        (text) =>
          /[\p{L}\p{N}]/u.test(text) &&
          !/^[/.~]|^[A-Za-z]:[\\/]|\s$|\/\//.test(text) &&
          !NOT_THERE.test(text) &&
          (naming === 'prefixed-keys' || text.endsWith('/')) &&
          // A folder that every fixture lies in was found in the path.
          !rootOf(observed).split('/').includes(text.replace(/\/$/, '')),
      )
      .map((text) => withLiteral('hardcoded-prefix', ['prefix'], text)),
});

type Source = (entry: Walked, place: Place) => string;

const absolute: Source = ({ path }, { workingDirectory }) => `${workingDirectory}/${path}`;

/** A cut, with nothing before what is left, or with the prefix that there is. */
const cut = (
  count: number,
  unit: 'characters' | 'parts',
  source: Source,
  prefixed: boolean,
): Model<PrintingProcedure> => ({
  ids: ['hardcoded-path'],
  steps: prefixed ? ['relative piece'] : ['relative piece', 'prefix'],
  replace: (procedure) =>
    renamed(procedure, {
      ...(prefixed ? {} : { prefix: () => '' }),
      relativePiece: (entry, place) =>
        unit === 'characters'
          ? source(entry, place).slice(count)
          : source(entry, place).split('/').slice(count).join('/'),
    }),
  detail: { kind: 'cut', count, unit },
});

/** A number of characters, or of parts, that is cut off the absolute path, or off what the stage asks for. */
export const cutFamily = (naming: Naming): PrintingFamily => ({
  ids: ['hardcoded-path'],
  steps: ['relative piece', 'prefix'],
  infer: (procedure, observed) => {
    const entry = example(procedure, observed);
    if (!entry) return [];
    const asked: Source = ({ path }) => path;
    const ways: readonly (readonly [Source, boolean])[] = [
      [absolute, false],
      ...(naming === 'keys' ? [[asked, false] as const] : []),
      ...(naming === 'prefixed-keys' ? [[absolute, true] as const] : []),
    ];
    const ends = new Set(procedure.output.items(observed));
    return ways.flatMap(([source, prefixed]) => {
      const before = prefixed ? procedure.name.prefix(observed.place) : '';
      const text = source(entry, observed.place);
      const parts = text.split('/');
      const characters = Array.from({ length: text.length }, (_, at) => at).filter(
        (at) => at >= 2 && ends.has(before + text.slice(at)),
      );
      const whole = parts
        .map((_part, at) => at)
        .filter((at) => at >= 2 && ends.has(before + parts.slice(at).join('/')));
      return [
        ...whole.slice(0, 3).map((count) => cut(count, 'parts', source, prefixed)),
        ...characters.slice(0, 3).map((count) => cut(count, 'characters', source, prefixed)),
      ];
    });
  },
});
