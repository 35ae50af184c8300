import type { StageEvidence } from '../diagnosis/evidence.ts';
import { idOf, type Regularity } from '../diagnosis/regularity.ts';
import { STAGES } from '../stages/index.ts';
import { type Sample, usesS3 } from './programs.ts';
import { hasS3Transcript, readS3Transcript, s3Samples } from './s3-transcripts.ts';
import { hasTranscript, printingSamples, readTranscript } from './transcripts.ts';

/** Every wrong program of which a transcript is kept. */
export const recordedSamples = (): Sample[] => [
  ...printingSamples().filter(hasTranscript),
  ...s3Samples().filter(hasS3Transcript),
];

/** What was observed of a sample. */
export function evidenceOf(sample: Sample): StageEvidence {
  if (usesS3(sample)) return readS3Transcript(sample);
  const { observations, scenarios } = readTranscript(sample);
  return { observations, runs: observations, scenarios };
}

/** What is regular about a sample, whatever the bug library says of it. */
export const describedOf = (sample: Sample, evidence = evidenceOf(sample)): readonly Regularity[] =>
  STAGES.find(({ id }) => id === sample.stage)?.describe?.(evidence, () => true).regularities ?? [];

/** A regularity in short: its identifier, its numbers and texts, and to what it is limited. */
export function inShort(regularity: Regularity): string {
  const { parameters, where, isWhole, support } = regularity;
  const values = Object.values(parameters).map(String);
  const limits = where ? [`where ${where.negated ? 'not ' : ''}${where.rule}`] : [];
  const counts = `${support.positives} of ${support.positives + support.negatives}`;
  return [idOf(regularity), ...values, ...limits, ...(isWhole ? [] : ['in part']), counts].join(' | ');
}
