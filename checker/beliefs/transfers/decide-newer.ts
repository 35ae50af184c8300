import type { MisconceptionId } from '../../diagnosis/diagnosis.ts';
import type { Model } from '../../diagnosis/model.ts';
import { baseName } from '../../fixture/tree.ts';
import type { Pair, TransferProcedure } from './procedure.ts';

type TransferModel = Model<TransferProcedure>;
type Decide = TransferProcedure['decide'];

export const decides = (id: MisconceptionId | readonly MisconceptionId[], decide: Decide): TransferModel => ({
  ids: typeof id === 'string' ? [id] : id,
  steps: ['decide'],
  replace: (procedure) => ({ ...procedure, decide }),
});

/** A file goes up where there is no object, and else where the test says so. */
const upIf =
  (
    test: (
      pair: Required<Pair> & { file: NonNullable<Pair['file']>; object: NonNullable<Pair['object']> },
    ) => boolean,
  ): Decide =>
  (pair) => {
    const { file, object } = pair;
    if (!file) return 'stay';
    return !object || test({ ...pair, file, object }) ? 'up' : 'stay';
  };

/** Objects by a name that they are looked up under. */
type ByName = (listed: Pair['listed']) => ReadonlyMap<string, Pair['listed'][number]>;

/** Made once for each listing, as every file asks for it. */
function byName(isFound: (key: string) => boolean): ByName {
  const known = new WeakMap<Pair['listed'], ReturnType<ByName>>();
  return (listed) => {
    const made =
      known.get(listed) ??
      new Map(
        listed.filter(({ key }) => isFound(key)).map((object) => [baseName(object.key), object] as const),
      );
    known.set(listed, made);
    return made;
  };
}

/** Right after the prefix, where only the files of the top level have theirs; and all, the last of each name. */
const BARE_NAMES: readonly ByName[] = [byName((key) => key.split('/').length === 2), byName(() => true)];

/** The date of the newest object that the program has seen. */
const newest = ({ listed }: Pair): number => Math.max(...listed.map(({ lastModified }) => lastModified));

/** Beliefs about which files are newer than their objects. */
export const NEWER_MODELS: readonly TransferModel[] = [
  decides(
    'uploads-again',
    upIf(() => true),
  ),
  // Asks S3 for another key than the one that it stores: there is nothing, or something of others.
  decides('uploads-again', ({ path, file, stored }) => {
    const other = stored.get(path);
    return file && (!other || file.modifiedAt > other.lastModified) ? 'up' : 'stay';
  }),
  ...BARE_NAMES.map((objects) =>
    decides('looked-up-by-bare-name', ({ path, file, listed }) => {
      const found = objects(listed).get(baseName(path));
      return file && (!found || file.modifiedAt > found.lastModified) ? 'up' : 'stay';
    }),
  ),
  decides(
    'never-updates',
    upIf(() => false),
  ),
  decides(
    'compares-sizes',
    upIf(({ file, object }) => file.content.length !== object.content.length),
  ),
  // Only where the date says so as well.
  decides(
    'compares-sizes',
    upIf(
      ({ file, object }) =>
        file.content.length !== object.content.length && file.modifiedAt > object.lastModified,
    ),
  ),
  // What has grown.
  decides(
    'compares-sizes',
    upIf(({ file, object }) => file.content.length > object.content.length),
  ),
  decides(
    'milliseconds-against-seconds',
    upIf(({ file, object }) => file.modifiedAt > object.lastModified / 1000),
  ),
  decides(
    'milliseconds-against-seconds',
    upIf(({ file, object }) => file.modifiedAt / 1000 > object.lastModified),
  ),
  // A file without an object isn't newer than anything.
  decides('new-file-skipped', ({ file, object }) =>
    file && object && file.modifiedAt > object.lastModified ? 'up' : 'stay',
  ),
  // Newer than the last backup as a whole.
  decides('new-file-skipped', (pair) =>
    pair.file && (pair.listed.length === 0 || pair.file.modifiedAt > newest(pair)) ? 'up' : 'stay',
  ),
  decides('new-file-skipped', (pair) => {
    const { file, object } = pair;
    if (!file) return 'stay';
    if (object) return file.modifiedAt > object.lastModified ? 'up' : 'stay';
    return pair.listed.length === 0 || file.modifiedAt > newest(pair) ? 'up' : 'stay';
  }),
  // The wrong way round.
  decides(
    ['uploads-again', 'never-updates'],
    upIf(({ file, object }) => file.modifiedAt < object.lastModified),
  ),
];

/** Beliefs about what S3 says of an object that isn't there. */
export const ABSENT_MODELS: readonly TransferModel[] = [
  {
    ids: ['missing-object-crash'],
    steps: ['absent'],
    replace: (procedure) => ({ ...procedure, failsWithoutObject: true }),
  },
];
