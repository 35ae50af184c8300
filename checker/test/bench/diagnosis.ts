import type { StageEvidence } from '../../diagnosis/evidence.ts';
import { STAGES } from '../../stages/index.ts';
import type { Stage } from '../../stages/stage.ts';
import { type Sample, usesS3 } from '../programs.ts';
import {
  agrees,
  hasS3Transcript,
  judgeS3Transcript,
  readS3Transcript,
  s3Samples,
} from '../s3-transcripts.ts';
import {
  beliefsOf,
  diagnoseTranscript,
  hasTranscript,
  namedIn,
  printingSamples,
  readTranscript,
} from '../transcripts.ts';
import { table } from './measure.ts';

/** What became of the samples of a stage, or of all. */
interface Figures {
  caught: number;
  rightly: number;
  wrongly: number;
  /** Samples whose belief the catalogue knows, and which were given no name, or not every one. */
  unnamed: number;
  /** Samples that no model is to name, and for which none did. */
  unknown: number;
  readonly times: number[];
}

const nothing = (): Figures => ({ caught: 0, rightly: 0, wrongly: 0, unnamed: 0, unknown: 0, times: [] });

const ROUNDS = 3;

/** No stage may take longer, in ms. */
const BAR_MS = 100;

const COLUMNS = [
  'stage',
  'caught',
  'rightly named',
  'wrongly named',
  'unnamed',
  'none to name',
  'mean',
  'max',
];

function row(name: string, { caught, rightly, wrongly, unnamed, unknown, times }: Figures): string[] {
  const mean = times.reduce((sum, ms) => sum + ms, 0) / Math.max(1, times.length);
  return [
    name,
    ...[caught, rightly, wrongly, unnamed, unknown].map(String),
    `${mean.toFixed(1)} ms`,
    `${Math.max(0, ...times).toFixed(0)} ms`,
  ];
}

type Named = Parameters<typeof agrees>[0];

/** What its transcript says of a sample: whether it fails, and what is named. */
function judged(sample: Sample): Named & { readonly isCaught: boolean } {
  if (!usesS3(sample)) return { ...diagnoseTranscript(sample), isCaught: true };
  const all = judgeS3Transcript(sample);
  return { ...all, isCaught: all.verdict === 'failed' };
}

function evidenceOf(sample: Sample): StageEvidence {
  if (usesS3(sample)) return readS3Transcript(sample);
  const read = readTranscript(sample);
  return { ...read, runs: read.observations };
}

/** How long the models of a stage take, in ms of the processor's time: the least disturbed of a few rounds. */
function timeOf(stage: Stage, sample: Sample): number {
  const times = Array.from({ length: ROUNDS }, () => {
    // Read anew, as what was worked out for contents once is remembered with them.
    const evidence = evidenceOf(sample);
    const started = process.cpuUsage();
    stage.explain?.(evidence);
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

/** Counts what was named. @returns what was named wrongly, if anything */
function count(of: Figures, sample: Sample): string | undefined {
  const { isCaught, ...named } = judged(sample);
  const beliefs = beliefsOf(sample);
  if (isCaught) of.caught += 1;
  const required = named.diagnoses.filter(({ kind }) => kind === 'required').map(({ id }): string => id);
  if (agrees(named, beliefs)) {
    if (beliefs.length === 0) of.unknown += 1;
    else of.rightly += 1;
    return undefined;
  }
  // That it crashed is so, even where the reason isn't known.
  const isSo = (id: string): boolean => id === 'crashed' || beliefs.includes(id);
  if (named.alternatives.length === 0 && required.every(isSo)) {
    of.unnamed += 1;
    return undefined;
  }
  of.wrongly += 1;
  return `${sample.name}: ${namedIn(named).join(' + ')}`;
}

/** Over the golden transcripts: what was named, and how long that took beside running the program. */
export async function benchDiagnosis(signal: AbortSignal, write: (text: string) => void): Promise<void> {
  const figures = new Map<string, Figures>(STAGES.map(({ id }) => [id, nothing()]));
  const wrong: string[] = [];
  const slow: string[] = [];
  const samples = [...printingSamples().filter(hasTranscript), ...s3Samples().filter(hasS3Transcript)];
  for (const sample of samples) {
    signal.throwIfAborted();
    const of = figures.get(sample.stage);
    const stage = STAGES.find(({ id }) => id === sample.stage);
    if (!of || !stage) continue;
    const named = count(of, sample);
    if (named !== undefined) wrong.push(named);
    const time = timeOf(stage, sample);
    of.times.push(time);
    if (time > BAR_MS) slow.push(`${sample.name}: ${time.toFixed(0)} ms`);
  }
  const all = [...figures.values()].reduce((sum, each) => {
    for (const key of ['caught', 'rightly', 'wrongly', 'unnamed', 'unknown'] as const) sum[key] += each[key];
    sum.times.push(...each.times);
    return sum;
  }, nothing());
  write('Diagnosis over the golden transcripts (bars: a mean under 20 ms, never more than 100 ms)');
  write(table([COLUMNS, ...[...figures].map(([id, of]) => row(id, of)), row('all', all)]));
  for (const line of wrong) write(`wrongly named: ${line}`);
  for (const line of slow) write(`too slow: ${line}`);
}
