import { baseName } from '../../fixture/tree.ts';
import { type Predicate, plain } from './predicate.ts';

const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');

/** One of the folders alone: naming it is no rule, and always safe. */
const oneFolder: Predicate = {
  rule: 'in-one-working-directory',
  bits: 4,
  level: 'entry',
  noNegation: true,
  instances: (members) => {
    const there = new Set(members.map(({ folder }) => folder.workingDirectory));
    const wrong = new Set(
      members.filter(({ positive }) => positive).map(({ folder }) => folder.workingDirectory),
    );
    const [path] = wrong;
    return path === undefined || wrong.size !== 1 || there.size < 2
      ? []
      : [{ parameters: { path }, holds: (_entry, { workingDirectory }) => workingDirectory === path }];
  },
};

/** Predicates on the working directory: they choose whole folders of a check, and the working directory's name in paths. */
export const PLACE: readonly Predicate[] = [
  oneFolder,
  plain('working-directory-with-pattern-characters', 4, 'place', (_entry, { workingDirectory }) =>
    /[\\^$*+?()[\]{}|]/.test(workingDirectory),
  ),
  plain('working-directory-with-space', 4, 'place', (_entry, { workingDirectory }) =>
    workingDirectory.includes(' '),
  ),
  plain('working-directory-below-hidden', 4, 'place', (_entry, { workingDirectory }) =>
    partsOf(workingDirectory).some((part) => part.startsWith('.')),
  ),
  plain('working-directory-with-period', 4, 'place', (_entry, { workingDirectory }) =>
    baseName(workingDirectory).includes('.'),
  ),
  plain('working-directory-name-repeated-above', 4, 'place', (_entry, { workingDirectory }) => {
    const parts = partsOf(workingDirectory);
    return parts.slice(0, -1).includes(parts.at(-1) ?? '');
  }),
  plain('below-folder-of-that-name', 5, 'folder', ({ path }, { workingDirectory }) =>
    path.split('/').slice(0, -1).includes(baseName(workingDirectory)),
  ),
  plain('that-name-anywhere', 5, 'entry', ({ path }, { workingDirectory }) =>
    path.includes(baseName(workingDirectory)),
  ),
];
