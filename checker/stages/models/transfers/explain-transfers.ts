import type { Diagnosis, MisconceptionId } from '../../../diagnosis/diagnosis.ts';
import { type Explanation, explain } from '../../../diagnosis/explain.ts';
import { type Explained, explainedBy, UNEXPLAINED } from '../../../diagnosis/explained.ts';
import type { Observation } from '../../../observation/observation.ts';
import type { Scenario, StageEvidence } from '../../stage.ts';
import { type TransferCase, transferCase } from './case.ts';
import { explainReport } from './explain-report.ts';
import { type TransferTask, transferLibrary } from './library.ts';
import { predictsRun } from './predicts.ts';
import type { TransferProcedure } from './procedure.ts';
import { relevant } from './relevant.ts';

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
        return { scenario: observation.scenario, printed: key(changed), expected: key(right) };
      }
    }
  }
  return undefined;
}

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
  // What does nothing at all fits every belief that leaves nothing to do; that nothing was stored is told as it is.
  if (
    task !== 'recover' &&
    cases.every(({ stores, writes, endedWell }) => endedWell && stores.size + writes.size === 0)
  ) {
    return UNEXPLAINED;
  }
  // First what the right program would not have done, smallest first: there nearly every candidate fails at once.
  const size = (given: TransferCase): number =>
    given.files.size + given.objects.length + (predictsRun(right, given) ? Number.MAX_SAFE_INTEGER / 2 : 0);
  const explanations = explain({
    right,
    library: relevant(transferLibrary(task), cases),
    cases: cases
      .map((given) => ({ given, rank: size(given) }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ given }) => given),
    predicts: predictsRun,
  });
  const all = [...new Set(cases.map(({ observation }) => observation.scenario))];
  const explained = explainedBy(explanations, (id, explanation): Diagnosis => {
    const specimen = specimenOf(question, explanation, id, cases);
    const detail = explanation.models.find(({ ids }) => ids.includes(id))?.detail;
    return {
      id,
      kind: 'required',
      scenarios: all,
      ...(specimen ? { specimen } : {}),
      ...(detail ? { detail } : {}),
    };
  });
  // How it was told can be understood only where it is understood what was done.
  const procedure =
    explanations[0]?.procedure ?? (cases.every((given) => predictsRun(right, given)) ? right : undefined);
  const told = procedure && lines !== 'free' ? explainReport(procedure, cases, lines === 'all') : [];
  const known = new Set(explained.diagnoses.map(({ id }) => id));
  return {
    ...explained,
    diagnoses: [
      ...explained.diagnoses,
      ...told
        .filter((id) => !known.has(id))
        .map((id): Diagnosis => ({ id, kind: 'required', scenarios: all })),
    ],
  };
}
