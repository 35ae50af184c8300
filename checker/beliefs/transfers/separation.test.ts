import { describe, expect, test } from 'vitest';
import type { MisconceptionId } from '../../diagnosis/diagnosis.ts';
import { combines } from '../../diagnosis/explain.ts';
import type { Model } from '../../diagnosis/model.ts';
import { seededRandom } from '../../fixture/random.ts';
import { backupComplete } from '../../stages/backup-complete.ts';
import { extra1 } from '../../stages/extra-1-hidden-directories.ts';
import { decide as decideNewer, extra2 } from '../../stages/extra-2-only-newer.ts';
import { extra3 } from '../../stages/extra-3-recover.ts';
import { decide as decideSync, extra4 } from '../../stages/extra-4-sync.ts';
import type { Stage } from '../../stages/stage.ts';
import { NAMING } from './hopeless.ts';
import { rightProcedure, type TransferTask, transferLibrary } from './library.ts';
import type { TransferProcedure } from './procedure.ts';
import { performed } from './world.rig.ts';

type TransferModel = Model<TransferProcedure>;

const nameOf = (ids: readonly MisconceptionId[]): string => [...ids].sort().join(' + ');

/** In these a right program may do this or that. */
const LEFT_OUT = ['refusal', 'missing-bucket', 'escape'];

/**
 * Of two beliefs one may hide the other. All other pairs are told apart, or both are named among what can't be told
 * apart. `*` stands for any other belief.
 */
const HIDES: readonly [
  shown: MisconceptionId,
  hidden: readonly (MisconceptionId | '*')[],
  because: string,
][] = [
  ['wrong-parent', ['*'], 'it ends the program at the first file below another folder'],
  ['missing-object-crash', ['*'], 'it ends the program at the first file'],
  ['no-directories-made', ['*'], 'it ends the program at the first folder'],
  ['folder-marker-crash', ['*'], 'it ends the program at the first marker'],
  ['not-recursive', ['*'], 'what only shows in folders is not reached'],
  [
    'splits-at-directory-name',
    ['*'],
    'some cuts leave the same key for most files, so that the rest does not show',
  ],
  ['skips-dot-anywhere-in-path', ['*'], 'below a hidden folder nothing is left'],
  ['skips-names-containing-dot', ['first-page-only'], 'what is left stands on the first page'],
  ['new-file-skipped', ['*'], 'nothing is stored at first, so that little else shows'],
  ['deletes-files', ['*'], 'what is deleted shows nothing else'],
  ['nothing-downloaded', ['*'], 'what stays in S3 shows nothing else'],
  [
    'full-path-prefix',
    ['first-character-lost', 'absolute-paths'],
    'it counts with its first slash or without',
  ],
  ['absolute-paths', ['prefix-without-slash', 'first-page-only'], 'the prefix makes no difference to it'],
  ['one-level-deep', ['nested-hidden-directory-uploaded'], 'what it does not reach is not uploaded'],
  ['always-uploads', ['*'], 'nothing ever comes down'],
  ['newer-remote-overwritten', ['*'], 'nothing that differs ever comes down'],
  [
    'first-page-only',
    ['always-downloads', 'newer-local-overwritten', 'never-updates', 'flattened'],
    'what comes later is not seen',
  ],
  ['uploads-again', ['first-page-only'], 'it does not matter what is listed'],
  [
    'milliseconds-against-seconds',
    ['first-page-only', 'flattened'],
    'one side seems newer nearly everywhere, so that little depends on the listing, and little comes down',
  ],
  ['missing-prefix', ['prefix-kept-in-path'], 'without a prefix anywhere a key is a path'],
  ['flattened', ['no-directories-made'], 'no folder is needed'],
  ['filename-only', ['looked-up-by-bare-name'], 'where the name is the key it is rightly looked up'],
  ['never-updates', ['first-chunk-only'], 'a large file that S3 has already is never sent'],
  ['compares-sizes', ['flattened', 'prefix-kept-in-path'], 'what comes down lies at the top'],
  ['body-is-path', ['compares-sizes'], 'the sizes never agree'],
  ['body-is-text', ['compares-sizes'], 'the sizes often do not agree'],
  ['body-empty', ['compares-sizes'], 'the sizes never agree'],
];

/**
 * Keys outside the folder's own prefix are on no page of its listing. Whoever looks for them there finds none, and uploads
 * again: that is no second belief.
 */
const WRONG_KEYS: readonly MisconceptionId[] = [
  'leading-slash',
  'dot-slash',
  'first-character-lost',
  'missing-prefix',
  'absolute-paths',
  'full-path-prefix',
  'prefix-without-slash',
  'parent-directory-prefix',
  'backslashes',
];

