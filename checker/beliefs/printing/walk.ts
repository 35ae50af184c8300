import { baseName, type TreeEntry } from '../../fixture/tree.ts';
import type { Place, Walked } from '../pipeline.ts';
import { directoriesOf, type NamingModel } from './procedure.ts';

/** How many folders lie between the working directory and an entry. */
const depthOf = ({ path }: Walked): number => path.split('/').length - 1;

/** Walks no deeper than so many folders; folders that are named themselves are named so far, too. */
const noDeeperThan =
  (folders: number): NamingModel['replace'] =>
  (procedure) => {
    const { walk } = procedure;
    return { ...procedure, walk: (entries) => walk(entries).filter((entry) => depthOf(entry) <= folders) };
  };

const notRecursive: NamingModel = {
  ids: ['not-recursive'],
  steps: ['walk'],
  replace: noDeeperThan(0),
};

/** The deepest that a fixture goes is six folders. */
const DEPTHS = [1, 2, 3, 4, 5];

const oneLevelDeep = DEPTHS.map(
  (folders): NamingModel => ({
    ids: ['one-level-deep'],
    steps: ['walk'],
    replace: noDeeperThan(folders),
    detail: { kind: 'depth', folders },
  }),
);

/** The working directory itself, in every form in which a program may name it. */
const namesOfPlace = ({ workingDirectory }: Place): string[] => {
  const name = baseName(workingDirectory);
  return [workingDirectory, `${workingDirectory}/`, name, `${name}/`, '.', './', '/'];
};

/** Names folders besides files. `mark` stands after each. */
const withDirectories = (mark: '' | '/'): NamingModel => ({
  ids: ['prints-directories'],
  steps: ['walk'],
  beside: ['not-recursive', 'one-level-deep'],
  replace: (procedure) => {
    const { walk, name } = procedure;
    const directories = (entries: readonly TreeEntry[]): Walked[] =>
      directoriesOf(entries).map((path) => ({ path, kind: 'directory', reachedBy: 'tree' }));
    return {
      ...procedure,
      walk: (entries) => [...walk(entries), ...directories(entries)],
      alsoOpen: namesOfPlace,
      name: {
        ...name,
        relativePiece: (entry, place) =>
          name.relativePiece(entry, place) + (entry.kind === 'directory' ? mark : ''),
      },
    };
  },
});

/** In this order, because how deep a walk goes also decides which folders are named. */
export const WALK_MODELS: readonly NamingModel[] = [
  withDirectories(''),
  withDirectories('/'),
  notRecursive,
  ...oneLevelDeep,
];
