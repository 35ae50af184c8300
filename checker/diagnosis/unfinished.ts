import { endedWell } from '../observation/ending.ts';
import type { Observation } from '../observation/observation.ts';
import type { Evidence } from './evidence.ts';

/** How Node names a call of the file system that is to call back, also the one by which a stream closes its file. */
const MAYBE_CLOSING = 'FSReqCallback';

/**
 * Whether a run ended while work of its own was under way. A file that was written as a stream may still be closing when
 * all has been done, so that this alone says nothing where something else explains the run.
 */
function leftWork({ unfinished, ending, crash, s3 }: Observation, isExplained: boolean): boolean {
  if (!unfinished || crash || !endedWell(ending)) return false;
  const { commands, kinds } = unfinished;
  return commands.length > 0 || kinds.some((kind) => kind !== MAYBE_CLOSING || !s3 || !isExplained);
}

/**
 * The scenarios in which something is missing because the program ended before its own work was done. None unless that was
 * seen in every run that lacks something: else there is another reason.
 * @param isExplained whether a model of the program predicts all that was observed
 */
export function endedTooEarlyIn({ observations, checks }: Evidence, isExplained: boolean): string[] {
  const lacking = new Set(
    checks
      .filter(
        ({ kind, verdict, differences: { missing, altered } }) =>
          kind === 'required' && verdict === 'failed' && missing.length + altered.length > 0,
      )
      .map(({ scenario }) => scenario),
  );
  const runs = observations.filter(({ scenario }) => lacking.has(scenario));
  return runs.every((run) => leftWork(run, isExplained)) ? runs.map(({ scenario }) => scenario) : [];
}
