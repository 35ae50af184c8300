import type { MisconceptionId } from '../../diagnosis/diagnosis.ts';
import type { Model } from '../../diagnosis/model.ts';
import { baseName, folderName } from '../../fixture/tree.ts';
import { isInHiddenFolder } from '../pipeline.ts';
import type { TransferProcedure } from './procedure.ts';

/** Leaves out what lies in a hidden folder, at any depth. */
export const leavesOutHidden: NonNullable<TransferProcedure['leavesOut']> = isInHiddenFolder;

const leavesOut = (id: MisconceptionId, test: (path: string) => boolean): Model<TransferProcedure> => ({
  ids: [id],
  steps: ['hidden folders'],
  replace: (procedure) => ({ ...procedure, leavesOut: test }),
});

const isHidden = (name: string): boolean => name.startsWith('.');
const foldersOf = (path: string): string[] => path.split('/').slice(0, -1);

/** Beliefs about which folders are hidden, and what that means for what lies in them. */
export const HIDDEN_MODELS: readonly Model<TransferProcedure>[] = [
  leavesOut('hidden-directory-uploaded', () => false),
  // Only the first folder on the way down, or only the one in which the file lies.
  leavesOut('nested-hidden-directory-uploaded', (path) => isHidden(foldersOf(path)[0] ?? '')),
  leavesOut('nested-hidden-directory-uploaded', (path) => isHidden(baseName(folderName(path)))),
  // The first two; the last two; the first and the last.
  leavesOut('nested-hidden-directory-uploaded', (path) => foldersOf(path).slice(0, 2).some(isHidden)),
  leavesOut('nested-hidden-directory-uploaded', (path) => foldersOf(path).slice(-2).some(isHidden)),
  leavesOut('nested-hidden-directory-uploaded', (path) => {
    const folders = foldersOf(path);
    return isHidden(folders[0] ?? '') || isHidden(folders.at(-1) ?? '');
  }),
  // Only folders of certain names were thought of.
  ...[['.git'], ['.git', '.cache'], ['.hidden-stuff'], ['.hidden-stuff', '.git']].map((names) =>
    leavesOut('hidden-directory-uploaded', (path) => foldersOf(path).some((name) => names.includes(name))),
  ),
  // All but the first: a slash before the period was looked for in the relative path.
  leavesOut('hidden-directory-uploaded', (path) => foldersOf(path).slice(1).some(isHidden)),
];
