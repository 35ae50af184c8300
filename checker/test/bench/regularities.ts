import { seededRandom } from '../../fixture/random.ts';
import { describeNames } from '../../regularities/describe.ts';
import { readNames } from '../../regularities/names.ts';
import { casesOf, right, sample } from '../../regularities/rig.ts';
import { STAGES } from '../../stages/index.ts';
import { describedOf, evidenceOf, recordedSamples } from '../described.ts';
import { table } from './measure.ts';

const percentile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

const milliseconds = (ms: number): string => `${ms.toFixed(0)} ms`;

/** How often something is said of right programs of which lines are missing at random: it should never be. */
function noise(): string[] {
  const visible = casesOf(right).flatMap(({ seen }) => seen);
  return [1, 2, 3, 5, 9, 17, 33, 60, 100].map((count) => {
    const random = seededRandom(count);
    const rounds = 100;
    const said = Array.from({ length: rounds }, () => {
      const gone = new Set(sample(visible, count, random));
      const cases = casesOf((entry, path) => right(entry, path).filter((line) => !gone.has(line)));
      return describeNames('lines', readNames(cases)).length > 0;
    }).filter(Boolean);
    return `${count} of ${visible.length} lines missing at random: something said ${said.length} times of ${rounds}`;
  });
}

/** `npm run bench -- regularities`: what is said of the wrong programs when the bug library is hidden, and how long it takes. */
export async function benchRegularities(signal: AbortSignal, write: (text: string) => void): Promise<void> {
  const rows = STAGES.map(({ id }) => {
    signal.throwIfAborted();
    const samples = recordedSamples().filter(({ stage }) => stage === id);
    const times: number[] = [];
    let spoken = 0;
    for (const each of samples) {
      const evidence = evidenceOf(each);
      const started = performance.now();
      if (describedOf(each, evidence).length > 0) spoken += 1;
      times.push(performance.now() - started);
    }
    const mean = times.reduce((sum, ms) => sum + ms, 0) / Math.max(1, times.length);
    const most = times.reduce((max, ms) => Math.max(max, ms), 0);
    return [
      id,
      String(samples.length),
      String(spoken),
      ...[mean, percentile(times, 0.95), most].map(milliseconds),
    ];
  });
  write('Wrong programs with the bug library hidden: of how many something regular is said');
  write(table([['stage', 'programs', 'spoken of', 'mean', 'p95', 'max'], ...rows]));
  for (const line of noise()) write(line);
}
