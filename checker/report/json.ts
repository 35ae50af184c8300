import type { StageResult } from '../diagnosis/result.ts';
import type { Problem } from '../observation/problem.ts';
import { wordingFor } from './diagnosis.ts';
import { reportProblem } from './problem.ts';
import { regularityDocument } from './regularities.ts';

export const RESULT_SCHEMA = 'backup-workbook/result/v1';

/** What a document says besides its results. */
export interface DocumentContext {
  /** Where random names came from; `null` when the check never came to it. */
  readonly seed: number | null;
  /** The S3 that answered; `null` when no stage needed one. */
  readonly backend: 'embedded' | 'localstack' | null;
  readonly problem?: Problem;
}

function resultDocument(result: StageResult) {
  const { stage, program, verdict, durationMs, checks, diagnoses, alternatives, kept, problem } = result;
  const { regularities } = result;
  return {
    stage,
    program,
    verdict,
    durationMs,
    checks: checks.map(({ id, title, scenario, kind, verdict: of, differences }) => ({
      id,
      title,
      scenario,
      kind,
      verdict: of,
      differences,
    })),
    diagnoses: diagnoses.map((diagnosis) => {
      const { id, kind, scenarios, specimen, detail } = diagnosis;
      return {
        id,
        kind,
        ...wordingFor(diagnosis),
        scenarios,
        ...(specimen ? { specimen } : {}),
        ...(detail ? { detail } : {}),
      };
    }),
    alternatives,
    regularities: regularities.map(regularityDocument),
    ...(kept.length > 0 ? { kept } : {}),
    ...(problem ? { problem: reportProblem(problem) } : {}),
  };
}

/** The one JSON document of a check, whose shape result-v1.schema.json gives. It grows only by additions. */
export function resultsDocument(
  results: readonly StageResult[],
  { seed, backend, problem }: DocumentContext,
): string {
  const document = {
    schema: RESULT_SCHEMA,
    seed,
    backend,
    results: results.map(resultDocument),
    ...(problem ? { problem: reportProblem(problem) } : {}),
  };
  return JSON.stringify(document, null, 2);
}
