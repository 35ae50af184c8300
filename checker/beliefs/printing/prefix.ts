import type { MisconceptionId } from '../../diagnosis/diagnosis.ts';
import { baseName, folderName } from '../../fixture/tree.ts';
import type { Place } from '../pipeline.ts';
import { type NamingModel, renamed } from './procedure.ts';

const prefixModel = (id: MisconceptionId, prefix: (place: Place) => string): NamingModel => ({
  ids: [id],
  steps: ['prefix'],
  replace: (procedure) => renamed(procedure, { prefix }),
});

/** Beliefs about what stands before a key: stages whose keys have a prefix know them all. */
export const PREFIX_MODELS: readonly NamingModel[] = [
  prefixModel('missing-prefix', () => ''),
  prefixModel('full-path-prefix', ({ workingDirectory }) => `${workingDirectory}/`),
  prefixModel('full-path-prefix', ({ workingDirectory }) => `${workingDirectory.replace(/^\//, '')}/`),
  prefixModel('prefix-without-slash', ({ workingDirectory }) => baseName(workingDirectory)),
  prefixModel(
    'parent-directory-prefix',
    ({ workingDirectory }) => `${baseName(folderName(workingDirectory))}/`,
  ),
  prefixModel('parent-directory-prefix', ({ workingDirectory }) => `${folderName(workingDirectory)}/`),
];
