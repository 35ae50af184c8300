import type { MisconceptionId } from '../../diagnosis/diagnosis.ts';
import { baseName, folderName } from '../../fixture/tree.ts';
import type { Place } from '../pipeline.ts';
import { type NamingModel, renamed } from './procedure.ts';

const prefixModel = (id: MisconceptionId, prefix: (place: Place) => string): NamingModel => ({
  ids: [id],
  steps: ['prefix'],
  replace: (procedure) => renamed(procedure, { prefix }),
});

/** What a value that isn't there looks like in a string, in the languages that learners use. */
const NOT_THERE = ['undefined', 'null', 'None', 'NaN'];

const undefinedPrefix = NOT_THERE.flatMap((text) => [
  prefixModel('undefined-prefix', () => `${text}/`),
  prefixModel('undefined-prefix', () => text),
]);

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
  ...undefinedPrefix,
];

/** Of keys without a prefix, only what no value can have led to. */
export const UNWANTED_PREFIX_MODELS: readonly NamingModel[] = undefinedPrefix;
