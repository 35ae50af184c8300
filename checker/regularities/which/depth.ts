import { baseName } from '../../fixture/tree.ts';
import { type Predicate, plain } from './predicate.ts';

const depthOf = (path: string): number => path.split('/').length - 1;

const isHidden = (name: string): boolean => name.startsWith('.');
const foldersIn = (path: string): string[] => path.split('/').slice(0, -1);

/** Predicates on where in the tree something lies, and on what is hidden. */
export const DEPTH: readonly Predicate[] = [
  { ...plain('everything', 0, 'place', () => true), noNegation: true },
  plain('at-the-top', 2, 'folder', ({ path }) => depthOf(path) === 0),
  ...[2, 3, 4, 5].map(
    (depth): Predicate => ({
      rule: 'deeper-than',
      bits: 3 + depth / 2,
      level: 'folder',
      instances: () => [{ parameters: { folders: depth - 1 }, holds: ({ path }) => depthOf(path) >= depth }],
    }),
  ),
  plain('folders', 2, 'entry', ({ kind }) => kind === 'directory'),
  plain('dotfiles', 2, 'entry', ({ path, kind }) => kind === 'file' && isHidden(baseName(path))),
  plain('hidden', 3, 'entry', ({ path }) => isHidden(baseName(path))),
  plain('hidden-anywhere', 3, 'entry', ({ path }) => path.split('/').some(isHidden)),
  plain('in-hidden-folders', 3, 'folder', ({ path }) => foldersIn(path).some(isHidden)),
  plain(
    'hidden-folder-at-the-top',
    4,
    'folder',
    ({ path }) => path.includes('/') && isHidden(path.split('/')[0] ?? ''),
  ),
  plain('directly-in-hidden-folder', 4, 'folder', ({ path }) => isHidden(foldersIn(path).at(-1) ?? '')),
  plain('every-part-hidden', 5, 'entry', ({ path }) => path.split('/').every(isHidden)),
  plain(
    'empty-folders',
    4,
    'entry',
    ({ path, kind }, { entries }) =>
      kind === 'directory' && !entries.some((other) => other.path.startsWith(`${path}/`)),
  ),
  plain('only-file-of-its-folder', 6, 'entry', ({ path }, { entries }) => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    return !entries.some(
      (other) =>
        other.path !== path &&
        other.path.startsWith(folder) &&
        !other.path.slice(folder.length).includes('/'),
    );
  }),
  plain('folder-holds-only-folders', 6, 'folder', ({ path }, { entries }) =>
    foldersIn(path).some((_, depth, parts) => {
      const folder = `${parts.slice(0, depth + 1).join('/')}/`;
      return !entries.some(
        (other) =>
          other.kind === 'file' &&
          other.path.startsWith(folder) &&
          !other.path.slice(folder.length).includes('/'),
      );
    }),
  ),
];
