import { type Differences, NO_DIFFERENCES } from '../comparison/differences.ts';
import type { FileChange } from '../observation/observation.ts';

/** What became of the files that a program should only have read, as differences. */
export const changedFiles = (changes: readonly FileChange[]): Differences => ({
  ...NO_DIFFERENCES,
  missing: changes.filter(({ kind }) => kind === 'deleted').map(({ path }) => path),
  altered: changes
    .filter(({ kind }) => kind === 'altered')
    .map(({ path }) => ({ item: path, expected: 'its old content', actual: 'other content' })),
});
