import type { Diagnosis } from './diagnosis.ts';
import { diagnoseEndings, type Evidence } from './endings.ts';
import { diagnoseUploads } from './uploads.ts';

/** Whether a diagnosis of the end is only the consequence of what happened in S3. */
const isConsequence = ({ id }: Diagnosis): boolean => id === 'crashed' || id === 'nothing-printed';

/**
 * Every misconception that explains what was observed, the one that explains most first. What happened in S3 explains
 * how a program ended, not the other way round: a client that was refused a connection crashes.
 */
export function diagnose(evidence: Evidence): Diagnosis[] {
  const endings = diagnoseEndings(evidence);
  const uploads = diagnoseUploads(evidence);
  const explainsTheEnd = uploads.some(({ id }) => id === 'bypasses-lab' || id === 'wrong-bucket');
  const explainsSilence = uploads.some(({ id }) => id === 'nothing-uploaded');
  const broke = endings.some(({ id }) => ['did-not-compile', 'timed-out', 'flooded', 'crashed'].includes(id));
  const kept = endings.filter(
    (diagnosis) =>
      !(explainsTheEnd && isConsequence(diagnosis)) &&
      !(explainsSilence && diagnosis.id === 'nothing-printed'),
  );
  // A program that broke off before it came to S3 is explained by that.
  const told = broke && !explainsTheEnd ? uploads.filter(({ id }) => id !== 'nothing-uploaded') : uploads;
  return [
    ...told.filter(({ kind }) => kind === 'required'),
    ...kept,
    ...told.filter(({ kind }) => kind === 'polish'),
  ];
}
