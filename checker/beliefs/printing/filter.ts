import type { MisconceptionId } from '../../diagnosis/diagnosis.ts';
import { baseName, folderName } from '../../fixture/tree.ts';
import { type Decision, isDotfile, isInHiddenFolder, type Place, type Walked } from '../pipeline.ts';
import type { NamingModel } from './procedure.ts';

type Rule = (entry: Walked, place: Place) => Decision;

/** Keeps, drops or leaves open by a rule of its own; what lies in hidden folders stays open where it isn't dropped. */
const filterModel = (id: MisconceptionId, rule: Rule): NamingModel => ({
  ids: [id],
  steps: ['filter'],
  replace: (procedure) => ({
    ...procedure,
    filter: (entry, place) => {
      const decision = rule(entry, place);
      const open = entry.reachedBy !== 'tree' || isInHiddenFolder(entry.path);
      return open && !(decision === 'no' && isDotfile(entry.path)) ? 'undecided' : decision;
    },
  }),
});

/** A rule that only drops more than the right filter does. */
const alsoDrops =
  (drops: (entry: Walked, place: Place) => Decision): Rule =>
  (entry, place) => {
    if (isDotfile(entry.path)) return 'no';
    const dropped = drops(entry, place);
    return dropped === 'yes' ? 'no' : dropped === 'no' ? 'yes' : 'undecided';
  };

const absolute = ({ path }: Walked, { workingDirectory }: Place): string => `${workingDirectory}/${path}`;

const dotfilesIncluded: NamingModel[] = [
  filterModel('dotfiles-included', () => 'yes'),
  // The whole relative path was tested, so that only the first name in it counts.
  filterModel('dotfiles-included', ({ path }) => (path.startsWith('.') ? 'no' : 'yes')),
];

/** A name that ends with a period: whether it has an ending depends on whom you ask. */
const isUnclear = (name: string): boolean => /^[^.]+\.$|~$/.test(name);

const containingDot: NamingModel[] = [
  filterModel(
    'skips-names-containing-dot',
    alsoDrops(({ path }) =>
      isUnclear(baseName(path)) ? 'undecided' : baseName(path).includes('.') ? 'yes' : 'no',
    ),
  ),
];

/** Whether the name of a file has an ending. Dotfiles and odd ends are where natural tests differ. */
function hasEnding(name: string): Decision {
  const rest = name.replace(/^\.+/, '');
  if (isUnclear(name)) return 'undecided';
  return rest.includes('.') ? 'yes' : rest === name ? 'no' : 'undecided';
}

/** Keeps only what has an ending, and else does as the filter that was there. */
const withoutExtension = (subject: (path: string) => string): NamingModel => ({
  ids: ['skips-names-without-extension'],
  steps: ['filter'],
  beside: ['dotfiles-included'],
  replace: (procedure) => {
    const { filter } = procedure;
    return {
      ...procedure,
      filter: (entry, place) => {
        const before = filter(entry, place);
        const ending = hasEnding(subject(entry.path));
        if (before === 'no' || ending === 'no') return 'no';
        return ending === 'yes' ? before : 'undecided';
      },
    };
  },
});

const dotAnywhere: NamingModel[] = [
  // Any period in the way down, in folders' names too.
  ({ path }: Walked): Decision => (path.includes('.') ? (isUnclear(path) ? 'undecided' : 'yes') : 'no'),
  // Any period in the absolute path.
  (entry: Walked, place: Place): Decision => (absolute(entry, place).includes('.') ? 'yes' : 'no'),
  // A part of the absolute path that begins with one: where the working directory lies below a hidden folder, all is lost.
  (entry: Walked, place: Place): Decision => (absolute(entry, place).includes('/.') ? 'yes' : 'no'),
  // The same, of any period in the absolute path of the file's own folder.
  (entry: Walked, place: Place): Decision =>
    folderName(absolute(entry, place)).includes('.') ? 'yes' : 'no',
  // Folders with a period anywhere in their names.
  ({ path }: Walked): Decision => (folderName(path).includes('.') ? 'yes' : 'no'),
].map((drops) => filterModel('skips-dot-anywhere-in-path', alsoDrops(drops)));

/** `dotfiles-included` comes first, because what keeps names with an ending stands beside it. */
export const FILTER_MODELS: readonly NamingModel[] = [
  ...dotfilesIncluded,
  withoutExtension(baseName),
  withoutExtension((path) => path),
  ...containingDot,
  ...dotAnywhere,
];
