import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { Scenario } from '../comparison/scenario.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import type { Explained } from '../diagnosis/explained.ts';
import type { StageResult } from '../diagnosis/result.ts';
import { seededRandom } from '../fixture/random.ts';
import type { Ending } from '../observation/ending.ts';
import type { Observation } from '../observation/observation.ts';
import { STAGES } from '../stages/index.ts';
import { SAMPLE_SEED, type Sample, samplesIn, usesS3 } from './programs.ts';

/** Several lines that differ only in a number of three digits, which counts up by one. */
interface Range {
  readonly from: string;
  readonly to: string;
}

/** What a wrong program did in one folder, as it is kept. */
interface Kept {
  readonly ending: Ending;
  readonly stdout: readonly (string | Range)[];
  readonly crash?: { readonly name: string; readonly code?: string; readonly path?: string };
  readonly compileErrors?: number;
  readonly changes?: Observation['changes'];
  readonly unfinished?: Observation['unfinished'];
}

/**
 * A golden transcript: what a wrong program did in every folder of its stage, so that it can be diagnosed again without
 * being run again. The six random characters in the name of each temporary folder are zeros.
 */
interface Transcript {
  readonly root: string;
  readonly scenarios: Readonly<Record<string, Kept>>;
}

/** Stands for the working directory. */
const PLACE = '{cwd}';

export const transcriptPath = ({ path }: Sample): string => `${path}.transcript.json`;

export const hasTranscript = (sample: Sample): boolean => existsSync(transcriptPath(sample));

const NUMBER = /\d{3}/g;

/** The line that comes after `line` when one of its numbers counts up. */
function successors(line: string): string[] {
  return [...line.matchAll(NUMBER)].map(
    ({ 0: digits, index }) =>
      line.slice(0, index) + String(Number(digits) + 1).padStart(3, '0') + line.slice(index + 3),
  );
}

function shortened(lines: readonly string[]): (string | Range)[] {
  const kept: (string | Range)[] = [];
  for (const line of lines) {
    const last = kept.at(-1);
    const before = typeof last === 'object' ? last.to : last;
    const follows = before !== undefined && successors(before).includes(line);
    if (!follows) kept.push(line);
    else kept[kept.length - 1] = { from: typeof last === 'object' ? last.from : (last ?? ''), to: line };
  }
  return kept;
}

function lengthened(kept: readonly (string | Range)[]): string[] {
  return kept.flatMap((item) => {
    if (typeof item === 'string') return [item];
    const lines = [item.from];
    while (lines.at(-1) !== item.to && lines.length < 1000) {
      const at = [...item.from.matchAll(NUMBER)].find(({ 0: digits, index }) => {
        const rest = (text: string) => text.slice(0, index) + text.slice(index + digits.length);
        return rest(item.from) === rest(item.to);
      });
      const number = String(Number(at?.[0]) + lines.length).padStart(3, '0');
      lines.push(item.from.slice(0, at?.index) + number + item.from.slice((at?.index ?? 0) + 3));
    }
    return lines;
  });
}

function keptOf(
  { ending, stdout, crash, compileErrors, changes, unfinished }: Observation,
  hide: (text: string) => string,
): Kept {
  return {
    ending,
    // What a program printed before it was stopped says nothing, and depends on the moment.
    stdout:
      ending.kind === 'flooded' || ending.kind === 'timed-out' ? [] : shortened(hide(stdout).split('\n')),
    ...(crash
      ? {
          crash: {
            name: crash.name,
            ...(crash.code === undefined ? {} : { code: crash.code }),
            ...(crash.path === undefined ? {} : { path: hide(crash.path) }),
          },
        }
      : {}),
    ...(compileErrors.length > 0 ? { compileErrors: compileErrors.length } : {}),
    ...(changes.length > 0 ? { changes } : {}),
    ...(unfinished ? { unfinished } : {}),
  };
}

const scenariosOf = ({ stage: id }: Sample): readonly Scenario[] =>
  STAGES.find((stage) => stage.id === id)?.scenarios({
    random: seededRandom(SAMPLE_SEED),
    platform: 'linux',
  }) ?? [];

/** Where a scenario's working directory lay below a temporary folder. */
const rootOf = ({ workingDirectory }: Observation, { fixture }: Scenario): string =>
  workingDirectory.slice(0, -fixture.workingDirectory.length - 1);

