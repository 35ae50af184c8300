import { posix } from 'node:path';
import type { MisconceptionId } from '../../diagnosis/diagnosis.ts';
import { baseName, folderName } from '../../fixture/tree.ts';
import type { Place, Walked } from '../pipeline.ts';
import { CUTS_AT_NAME, NAME_AND_CUT } from './cuts-at-name.ts';
import { type NamingModel, type NamingProcedure, renamed } from './procedure.ts';

/** What a stage names: absolute paths, keys, or keys under a prefix. */
export type Naming = 'paths' | 'keys' | 'prefixed-keys';

type Piece = (entry: Walked, place: Place) => string;

const model = (
  ids: MisconceptionId | readonly MisconceptionId[],
  replace: <P extends NamingProcedure>(procedure: P) => P,
  steps: readonly string[] = ['relative piece'],
): NamingModel => ({ ids: typeof ids === 'string' ? [ids] : ids, steps, replace });

/** Another piece after the prefix that is there. */
const piece = (ids: MisconceptionId | readonly MisconceptionId[], relativePiece: Piece): NamingModel =>
  model(ids, (procedure) => renamed(procedure, { relativePiece }));

/** Another piece with nothing before it. */
const alone = (ids: MisconceptionId | readonly MisconceptionId[], relativePiece: Piece): NamingModel =>
  model(ids, (procedure) => renamed(procedure, { relativePiece, prefix: () => '' }), [
    'relative piece',
    'prefix',
  ]);

/** Something done to the whole name, prefix and all. */
const whole = (id: MisconceptionId, change: (text: string) => string): NamingModel =>
  model(id, (procedure) => {
    const { spelling } = procedure.name;
    return renamed(procedure, { spelling: (text) => spelling(change(text)) });
  });

const bare: Piece = ({ path }) => baseName(path);
const below: Piece = ({ path }) => path;
const absolute: Piece = ({ path }, { workingDirectory }) => `${workingDirectory}/${path}`;

/** All names on the way down, one right after the other. */
const glued: Piece = ({ path }) => path.replaceAll('/', '');
/** The folder that something lies in, and right after that its name. */
const folderAndName: Piece = ({ path }) => folderName(path) + baseName(path);
/** The same with the whole path of the folder: at the top level that is the working directory's own. */
const fromRoot: Piece = ({ path }, { workingDirectory }) =>
  `${workingDirectory}${path.includes('/') ? `/${folderName(path)}` : ''}${baseName(path)}`;

const missingSeparator = (relativePiece: Piece): NamingModel => piece('missing-separator', relativePiece);
const missingEverywhere = (relativePiece: Piece): NamingModel => alone('missing-separator', relativePiece);

const FOR_PATHS: readonly NamingModel[] = [
  alone('filename-only', bare),
  piece('wrong-parent', bare),
  alone('relative-paths', below),
  alone('leading-slash', (entry) => `/${entry.path}`),
  alone(['filename-only', 'leading-slash'], (entry) => `/${baseName(entry.path)}`),
  alone('dot-slash', (entry) => `./${entry.path}`),
  piece('dot-slash', (entry) => `./${entry.path}`),
  alone(['filename-only', 'dot-slash'], (entry) => `./${baseName(entry.path)}`),
  whole('first-character-lost', (text) => text.slice(1)),
  piece('first-character-lost', ({ path }) => path.slice(1)),
  alone(['relative-paths', 'first-character-lost'], ({ path }) => path.slice(1)),
  missingEverywhere(fromRoot),
  missingEverywhere(({ path }, { workingDirectory }) => workingDirectory + path),
  missingEverywhere((entry, place) => place.workingDirectory + glued(entry, place)),
  missingSeparator(glued),
  missingSeparator(folderAndName),
  // The working directory, and again what follows its name: with the slash that a cut left, or with one of its own.
  ...CUTS_AT_NAME.map(({ piece: cut, lost }) =>
    alone('splits-at-directory-name', (entry, place) => {
      const between = lost.includes('leading-slash') ? '' : '/';
      return `${place.workingDirectory}${between}${cut(entry, place)}`;
    }),
  ),
];

