import { posix } from 'node:path';
import type { MisconceptionId } from '../../diagnosis/diagnosis.ts';
import type { Model } from '../../diagnosis/model.ts';
import { baseName } from '../../fixture/tree.ts';
import type { Place } from '../pipeline.ts';
import { asWritten } from '../printing/procedure.ts';
import { decides } from './decide-newer.ts';
import { ownPrefix, type TransferProcedure } from './procedure.ts';

type TransferModel = Model<TransferProcedure>;
type Target = TransferProcedure['target'];

/** Keys with a prefix, in the order of S3's listings. */
export const listedBelow =
  (prefixOf: (place: Place) => string, pages: 'all' | 'first' = 'all'): TransferProcedure['list'] =>
  ({ objects, pageSize, place }) => {
    const found = objects.filter(({ key }) => key.startsWith(prefixOf(place)));
    return pages === 'all' ? found : found.slice(0, pageSize);
  };

/** The path below the working directory: what comes after the prefix. */
export const afterPrefix = (key: string, place: Place): string => key.slice(ownPrefix(place).length);

/**
 * The first page of a listing of each folder, where keys deeper down are rolled up: a page holds so many keys and rolled
 * up prefixes together.
 */
const firstPageOfEachFolder: TransferProcedure['list'] = ({ objects, pageSize, place }) => {
  const own = objects.filter(({ key }) => key.startsWith(ownPrefix(place)));
  const folders = new Map<string, Map<string, (typeof own)[number] | undefined>>();
  for (const object of own) {
    const parts = object.key.split('/');
    for (let depth = 1; depth < parts.length; depth += 1) {
      const folder = parts.slice(0, depth).join('/');
      const line = parts.slice(0, depth + 1).join('/');
      const lines = folders.get(folder) ?? new Map();
      folders.set(folder, lines.set(line, depth + 1 === parts.length ? object : undefined));
    }
  }
  return [...folders.values()].flatMap((lines) =>
    [...lines.values()].slice(0, pageSize).flatMap((object) => object ?? []),
  );
};

const nameOf = ({ workingDirectory }: Place): string => baseName(workingDirectory);

/**
 * Ways of making a path of a key that are right for the folder's own keys. They differ for the keys of others.
 */
const PLAIN_WAYS: readonly ((key: string, place: Place) => string)[] = [
  afterPrefix,
  (key, place) => key.replace(ownPrefix(place), ''),
  (key, place) => key.replace(new RegExp(`^${ownPrefix(place)}`), ''),
  (key, place) => (key.startsWith(ownPrefix(place)) ? afterPrefix(key, place) : key),
  (key, place) => key.slice(nameOf(place).length),
  (key, place) => key.replace(nameOf(place), ''),
  (key) => key.split('/').slice(1).join('/'),
  (key) => key.slice(key.indexOf('/') + 1),
  (key, place) => posix.relative(nameOf(place), key),
  (key, place) => key.split(ownPrefix(place))[1] ?? 'undefined',
  (key, place) => key.slice(key.indexOf(ownPrefix(place)) + ownPrefix(place).length),
];

/** What leaves nothing of a key is an error, or is passed over. */
const WAYS: readonly Target[] = PLAIN_WAYS.flatMap((way) => [
  way,
  (key, place) => way(key, place) || undefined,
]);

/** What is seen, and what becomes of it: whoever fetches what is of others fetches all that isn't here. */
const lists = (
  id: MisconceptionId | readonly MisconceptionId[],
  list: TransferProcedure['list'],
  target?: Target,
): TransferModel => ({
  ids: typeof id === 'string' ? [id] : id,
  steps: ['list'],
  replace: (procedure) => ({
    ...procedure,
    list,
    ...(target ? { target, takesAll: true } : {}),
  }),
});

const places = (id: MisconceptionId, target: Target): TransferModel => ({
  ids: [id],
  steps: ['target'],
  replace: (procedure) => ({ ...procedure, target }),
});