function isHidden(ids: readonly MisconceptionId[], named: string, task: TransferTask): boolean {
  if (named === '')
    return ids.some((id) => ['new-file-skipped', 'deletes-files', 'missing-object-crash'].includes(id));
  // An absolute path is the path of the working directory as prefix; named so.
  if (named === 'full-path-prefix' && ids.includes('absolute-paths')) return true;
  const shown = ids.filter((id) => named.split(/ \+ | or /).includes(id));
  const hidden = ids.filter((id) => !shown.includes(id));
  const ofListing: readonly MisconceptionId[] = [
    'first-page-only',
    'uploads-again',
    'milliseconds-against-seconds',
    // In a sync it shows only after other keys have been made, where the simpler explanation is taken.
    ...(task === 'sync' ? (['never-updates'] as const) : []),
  ];
  if (hidden.length === 1 && hidden.every((id) => ofListing.includes(id))) {
    if (shown.some((id) => WRONG_KEYS.includes(id))) return true;
  }
  return HIDES.some(
    ([id, others]) =>
      ids.includes(id) && (others.includes('*') || hidden.some((other) => others.includes(other))),
  );
}

/** Whether a belief is about names, which are told apart where all that there is goes up. */
const isOnlyNamed = ({ steps }: TransferModel, task: TransferTask): boolean =>
  task !== 'upload' && steps.every((step) => NAMING.includes(step));

/** A stage's scenarios, without those that take their time and tell nothing that the others don't. */
const scenariosOf = (stage: Stage) =>
  stage
    .scenarios({ random: seededRandom(11), platform: 'linux' })
    .filter(({ id, isLong }) => !LEFT_OUT.includes(id) && !isLong);

/** What a stage names for a program with just these models: every explanation, where nothing decides. */
function namedBy(
  stage: Stage,
  right: TransferProcedure,
  models: readonly TransferModel[],
  withOpen: boolean,
): { named: string; didNothing: boolean } {
  const scenarios = scenariosOf(stage);
  const procedure = models.reduce((changed, model) => model.replace(changed), right);
  const runs = scenarios.flatMap((scenario) => performed(procedure, scenario, withOpen));
  const { diagnoses = [], alternatives = [] } =
    stage.explain?.({ scenarios, observations: runs, runs }) ?? {};
  return {
    named:
      alternatives.length > 0
        ? alternatives.map(nameOf).sort().join(' or ')
        : nameOf(diagnoses.map(({ id }) => id)),
    didNothing: runs.every(({ s3 }) => s3?.requests.length === 0),
  };
}

const STAGES = [
  [backupComplete.id, backupComplete, rightProcedure('upload'), 'upload'],
  [extra1.id, extra1, rightProcedure('upload-visible'), 'upload-visible'],
  [extra2.id, extra2, rightProcedure('upload-newer', decideNewer), 'upload-newer'],
  [extra3.id, extra3, rightProcedure('recover', ({ object }) => (object ? 'down' : 'stay')), 'recover'],
  [extra4.id, extra4, rightProcedure('sync', decideSync), 'sync'],
] as const;

describe.each(STAGES)('%s', (_id, stage, right, task) => {
  const { models, equivalences } = transferLibrary(task);

  test('a right program is not explained', () => {
    for (const withOpen of [false, true]) expect(namedBy(stage, right, [], withOpen).named).toBe('');
  });

  test('every model is told from the right answer and from every other', () => {
    const confused = models.flatMap((model, index) => {
      const { named, didNothing } = namedBy(stage, right, [model], false);
      // Who stores nothing is told just that.
      const isTold = named === nameOf(model.ids) || (named === '' && didNothing && task !== 'recover');
      return isTold ? [] : [`${nameOf(model.ids)} (${index}): ${named}`];
    });
    expect(confused).toEqual([]);
  });

  test('every pair is told from every other, or is listed with its reason', { timeout: 300_000 }, () => {
    const single = models.filter(({ ids }) => ids.length === 1);
    const first = single.filter((model) => single.find(({ ids }) => ids[0] === model.ids[0]) === model);
    const confused = first.flatMap((one, index) =>
      first
        .slice(index + 1)
        .filter((other) => combines(one, other) && !(isOnlyNamed(one, task) && isOnlyNamed(other, task)))
        .flatMap((other) => {
          const ids = [...one.ids, ...other.ids];
          const { named } = namedBy(stage, right, [one, other], false);
          return named.split(' or ').includes(nameOf(ids)) || isHidden(ids, named, task)
            ? []
            : [`${nameOf(ids)}: ${named}`];
        }),
    );
    expect(confused).toEqual([]);
  });

  test('every equivalence has its reason', () => {
    for (const { because } of equivalences) expect(because).not.toBe('');
  });
});
