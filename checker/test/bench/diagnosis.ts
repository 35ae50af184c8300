import { STAGES } from '../../stages/index.ts';
import {
  beliefsOf,
  diagnoseTranscript,
  hasTranscript,
  printingSamples,
  readTranscript,
} from '../transcripts.ts';
import { table } from './measure.ts';

/** What became of the samples of a stage, or of all. */
interface Figures {
  caught: number;
  rightly: number;
  wrongly: number;
  /** Samples whose belief the catalogue knows, and which were given no name. */
  unnamed: number;
  /** Samples that no model is to name, and for which none did. */
  unknown: number;
  readonly times: number[];
}

const nothing = (): Figures => ({ caught: 0, rightly: 0, wrongly: 0, unnamed: 0, unknown: 0, times: [] });

const sorted = (ids: readonly string[]): string => [...ids].sort().join(' + ');

const ROUNDS = 3;

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

/** Over the golden transcripts: what was named, and how long that took beside running the program. */
export async function benchDiagnosis(signal: AbortSignal, write: (text: string) => void): Promise<void> {
  const figures = new Map<string, Figures>(
    STAGES.filter(({ usesS3 }) => !usesS3).map(({ id }) => [id, nothing()]),
  );
  const wrong: string[] = [];
  for (const sample of printingSamples().filter(hasTranscript)) {
    signal.throwIfAborted();
    const of = figures.get(sample.stage);
    const stage = STAGES.find(({ id }) => id === sample.stage);
    if (!of || !stage) continue;
    const { diagnoses, alternatives } = diagnoseTranscript(sample);
    const named = diagnoses.filter(({ kind }) => kind === 'required').map(({ id }) => id);
    const beliefs = beliefsOf(sample);
    of.caught += 1;
    if (sorted(named) === sorted(beliefs) && alternatives.length === 0) {
      if (beliefs.length === 0) of.unknown += 1;
      else of.rightly += 1;
    } else if (named.every((id) => beliefs.includes(id))) of.unnamed += 1;
    else {
      of.wrongly += 1;
      wrong.push(`${sample.name}: ${sorted(named)}`);
    }
    const { observations, scenarios } = readTranscript(sample);
    const times = Array.from({ length: ROUNDS }, () => {
      // The processor's time, and the least disturbed of a few: other programs run on this machine, too.
      const started = process.cpuUsage();
      stage.explain?.({ observations, scenarios, runs: observations });
      const { user, system } = process.cpuUsage(started);
      return (user + system) / 1000;
    });
    of.times.push(Math.min(...times));
  }
  const all = [...figures.values()].reduce((sum, each) => {
    for (const key of ['caught', 'rightly', 'wrongly', 'unnamed', 'unknown'] as const) sum[key] += each[key];
    sum.times.push(...each.times);
    return sum;
  }, nothing());
  write('Diagnosis over the golden transcripts (bars: a mean under 20 ms, never more than 100 ms)');
  write(table([COLUMNS, ...[...figures].map(([id, of]) => row(id, of)), row('all', all)]));
  for (const line of wrong) write(`wrongly named: ${line}`);
}
