import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { seededRandom } from '../../fixture/random.ts';
import { WORKBOOK } from '../../run/workbook.ts';
import { STAGES } from '../../stages/index.ts';
import type { Stage } from '../../stages/stage.ts';

/** A wrong program of the collection, with what its first lines say of it. */
export interface WrongSample {
  readonly path: string;
  /** Below the collection's folder, with forward slashes. */
  readonly name: string;
  readonly stage: Stage;
  /** How it is started, where it isn't for Node. */
  readonly run: string | undefined;
  readonly says: string;
}

const PROGRAM = /\.(ts|mts|cts|js|mjs|cjs|py|sh|pl|rb|awk)$/;

async function sampleAt(path: string, root: string): Promise<WrongSample[]> {
  const name = path.slice(root.length + 1).replaceAll('\\', '/');
  const stage = STAGES.find(({ id }) => name.includes(id));
  if (!stage) return [];
  const source = await readFile(path, 'utf8');
  const run = /^(?:#|\/\/) run: (.*)$/m.exec(source)?.[1];
  const says = /^(?:#|\/\/) ((?:believes|unclassified)\b.*)$/m.exec(source)?.[1] ?? '';
  return [{ path, name, stage, run, says }];
}

/** Every wrong program of the collection, by name. */
export async function wrongSamples(): Promise<WrongSample[]> {
  const root = join(WORKBOOK, 'checker', 'samples', 'wrong');
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter(
      (entry) =>
        entry.isFile() &&
        PROGRAM.test(entry.name) &&
        !dirname(join(entry.parentPath, 'x')).endsWith('helpers'),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return (await Promise.all(paths.map((path) => sampleAt(path, root)))).flat();
}

/** So many of them, the same for the same seed, spread over the stages. */
export function chosenSamples(samples: readonly WrongSample[], count: number, seed: number): WrongSample[] {
  const random = seededRandom(seed);
  const left = STAGES.map((stage) => samples.filter((sample) => sample.stage.id === stage.id));
  const chosen: WrongSample[] = [];
  while (chosen.length < count && left.some(({ length }) => length > 0)) {
    for (const own of left) {
      if (own.length === 0 || chosen.length >= count) continue;
      chosen.push(...own.splice(random.integer(0, own.length - 1), 1));
    }
  }
  return chosen;
}
