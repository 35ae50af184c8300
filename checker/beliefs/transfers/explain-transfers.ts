import type { Scenario } from '../../comparison/scenario.ts';
import type { Diagnosis, MisconceptionId } from '../../diagnosis/diagnosis.ts';
import type { StageEvidence } from '../../diagnosis/evidence.ts';
import { explain } from '../../diagnosis/explain.ts';
import { type Explained, explainedBy, UNEXPLAINED } from '../../diagnosis/explained.ts';
import type { Explanation } from '../../diagnosis/explanation.ts';
import type { Observation } from '../../observation/observation.ts';
import { type TransferCase, transferCase } from './case.ts';
import { explainReport } from './explain-report.ts';
import { cannotHelp } from './hopeless.ts';
import { type TransferTask, transferLibrary } from './library.ts';
import { predictsRun } from './predicts.ts';
import { ownPrefix, type TransferProcedure } from './procedure.ts';
import { relevant, wroteElsewhere } from './relevant.ts';

/** What there is to explain, and which scenarios take part. */
export interface TransferQuestion {
  readonly task: TransferTask;
  readonly right: TransferProcedure;
  /** Scenarios that are left out, because a right program may do this or that in them. */
  readonly leftOut?: readonly string[];
  /** How printed lines are read: all count, only reports of uploads do, or none. */
  readonly lines: 'all' | 'reports' | 'free';
}

function caseOf({ s3, fixture, runs }: Scenario, observation: Observation): TransferCase {
  const entries = runs[observation.step]?.folder === 'empty' ? [] : fixture.entries;
  return transferCase(observation, entries, s3?.pageSize);
}

/** The first difference that shows a model, as a key that was stored and the one that was expected in its place. */
function specimenOf(
  { right }: TransferQuestion,
  { models }: Explanation<TransferProcedure>,
  id: MisconceptionId,
  cases: readonly TransferCase[],
): Diagnosis['specimen'] {
  const model = models.find(({ ids }) => ids.includes(id));
  if (!model?.steps.some((step) => ['relative piece', 'prefix', 'spelling'].includes(step))) return undefined;
  const changed = model.replace(right);
  for (const { place, files, stores, observation } of cases) {
    for (const path of files.keys()) {
      const entry = { path, kind: 'file', reachedBy: 'tree' } as const;
      const key = ({ name }: TransferProcedure): string =>
        name.spelling(name.prefix(place) + name.relativePiece(entry, place));
      if (key(changed) !== key(right) && stores.has(key(changed))) {
        return { scenario: observation.scenario, stored: key(changed), expected: key(right) };
      }
    }
  }
  return undefined;
}

/** The cases in which the right program would not have done what was done, smallest first; then the others. */
function inOrder(right: TransferProcedure, cases: readonly TransferCase[]) {
  // Where it failed, little can be the reason.
  const size = ({ files, objects, endedWell }: TransferCase): number =>
    endedWell ? files.size + objects.length : 0;
  const [wrong = [], fine = []] = [false, true].map((isRight) =>
    cases.filter((given) => predictsRun(right, given) === isRight).sort((a, b) => size(a) - size(b)),
  );
  return { wrong, fine };
}

/** Whether a run left something under a name that is nobody's: what comes later then depends on what comes first. */
const isTangled = (given: TransferCase): boolean => {
  const { stores, files, place } = given;
  const own = ownPrefix(place);
  const isOfFile = (key: string): boolean => key.startsWith(own) && files.has(key.slice(own.length));
  return [...stores.keys()].some((key) => !isOfFile(key)) || wroteElsewhere(given);
};

/**
 * The cases of a sync, with what came after the first tangled run of a story apart: there the order of moves decides what
 * is left, which no model says.
 */
function untangled(task: TransferTask, cases: readonly TransferCase[]) {
  const isLater = ({ observation: { scenario, step } }: TransferCase): boolean =>
    cases.some(
      (other) => other.observation.scenario === scenario && other.observation.step < step && isTangled(other),
    );
  const later = task === 'sync' ? cases.filter(isLater) : [];
  return { decisive: cases.filter((given) => !later.includes(given)), later };
}

/** Whether nothing was done at all, in no run: that fits every belief that leaves nothing to do. */
const didNothing = (cases: readonly TransferCase[]): boolean =>
  cases.every(({ stores, writes, endedWell }) => endedWell && stores.size + writes.size === 0);

/** What the models of an S3 stage say about its runs: about the objects that were stored, and the files that were written. */
export function explainTransfers(
  question: TransferQuestion,
  { scenarios, runs }: Pick<StageEvidence, 'scenarios' | 'runs'>,
): Explained {
  const { task, right, leftOut = [], lines } = question;
  const cases = runs.flatMap((observation) => {
    const scenario = scenarios.find(({ id }) => id === observation.scenario);
    return scenario && observation.s3 && !leftOut.includes(scenario.id)
      ? [caseOf(scenario, observation)]
      : [];
  });
  // That nothing was stored is told as it is.
  if (task !== 'recover' && didNothing(cases)) return UNEXPLAINED;
  const { decisive, later } = untangled(task, cases);
  const { wrong, fine } = inOrder(right, decisive);
  const explanations = explain({
    right,
    library: relevant(transferLibrary(task), right, cases),
    // Where something is wrong nearly every candidate fails at once.
    cases: [...wrong, ...fine, ...later],
    decisive: decisive.length,
    // Not in each folder is there something to encode, nor does a name that is fixed in a program show where it is right.
    examples: wrong.length,
    predicts: predictsRun,
    cannotHelp,
  });
  const namesOf = (some: readonly TransferCase[]): string[] =>
    scenarios.map(({ id }) => id).filter((id) => some.some(({ observation }) => observation.scenario === id));
  const diagnosis = (id: MisconceptionId, seenIn: readonly TransferCase[]): Diagnosis => ({
    id,
    kind: 'required',
    scenarios: namesOf(seenIn),
  });
  const explained = explainedBy(explanations, (id, explanation): Diagnosis => {
    const specimen = specimenOf(question, explanation, id, wrong);
    const detail = explanation.models.find(({ ids }) => ids.includes(id))?.detail;
    return { ...diagnosis(id, wrong), ...(specimen ? { specimen } : {}), ...(detail ? { detail } : {}) };
  });
  // How it was told can be understood only where it is understood what was done.
  const procedure = explanations[0]?.procedure ?? (wrong.length === 0 ? right : undefined);
  const told = procedure && lines !== 'free' ? explainReport(procedure, decisive, lines === 'all') : [];
  // Whatever else a program does: what is gone it has deleted.
  const deleted = cases.filter(({ filesGone, objectsGone }) => filesGone.length + objectsGone.length > 0);
  if (task === 'sync' && explanations.length === 0 && deleted.length > 0)
    return { diagnoses: [diagnosis('deletes-files', deleted)], alternatives: [] };
  const known = new Set(explained.diagnoses.map(({ id }) => id));
  return {
    ...explained,
    diagnoses: [
      ...explained.diagnoses,
      ...told.filter((id) => !known.has(id)).map((id) => diagnosis(id, cases)),
    ],
  };
}
