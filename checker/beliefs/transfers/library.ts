import type { Equivalence, Library, Model } from '../../diagnosis/model.ts';
import { type Place, uploadPipeline, withoutDotfiles } from '../pipeline.ts';
import { FILTER_MODELS } from '../printing/filter.ts';
import { PREFIX_MODELS } from '../printing/prefix.ts';
import { type NamingModel, renamed } from '../printing/procedure.ts';
import { pieceModels } from '../printing/relative-piece.ts';
import { SPELLING_MODELS } from '../printing/spelling.ts';
import { WALK_MODELS } from '../printing/walk.ts';
import { BODY_MODELS, RECEIVED_MODELS } from './bodies.ts';
import type { TransferCase } from './case.ts';
import { ABSENT_MODELS, NEWER_MODELS } from './decide-newer.ts';
import { DELETING_MODELS, SYNC_MODELS } from './decide-sync.ts';
import { KEY_FAMILIES } from './families.ts';
import { HIDDEN_MODELS, leavesOutHidden } from './hidden.ts';
import { ownPrefix, type TransferProcedure } from './procedure.ts';
import {
  afterPrefix,
  EVERYTHING,
  FAILING_FOLDERS,
  LIST_MODELS,
  listedBelow,
  PAGE_MODELS,
  RECOVER_MODELS,
  TARGET_MODELS,
  TARGET_MODELS_OF_SYNC,
} from './recover.ts';

type TransferModel = Model<TransferProcedure>;

/** What the S3 stages ask, as procedures. */
export type TransferTask = 'upload' | 'upload-visible' | 'upload-newer' | 'recover' | 'sync';

const uploadsAll: TransferProcedure = {
  ...uploadPipeline(withoutDotfiles),
  reads: (path) => path,
  list: () => [],
  decide: ({ file }) => (file ? 'up' : 'stay'),
  failsWithoutObject: false,
  body: ({ content }) => content,
  received: (content) => content,
  target: afterPrefix,
  folders: 'made',
  markers: 'skipped',
  deletes: 'nothing',
  keepsKnown: false,
  takesAll: false,
  writesAlways: false,
  bothWays: false,
};

const withListing = { ...uploadsAll, list: listedBelow(ownPrefix) };

/** The right procedure of a task. `decide` is the stage's own statement. */
export const rightProcedure = (
  task: TransferTask,
  decide: TransferProcedure['decide'] = uploadsAll.decide,
): TransferProcedure => {
  switch (task) {
    case 'upload':
      return uploadsAll;
    case 'upload-visible':
      return { ...uploadsAll, leavesOut: leavesOutHidden };
    case 'upload-newer':
      return { ...withListing, decide };
    case 'sync':
      return { ...withListing, decide, counterpart: afterPrefix, bothWays: true };
    case 'recover':
      return { ...withListing, decide, walk: () => [] };
  }
};

/** Where files are uploaded, a folder that is named besides is one that is uploaded. */
const walks: readonly NamingModel[] = WALK_MODELS.map((model) =>
  model.ids.includes('prints-directories') ? { ...model, ids: ['uploads-directories'] } : model,
);

/** No prefix at all: neither in keys, nor in what is listed, nor in what becomes of a key here. */
const nowhereAPrefix: TransferModel = {
  ids: ['missing-prefix'],
  steps: ['prefix', 'list', 'target'],
  replace: (procedure) => ({
    ...renamed(procedure, { prefix: () => '' }),
    list: EVERYTHING,
    target: (key) => key,
    counterpart: (key) => key,
  }),
};

/** A wrong prefix that is used for everything: for the keys, for what is listed, and for what becomes of a key here. */
const wrongEverywhere: readonly TransferModel[] = PREFIX_MODELS.filter(
  ({ ids }) => !ids.includes('missing-prefix') && !ids.includes('prefix-without-slash'),
).map((model) => ({
  ids: model.ids,
  steps: ['prefix', 'list', 'target'],
  replace: (procedure) => {
    const changed = model.replace(procedure);
    const { prefix } = changed.name;
    const after = (key: string, place: Place): string => key.slice(prefix(place).length);
    return { ...changed, list: listedBelow(prefix), target: after, counterpart: after };
  },
}));

/** The folder itself is made an object besides, as the web console makes them. */
const ownMarker: TransferModel = {
  ids: ['uploads-directories'],
  steps: ['walk'],
  replace: (procedure) => ({
    ...procedure,
    alsoOpen: (place) => [ownPrefix(place), ownPrefix(place).slice(0, -1)],
  }),
};

/** Reads a file of that name from the top of the working directory, wherever it lies. */
const wrongParent: TransferModel = {
  ids: ['wrong-parent'],
  steps: ['reads'],
  replace: (procedure) => ({ ...procedure, reads: (path) => path.slice(path.lastIndexOf('/') + 1) }),
};

const uploading: readonly TransferModel[] = [
  ...walks,
  ownMarker,
  ...FILTER_MODELS,
  ...pieceModels('prefixed-keys'),
  ...PREFIX_MODELS,
  ...SPELLING_MODELS,
  wrongParent,
  ...BODY_MODELS,
];

const EQUIVALENCES: readonly Equivalence[] = [
  {
    named: ['not-recursive', 'skips-names-containing-dot'],
    instead: ['not-recursive', 'skips-dot-anywhere-in-path'],
    because: 'at the top level a path is a name',
  },
  {
    named: ['nothing-downloaded'],
    instead: ['existing-file-kept', 'nothing-downloaded'],
    because: 'what brings nothing back keeps every file',
  },
  ...(['uploads-again', 'never-updates', 'newer-remote-overwritten', 'newer-local-overwritten'] as const).map(
    (id): Equivalence => ({
      named: ['missing-prefix', id],
      instead: ['missing-prefix', 'milliseconds-against-seconds'],
      because: 'without the prefix no object is found whose date could tell more',
    }),
  ),
];

const models = (task: TransferTask): readonly TransferModel[] => {
  switch (task) {
    case 'upload':
      return uploading;
    case 'upload-visible':
      return [...HIDDEN_MODELS, ...uploading];
    case 'upload-newer':
      return [...uploading, ...PAGE_MODELS, ...NEWER_MODELS, ...ABSENT_MODELS];
    case 'sync':
      return [
        ...uploading,
        nowhereAPrefix,
        ...wrongEverywhere,
        ...LIST_MODELS,
        ...SYNC_MODELS,
        ...ABSENT_MODELS,
        ...RECEIVED_MODELS,
        ...DELETING_MODELS,
        ...TARGET_MODELS,
        ...TARGET_MODELS_OF_SYNC,
        ...FAILING_FOLDERS,
      ];
    case 'recover':
      return [...RECOVER_MODELS, ...RECEIVED_MODELS];
  }
};

/** All that is known of wrong ways to carry out a task. */
export const transferLibrary = (task: TransferTask): Library<TransferProcedure, TransferCase> => ({
  models: models(task),
  families: task === 'recover' ? [] : KEY_FAMILIES,
  equivalences: EQUIVALENCES,
});