/** The path in the lesson's samples. Taking it off changes nothing, but where a folder happens to lie below another such path. */
const LESSON_PATHS = ['/home/chris/work/ZeroToBoto/assets/', '/home/chris/work/ZeroToBoto/assets'];

const FOR_KEYS: readonly NamingModel[] = [
  piece('filename-only', bare),
  alone('absolute-paths', absolute),
  ...LESSON_PATHS.map((path) =>
    alone('absolute-paths', (entry, place) => absolute(entry, place).replace(path, '')),
  ),
  piece('leading-slash', ({ path }) => `/${path}`),
  piece(['filename-only', 'leading-slash'], ({ path }) => `/${baseName(path)}`),
  piece('dot-slash', ({ path }) => `./${path}`),
  piece(['filename-only', 'dot-slash'], ({ path }) => `./${baseName(path)}`),
  piece('first-character-lost', ({ path }) => path.slice(1)),
  missingSeparator(folderAndName),
  missingSeparator(glued),
  // What is glued together is then cut off the working directory, as if the slash were there.
  missingSeparator((entry, place) => fromRoot(entry, place).slice(place.workingDirectory.length + 1)),
  missingSeparator((entry, place) => fromRoot(entry, place).replace(`${place.workingDirectory}/`, '')),
  missingSeparator((entry, place) => posix.relative(place.workingDirectory, fromRoot(entry, place))),
  // A reading of `.` calls the folder so.
  missingSeparator((entry, place) => (entry.path.includes('/') ? '' : '.') + folderAndName(entry, place)),
  ...CUTS_AT_NAME.map(({ piece: cut, lost }) => piece(['splits-at-directory-name', ...lost], cut)),
];

const FOR_PREFIXED_KEYS: readonly NamingModel[] = [
  piece('filename-only', bare),
  whole('leading-slash', (text) => `/${text}`),
  piece('leading-slash', ({ path }) => `/${path}`),
  piece(['filename-only', 'leading-slash'], ({ path }) => `/${baseName(path)}`),
  whole('dot-slash', (text) => `./${text}`),
  piece('dot-slash', ({ path }) => `./${path}`),
  whole('first-character-lost', (text) => text.slice(1)),
  piece('first-character-lost', ({ path }) => path.slice(1)),
  missingSeparator(folderAndName),
  missingSeparator(glued),
  missingEverywhere(
    (entry, { workingDirectory }) => baseName(workingDirectory) + glued(entry, { workingDirectory }),
  ),
  missingEverywhere(({ path }, { workingDirectory }) => {
    const folder = path.includes('/') ? `/${folderName(path)}` : '';
    return baseName(workingDirectory) + folder + baseName(path);
  }),
  missingSeparator((entry, place) => fromRoot(entry, place).slice(place.workingDirectory.length + 1)),
  // The prefix is right, and the whole path follows it.
  piece('absolute-paths', absolute),
  alone('absolute-paths', (entry, place) => baseName(place.workingDirectory) + absolute(entry, place)),
  ...CUTS_AT_NAME.map(({ piece: cut, lost }) => piece(['splits-at-directory-name', ...lost], cut)),
  ...NAME_AND_CUT.map((relativePiece) => alone('splits-at-directory-name', relativePiece)),
  // From an occurrence of the name on, so that it is the prefix as well.
  ...[String.prototype.indexOf, String.prototype.lastIndexOf].flatMap((find) =>
    ['', '/'].flatMap((before) =>
      ['', '/'].map((after) =>
        alone('splits-at-directory-name', (entry, place) => {
          const path = absolute(entry, place);
          const at = find.call(path, before + baseName(place.workingDirectory) + after);
          return path.slice(at + before.length);
        }),
      ),
    ),
  ),
];

export const pieceModels = (naming: Naming): readonly NamingModel[] =>
  ({ paths: FOR_PATHS, keys: FOR_KEYS, 'prefixed-keys': FOR_PREFIXED_KEYS })[naming];