/** What a program may list: one function for all models that list the same, so that they are worked out together. */
const OWN_FIRST = listedBelow(ownPrefix, 'first');
const SIBLINGS = listedBelow(nameOf);
const SIBLINGS_FIRST = listedBelow(nameOf, 'first');
export const EVERYTHING = listedBelow(() => '');
const EVERYTHING_FIRST = listedBelow(() => '', 'first');

/** Beliefs about how many objects a listing holds. */
export const PAGE_MODELS: readonly TransferModel[] = [
  lists('first-page-only', OWN_FIRST),
  lists('first-page-only', firstPageOfEachFolder),
];

/** Beliefs about what a listing holds. */
export const LIST_MODELS: readonly TransferModel[] = [
  ...PAGE_MODELS,
  ...WAYS.map((way) => lists('sibling-prefix-matched', SIBLINGS, way)),
  ...WAYS.map((way) => lists('whole-bucket', EVERYTHING, way)),
];

/** The first page of a listing that holds more than the folder's own. */
const FIRST_OF_MORE: readonly TransferModel[] = WAYS.flatMap((way) => [
  lists(['sibling-prefix-matched', 'first-page-only'], SIBLINGS_FIRST, way),
  lists(['whole-bucket', 'first-page-only'], EVERYTHING_FIRST, way),
]);

const WRONG_PLACES: readonly [MisconceptionId, (key: string) => string][] = [
  ['flattened', baseName],
  ['prefix-kept-in-path', (key) => key],
];

/** A model of where things are written keeps it although another step brought a way of its own. */
export const TARGET_MODELS: readonly TransferModel[] = WRONG_PLACES.map(([id, target]) => places(id, target));

/** Ways of taking off the prefix that are right for most keys, or for none. */
const WRONG_CUTS: readonly TransferModel[] = [
  places('first-character-lost', (key, place) => asWritten(afterPrefix(key, place).slice(1)) || undefined),
  ...[
    (key: string, mark: string) => key.split(mark).at(-1) ?? '',
    (key: string, mark: string) => key.split(mark).slice(1).join(''),
    (key: string, mark: string) => key.split(mark)[1] ?? '',
  ].flatMap((cut) => [
    places('splits-at-directory-name', (key, place) => cut(key, ownPrefix(place))),
    places('splits-at-directory-name', (key, place) => cut(key, nameOf(place)).replace(/^\//, '')),
  ]),
];

/** The same in a sync: where only what isn't here yet goes to the wrong place, and where that is also looked at. */
export const TARGET_MODELS_OF_SYNC: readonly TransferModel[] = [
  ...TARGET_MODELS.map(
    (model): TransferModel => ({
      ...model,
      replace: (procedure) => ({ ...model.replace(procedure), keepsKnown: true, takesAll: true }),
    }),
  ),
  ...WRONG_PLACES.map(
    ([id, target]): TransferModel => ({
      ...places(id, target),
      replace: (procedure) => ({ ...procedure, target, counterpart: target, takesAll: true }),
    }),
  ),
];

const withFolders = (folders: TransferProcedure['folders']): TransferModel => ({
  ids: ['no-directories-made'],
  steps: ['folders'],
  replace: (procedure) => ({
    ...procedure,
    folders,
    takesAll: true,
  }),
});

/** Beliefs about folders that end the program where one is missing. */
export const FAILING_FOLDERS: readonly TransferModel[] = [withFolders('fails'), withFolders('one-deep')];

/** Beliefs about bringing a backup back. */
export const RECOVER_MODELS: readonly TransferModel[] = [
  ...LIST_MODELS,
  ...FIRST_OF_MORE,
  ...TARGET_MODELS,
  ...WRONG_CUTS,
  {
    ids: ['nothing-downloaded'],
    steps: ['decide'],
    replace: (procedure) => ({ ...procedure, decide: () => 'stay', takesAll: false }),
  },
  decides('existing-file-kept', ({ file }) => (file ? 'stay' : 'down')),
  ...FAILING_FOLDERS,
  withFolders('left-out'),
  {
    ids: ['folder-marker-crash'],
    steps: ['markers'],
    replace: (procedure) => ({ ...procedure, markers: 'fails' }),
  },
];
