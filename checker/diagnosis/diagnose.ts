import type { Diagnosis } from './diagnosis.ts';
import { diagnoseEndings } from './endings.ts';
import type { Evidence } from './evidence.ts';
import { type Explained, UNEXPLAINED } from './explained.ts';
import { diagnoseUploads } from './uploads.ts';

/** Whether a diagnosis of the end is only the consequence of what happened in S3. */
const isConsequence = ({ id }: Diagnosis): boolean =>
  ['crashed', 'ended-too-early', 'nothing-printed'].includes(id);

/** What a program that was ended in the midst of its work seems to do in S3. */
const isCutShort = ({ id }: Diagnosis): boolean =>
  ['nothing-uploaded', 'reported-despite-refusal', 'swallowed-refusal'].includes(id);

/** A program that is as it came, never ran or was cut short shows no belief about the rest. */
const saysAll = ({ id }: Diagnosis): boolean =>
  ['not-started', 'did-not-compile', 'timed-out', 'flooded', 'ended-too-early'].includes(id);

/**
 * Every misconception that explains what was observed, the one that explains most first. What happened in S3 explains
 * how a program ended, not the other way round: a client that was refused a connection crashes.
 * @param explained what the models of the stage say
 */
export function diagnose(evidence: Evidence, explained: Explained = UNEXPLAINED): Explained {
  const isExplained = explained.diagnoses.length + explained.alternatives.length > 0;
  const endings = diagnoseEndings(evidence, isExplained);
  const uploads = diagnoseUploads(evidence);
  const explainsTheEnd = uploads.some(({ id }) => id === 'bypasses-lab' || id === 'wrong-bucket');
  const explainsSilence = uploads.some(({ id }) => id === 'nothing-uploaded');
  const broke = endings.some(({ id }) => ['did-not-compile', 'timed-out', 'flooded', 'crashed'].includes(id));
  const kept = endings.filter(
    (diagnosis) =>
      !(explainsTheEnd && isConsequence(diagnosis)) &&
      !(explainsSilence && diagnosis.id === 'nothing-printed'),
  );
  const endedTooEarly = kept.some(({ id }) => id === 'ended-too-early');
  // Who stores nothing may believe that all comes from S3; what else fits is as good as any other reason.
  const onlyTakes = explained.diagnoses.map(({ id }) => id).join() === 'always-downloads';
  // A program that broke off before it came to S3 is explained by that.
  const told = uploads.filter(
    (diagnosis) =>
      explainsTheEnd ||
      !(
        ((broke || onlyTakes) && diagnosis.id === 'nothing-uploaded') ||
        (endedTooEarly && isCutShort(diagnosis))
      ),
  );
  const modelled = endings.some(saysAll) || (explainsSilence && !onlyTakes) ? UNEXPLAINED : explained;
  const read = [...told, ...kept].map(({ id }) => id);
  return {
    diagnoses: [
      ...told.filter(({ kind }) => kind === 'required'),
      ...kept.filter(({ kind }) => kind === 'required'),
      // What is read off an observation and what a model says of it may be the same.
      ...modelled.diagnoses.filter(({ id }) => !read.includes(id)),
      ...[...kept, ...told].filter(({ kind }) => kind === 'polish'),
    ],
    alternatives: modelled.alternatives,
  };
}
