import type { MisconceptionId } from '../../diagnosis/diagnosis.ts';
import { baseName } from '../../fixture/tree.ts';
import type { Place, Walked } from '../pipeline.ts';

/** A cut at the name of the working directory: right where the name occurs once in the path. */
export interface CutAtName {
  readonly piece: (entry: Walked, place: Place) => string;
  /** What is wrong even where the name occurs once. */
  readonly lost: readonly MisconceptionId[];
}

type Cut = (path: string, mark: string) => string;

/** The piece after the first occurrence, up to the next. */
const second: Cut = (path, mark) => path.split(mark)[1] ?? 'undefined';
/** The piece after the last occurrence. */
const last: Cut = (path, mark) => path.split(mark).at(-1) ?? '';
/** All that comes after the first occurrence. */
const afterFirst: Cut = (path, mark) => path.slice(path.indexOf(mark) + mark.length);

/** The same with every later occurrence taken out. */
const withoutAll: Cut = (path, mark) => path.split(mark).slice(1).join('');

const cut =
  (how: Cut, markOf: (name: string) => string, tidy: (piece: string) => string): CutAtName['piece'] =>
  ({ path }, { workingDirectory }) =>
    tidy(how(`${workingDirectory}/${path}`, markOf(baseName(workingDirectory))));

const asIs = (piece: string): string => piece;
const fromSecondCharacter = (piece: string): string => piece.slice(1);
const withoutSlash = (piece: string): string => piece.replace(/^\//, '');

/** The marks at which a program may cut, and how the slash after the name is got rid of. */
const WAYS: readonly [(name: string) => string, (piece: string) => string, readonly MisconceptionId[]][] = [
  [(name) => `${name}/`, asIs, []],
  [(name) => `/${name}/`, asIs, []],
  [(name) => name, fromSecondCharacter, []],
  [(name) => name, withoutSlash, []],
  [(name) => `/${name}`, fromSecondCharacter, []],
  [(name) => name, asIs, ['leading-slash']],
  [(name) => `/${name}`, asIs, ['leading-slash']],
];

/** By the parts of the path, where only a whole part is an occurrence. */
const byParts =
  (find: (parts: readonly string[], name: string) => number): CutAtName['piece'] =>
  ({ path }, { workingDirectory }) => {
    const parts = `${workingDirectory}/${path}`.split('/');
    return parts.slice(find(parts, baseName(workingDirectory)) + 1).join('/');
  };

/** The same in the path of the folder that something lies in: its own name is no occurrence. */
const byFolders =
  (find: (folders: readonly string[], name: string) => number): CutAtName['piece'] =>
  ({ path }, { workingDirectory }) => {
    const parts = `${workingDirectory}/${path}`.split('/');
    return parts.slice(find(parts.slice(0, -1), baseName(workingDirectory)) + 1).join('/');
  };

export const CUTS_AT_NAME: readonly CutAtName[] = [
  ...WAYS.flatMap(([markOf, tidy, lost]) =>
    [second, last, afterFirst, withoutAll].map((how) => ({ piece: cut(how, markOf, tidy), lost })),
  ),
  { piece: byParts((parts, name) => parts.indexOf(name)), lost: [] },
  { piece: byParts((parts, name) => parts.lastIndexOf(name)), lost: [] },
  { piece: byFolders((folders, name) => folders.lastIndexOf(name)), lost: [] },
];

/** The name itself, and right after it what a cut gave with its slash: a key under the prefix. */
export const NAME_AND_CUT: readonly CutAtName['piece'][] = [
  (name: string) => name,
  (name: string) => `/${name}`,
].flatMap((markOf) =>
  [second, last, afterFirst, withoutAll].map((how): CutAtName['piece'] => {
    const piece = cut(how, markOf, asIs);
    return (entry, place) => baseName(place.workingDirectory) + piece(entry, place);
  }),
);
