import { sameContent, type Wish } from '../../comparison/transfers.ts';
import type { Model } from '../../diagnosis/model.ts';
import { decides } from './decide-newer.ts';
import type { Pair, TransferProcedure } from './procedure.ts';

type TransferModel = Model<TransferProcedure>;
type Decide = TransferProcedure['decide'];

/** Both sides, and which is newer. */
interface Both {
  readonly isNewerHere: boolean;
  readonly isEqual: boolean;
  readonly sameSize: boolean;
  readonly isLargerHere: boolean;
  /** When the file was changed, and when the object was stored: in ms since 1970. */
  readonly file: number;
  readonly object: number;
  readonly right: Wish;
}

/** Decides by the rule where both sides are there; a name on one side alone as the right program does, or as said. */
const forBoth =
  (rule: (both: Both) => Wish, alone: { file?: Wish; object?: Wish } = {}): Decide =>
  ({ file, object }: Pair) => {
    if (!object) return file ? (alone.file ?? 'up') : 'stay';
    if (!file) return alone.object ?? 'down-or-stay';
    const isNewerHere = file.modifiedAt > object.lastModified;
    const isEqual = sameContent(file.content, object.content);
    if (!isEqual && Math.abs(file.modifiedAt - object.lastModified) < 1000) return 'either';
    const right = newerWins(isNewerHere, isEqual);
    return rule({
      isNewerHere,
      isEqual,
      sameSize: file.content.length === object.content.length,
      isLargerHere: file.content.length > object.content.length,
      file: file.modifiedAt,
      object: object.lastModified,
      right,
    });
  };

/** What is taken for the newer side replaces the other. */
const newerWins = (isNewerHere: boolean, isEqual: boolean): Wish =>
  isNewerHere ? (isEqual ? 'up-or-stay' : 'up') : isEqual ? 'down-or-stay' : 'down';

const always = (model: TransferModel): TransferModel => ({
  ...model,
  // Without the same content on both sides nobody could tell; where it is written anew, that is seen.
  supersedes: ['newer-local-overwritten'],
  replace: (procedure) => ({ ...model.replace(procedure), writesAlways: true }),
});

/** Beliefs about which side wins. */
export const SYNC_MODELS: readonly TransferModel[] = [
  decides(
    'always-uploads',
    forBoth(() => 'up'),
  ),
  // Nothing is asked of S3 at all, or only once all is there.
  always(
    decides(
      'always-downloads',
      forBoth(() => 'down'),
    ),
  ),
  always(
    decides(
      'always-downloads',
      forBoth(() => 'down', { file: 'stay' }),
    ),
  ),
  decides(
    'nothing-downloaded',
    forBoth(({ right }) => (right.startsWith('down') ? 'stay' : right), { object: 'stay' }),
  ),
  // What is here already stays as it is, and only what is missing comes down.
  decides(
    'existing-file-kept',
    forBoth(({ right }) => (right.startsWith('down') ? 'stay' : right), { object: 'down' }),
  ),
  // A name that only one side has is nobody's business.
  decides(
    'new-file-skipped',
    forBoth(({ right }) => right, { file: 'stay' }),
  ),
  // What differs goes up, or comes down, whichever is newer.
  decides(
    'newer-remote-overwritten',
    forBoth(({ isEqual, isNewerHere }) => (isEqual ? (isNewerHere ? 'up-or-stay' : 'stay') : 'up')),
  ),
  decides(
    'newer-local-overwritten',
    forBoth(({ isEqual }) => (isEqual ? 'down-or-stay' : 'down')),
  ),
  // What is there already need not go up again.
  decides(
    'never-updates',
    forBoth(({ right }) => (right.startsWith('up') ? 'stay' : right)),
  ),
  // One side in seconds, the other in milliseconds.
  ...[({ file, object }: Both) => file > object / 1000, ({ file, object }: Both) => file / 1000 > object].map(
    (seemsNewerHere) =>
      decides(
        'milliseconds-against-seconds',
        forBoth((both) => newerWins(seemsNewerHere(both), both.isEqual)),
      ),
  ),
  // The wrong way round.
  decides(
    ['newer-local-overwritten', 'newer-remote-overwritten'],
    forBoth(({ isEqual, isNewerHere }) => newerWins(!isNewerHere, isEqual)),
  ),
  // The larger side wins.
  decides(
    'compares-sizes',
    forBoth(({ sameSize, isLargerHere }) => (sameSize ? 'stay' : isLargerHere ? 'up' : 'down')),
  ),
  decides(
    'compares-sizes',
    forBoth(({ isLargerHere, isEqual }) => (isLargerHere ? 'up' : isEqual ? 'down-or-stay' : 'down')),
  ),
  // Sizes that are the same mean the same content.
  decides(
    'compares-sizes',
    forBoth(({ sameSize, right }) => (sameSize ? 'stay' : right)),
  ),
  decides(
    'compares-sizes',
    forBoth(({ sameSize, right }) => (sameSize ? 'stay' : right), { object: 'stay' }),
  ),
];

/** What a program does besides: it makes both sides alike by taking away. */
export const DELETING_MODELS: readonly TransferModel[] = (['files', 'objects'] as const).map((deletes) => ({
  ids: ['deletes-files'],
  steps: ['delete'],
  replace: (procedure) => ({
    ...procedure,
    deletes,
    // A file that is deleted because S3 lacks it doesn't go up first, nor does such an object come down.
    decide: (pair) => {
      // Where S3 has nothing at all, some take it for the first time.
      if (deletes === 'files' && pair.file && !pair.object) return pair.listed.length > 0 ? 'stay' : 'either';
      if (deletes === 'objects' && pair.object && !pair.file) return 'stay';
      return procedure.decide(pair);
    },
  }),
}));