/** The samples of which transcripts are kept: those that only print. */
export const printingSamples = (): Sample[] => samplesIn('samples/wrong').filter((sample) => !usesS3(sample));

/** Diagnoses what a transcript says, as a check does with what it observed. */
export function diagnoseTranscript(sample: Sample): Explained {
  const stage = STAGES.find(({ id }) => id === sample.stage);
  const { observations, scenarios } = readTranscript(sample);
  const judged = scenarios.flatMap((scenario) =>
    observations.filter((each) => each.scenario === scenario.id).flatMap((each) => scenario.judge(each)),
  );
  const evidence = { observations, runs: observations, checks: judged, isStarter: false };
  return diagnose(evidence, stage?.explain?.({ ...evidence, scenarios }));
}

/** What is named as the reason why a program fails, or the explanations between which nothing decides. */
export function namedIn({ diagnoses, alternatives }: Explained): string[] {
  const named = diagnoses.filter(({ kind }) => kind === 'required').map(({ id }) => id);
  return [...named, ...alternatives.map((ids) => `or ${ids.join(' + ')}`)].sort();
}

/** Keeps what was observed of a sample as its golden transcript. */
export async function writeTranscript(sample: Sample, { observations }: StageResult): Promise<void> {
  const scenarios = scenariosOf(sample);
  const kept: Record<string, Kept> = {};
  let root = '';
  for (const observation of observations) {
    const scenario = scenarios.find(({ id }) => id === observation.scenario);
    if (!scenario) throw new Error(`${sample.name}: there is no scenario ${observation.scenario}.`);
    const random = rootOf(observation, scenario).slice(-6);
    const hide = (text: string): string =>
      text.replaceAll(observation.workingDirectory, PLACE).replace(new RegExp(random, 'gi'), '000000');
    root = rootOf(observation, scenario).replaceAll(random, '000000');
    kept[observation.scenario] = keptOf(observation, hide);
  }
  const transcript: Transcript = { root, scenarios: kept };
  await writeFile(transcriptPath(sample), `${JSON.stringify(transcript, null, 1)}\n`);
}

/**
 * What a sample's first lines say of it: the beliefs that it holds, none where no model is to name any.
 * `// believes a + b: why`, or `// unclassified: why`.
 */
export function beliefsOf({ path, name }: Sample): string[] {
  const [, kind, rest = ''] =
    /^(?:#|\/\/) (believes|unclassified)\b:?\s*(.*)$/m.exec(readFileSync(path, 'utf8')) ?? [];
  if (kind === undefined) throw new Error(`${name}: its first lines don't say what it believes.`);
  return kind === 'unclassified' ? [] : (rest.split(':')[0] ?? '').split(' + ');
}

/** What was observed of a sample when its transcript was made. */
export function readTranscript(sample: Sample): {
  observations: Observation[];
  scenarios: readonly Scenario[];
} {
  const { root, scenarios: kept } = JSON.parse(readFileSync(transcriptPath(sample), 'utf8')) as Transcript;
  const scenarios = scenariosOf(sample);
  const observations = scenarios.flatMap(({ id, fixture }): Observation[] => {
    const scenario = kept[id];
    if (!scenario) return [];
    const { crash, compileErrors = 0 } = scenario;
    const workingDirectory = `${root}/${fixture.workingDirectory}`;
    const show = (text: string): string => text.replaceAll(PLACE, workingDirectory);
    return [
      {
        scenario: id,
        step: 0,
        run: 'first',
        workingDirectory,
        platform: 'linux',
        stdout: show(lengthened(scenario.stdout).join('\n')),
        stdoutMarks: [],
        stderr: '',
        ending: scenario.ending,
        durationMs: 0,
        changes: scenario.changes ?? [],
        ...(scenario.unfinished ? { unfinished: scenario.unfinished } : {}),
        ...(crash
          ? {
              crash: {
                ...crash,
                message: '',
                ...(crash.path === undefined ? {} : { path: show(crash.path) }),
              },
            }
          : {}),
        compileErrors: Array.from({ length: compileErrors }, () => ({ message: '' })),
        earlier: [],
      },
    ];
  });
  return { observations, scenarios };
}
