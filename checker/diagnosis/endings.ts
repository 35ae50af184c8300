import type { Check } from '../comparison/check.ts';
import type { Observation } from '../observation/observation.ts';
import type { Diagnosis, MisconceptionId } from './diagnosis.ts';
import type { Evidence } from './evidence.ts';
import { endedTooEarlyIn } from './unfinished.ts';

/** The scenarios in which a fault shows. @param isExplained whether a model of the program predicts all that was observed */
type Sign = (evidence: Evidence, isExplained: boolean) => string[];

/** A fault that an observation shows by itself. */
const shownBy =
  (shows: (observation: Observation, checks: readonly Check[]) => boolean): Sign =>
  ({ observations, checks }) =>
    observations.filter((observation) => shows(observation, checks)).map(({ scenario }) => scenario);

/** Faults that need no model, the one that explains most first. */
const SIGNS: readonly [MisconceptionId, Sign][] = [
  ['did-not-compile', shownBy(({ compileErrors }) => compileErrors.length > 0)],
  ['timed-out', shownBy(({ ending }) => ending.kind === 'timed-out')],
  ['flooded', shownBy(({ ending }) => ending.kind === 'flooded')],
  // Only where it is to end well: a scenario may ask for a failure.
  [
    'crashed',
    shownBy(
      ({ scenario, ending }, checks) =>
        (ending.kind === 'signalled' || ending.kind === 'exited') &&
        checks.some(
          (check) =>
            check.scenario === scenario && /(^|\/)ends$/.test(check.id) && check.verdict === 'failed',
        ),
    ),
  ],
  ['ended-too-early', endedTooEarlyIn],
  // Only where lines are asked for.
  [
    'nothing-printed',
    shownBy(
      ({ stdout }, checks) =>
        stdout.trim() === '' && checks.some(({ id }) => /(^|\/)(paths|keys|report)$/.test(id)),
    ),
  ],
];

/**
 * Names what can be read off the end of the runs, without a model of the program. At most one of the signs is named: the
 * first in the order above hides the others, because a program that broke off could not do the rest.
 * `nothing-printed` must be so on every folder, `ended-too-early` wherever something is missing; the others suffice on one.
 * @param isExplained whether a model of the program predicts all that was observed
 */
export function diagnoseEndings(evidence: Evidence, isExplained: boolean): Diagnosis[] {
  const { observations, runs, checks, isStarter } = evidence;
  const failed = checks.some(({ kind, verdict }) => kind === 'required' && verdict === 'failed');
  const all = observations.map(({ scenario }) => scenario);
  const diagnoses: Diagnosis[] = [];
  if (failed && isStarter) {
    diagnoses.push({ id: 'not-started', kind: 'required', scenarios: all });
  } else if (failed) {
    for (const [id, sign] of SIGNS) {
      const scenarios = sign(evidence, isExplained);
      if (scenarios.length === 0) continue;
      // Silence must be complete: a run may have nothing to say.
      if (id === 'nothing-printed' && runs.some(({ stdout }) => stdout.trim() !== '')) continue;
      diagnoses.push({ id, kind: 'required', scenarios });
      break;
    }
  }
  // Where a program is to write files, another check holds it to those.
  const changed = checks
    .filter(({ id, verdict }) => /(^|\/)files$/.test(id) && verdict === 'failed')
    .map(({ scenario }) => scenario);
  if (changed.length > 0)
    diagnoses.push({ id: 'changed-source-files', kind: 'required', scenarios: changed });
  const followed = checks.filter(({ id, verdict }) => id === 'links' && verdict === 'failed');
  if (followed.length > 0) {
    const scenarios = followed.map(({ scenario }) => scenario);
    diagnoses.push({ id: 'follows-symlinked-directories', kind: 'polish', scenarios });
  }
  return diagnoses;
}
