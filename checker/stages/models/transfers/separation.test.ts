import { describe, expect, test } from 'vitest';
import type { MisconceptionId } from '../../../diagnosis/diagnosis.ts';
import { combines } from '../../../diagnosis/explain.ts';
import type { Model } from '../../../diagnosis/model.ts';
import { seededRandom } from '../../../fixture/random.ts';
import { backupComplete } from '../../backup-complete.ts';
import { extra1 } from '../../extra-1-hidden-directories.ts';
import { decide as decideNewer, extra2 } from '../../extra-2-only-newer.ts';
import { extra3 } from '../../extra-3-recover.ts';
import { decide as decideSync, extra4 } from '../../extra-4-sync.ts';
import type { Stage } from '../../stage.ts';
import { rightProcedure, transferLibrary } from './library.ts';
import type { TransferProcedure } from './procedure.ts';
import { performed } from './world.rig.ts';

type TransferModel = Model<TransferProcedure>;

const nameOf = (ids: readonly MisconceptionId[]): string => [...ids].sort().join(' + ');

/** In these a right program may do this or that. */
const LEFT_OUT = ['refusal', 'missing-bucket', 'escape'];

/** What a stage names for a program with just these models: every explanation, where nothing decides. */
function namedBy(
  stage: Stage,
  right: TransferProcedure,
  models: readonly TransferModel[],
  withOpen: boolean,
): string {
  const scenarios = stage
    .scenarios({ random: seededRandom(11), platform: 'linux' })
    .filter(({ id }) => !LEFT_OUT.includes(id))
    // So many objects take their time, and tell nothing that the others don't.
    .filter(({ isLong }) => !isLong);
  const procedure = models.reduce((changed, model) => model.replace(changed), right);
  const runs = scenarios.flatMap((scenario) => performed(procedure, scenario, withOpen));
  const explained = stage.explain?.({ scenarios, observations: runs, runs });
  const { diagnoses = [], alternatives = [] } = explained ?? {};
  return alternatives.length > 0
    ? alternatives.map(nameOf).sort().join(' or ')
    : nameOf(diagnoses.map(({ id }) => id));
}

const STAGES = [
  [backupComplete.id, backupComplete, rightProcedure('upload'), 'upload'],
  [extra1.id, extra1, rightProcedure('upload-visible'), 'upload-visible'],
  [extra2.id, extra2, rightProcedure('upload-newer', decideNewer), 'upload-newer'],
  [extra3.id, extra3, rightProcedure('recover', ({ object }) => (object ? 'down' : 'stay')), 'recover'],
  [extra4.id, extra4, rightProcedure('sync', decideSync), 'sync'],
] as const;

describe.each(STAGES)('%s', (_id, stage, right, task) => {
  const { models } = transferLibrary(task);

  test('a right program is not explained', () => {
    for (const withOpen of [false, true]) expect(namedBy(stage, right, [], withOpen)).toBe('');
  });

  test('every model is told from the right answer and from every other', () => {
    const confused = models.flatMap((model, index) => {
      const named = namedBy(stage, right, [model], false);
      return named === nameOf(model.ids) ? [] : [`${nameOf(model.ids)} (${index}): ${named}`];
    });
    expect(confused).toEqual([]);
  });

  test('every pair is told from every other, or is listed with its reason', () => {
    const single = models.filter(({ ids }) => ids.length === 1);
    const first = single.filter((model) => single.find(({ ids }) => ids[0] === model.ids[0]) === model);
    const confused = first.flatMap((one, index) =>
      first
        .slice(index + 1)
        .filter((other) => combines(one, other))
        .flatMap((other) => {
          const pair = nameOf([...one.ids, ...other.ids]);
          const named = namedBy(stage, right, [one, other], false);
          return named === pair ? [] : [`${pair}: ${named}`];
        }),
    );
    expect(confused).toEqual([]);
  });
});
