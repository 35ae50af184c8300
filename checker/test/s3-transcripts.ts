import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { judge } from '../app/check/check-stage.ts';
import { type Check, verdictOn } from '../comparison/check.ts';
import { NO_DIFFERENCES } from '../comparison/differences.ts';
import type { Scenario } from '../comparison/scenario.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import type { StageEvidence } from '../diagnosis/evidence.ts';
import type { StageResult } from '../diagnosis/result.ts';
import { seededRandom } from '../fixture/random.ts';
import type { Observation } from '../observation/observation.ts';
import { STAGES } from '../stages/index.ts';
import type { Stage } from '../stages/stage.ts';
import { chosenFrom, SAMPLE_SEED, type Sample, samplesIn, usesS3 } from './programs.ts';
import { contentReader, type KeptContent, PLACE } from './s3-transcripts-contents.ts';
import { shownRuns } from './s3-transcripts-read.ts';
import type { KeptRun } from './s3-transcripts-runs.ts';
import { transcriptPath } from './transcripts.ts';

/**
 * A golden transcript of a program that talks to S3: every run of every scenario, so that it can be judged and diagnosed
 * again without being run again. The six random characters in the name of each temporary folder are zeros.
 */
export interface S3Transcript {
  readonly root: string;
  /** Contents that the scenarios themselves don't have. */
  readonly contents: readonly KeptContent[];
  readonly scenarios: Readonly<Record<string, readonly KeptRun[]>>;
}

/** What a check says of a program. */
export type Judged = Pick<StageResult, 'verdict' | 'checks' | 'diagnoses' | 'alternatives'>;

/** Every wrong program that talks to S3. */
export const s3Samples = (): Sample[] => samplesIn('samples/wrong').filter((sample) => usesS3(sample));

/** What a sample stands for: a kind of mistake, by its folder, in a stage. */
export const kindOf = ({ name, stage }: Sample): string => `${dirname(name)} ${stage}`;

/**
 * The samples of which transcripts are made: those that a usual run of the tests takes, and for every kind of mistake in
 * every stage that has none among them the first by its name.
 */
export function chosenS3Samples(): Sample[] {
  const samples = s3Samples();
  const usual = chosenFrom(samples);
  const kinds = new Set(usual.map(kindOf));
  const others = samples.filter((sample) => {
    const isFirst = !kinds.has(kindOf(sample));
    kinds.add(kindOf(sample));
    return isFirst;
  });
  return [...usual, ...others].sort((a, b) => (a.name < b.name ? -1 : 1));
}

export const hasS3Transcript = (sample: Sample): boolean => existsSync(transcriptPath(sample));

export function stageOf({ stage: id }: Sample): Stage {
  const stage = STAGES.find((each) => each.id === id);
  if (!stage) throw new Error(`There is no stage ${id}.`);
  return stage;
}

const scenariosOf = (stage: Stage): readonly Scenario[] =>
  stage.scenarios({ random: seededRandom(SAMPLE_SEED), platform: 'linux' });

/**
 * Whether what is named is what a sample believes, no more and no less: a crash may be named beside its reason, and of
 * several explanations between which nothing decides one must be the right one.
 */
export function agrees(
  { diagnoses, alternatives }: Pick<Judged, 'diagnoses' | 'alternatives'>,
  beliefs: readonly string[],
): boolean {
  const named = diagnoses.filter(({ kind }) => kind === 'required').map(({ id }): string => id);
  const isPrecise = beliefs.some((id) => id !== 'crashed');
  const wanted = beliefs.filter((id) => !(isPrecise && id === 'crashed'));
  const isWanted = (ids: readonly string[]): boolean => {
    const counted = ids.filter((id) => !(isPrecise && id === 'crashed'));
    return counted.length === wanted.length && counted.every((id) => wanted.includes(id));
  };
  if (alternatives.length === 0) return isWanted(named);
  const others = named.filter((id) => !alternatives.some((ids) => ids.some((each) => each === id)));
  return alternatives.some((ids) => isWanted([...ids, ...others]));
}

/** What was observed of a sample when its transcript was made. */
export function readS3Transcript(sample: Sample): StageEvidence {
  const {
    root,
    contents,
    scenarios: kept,
  } = JSON.parse(readFileSync(transcriptPath(sample), 'utf8')) as S3Transcript;
  const scenarios = scenariosOf(stageOf(sample));
  const runs = scenarios.flatMap((scenario) => {
    const workingDirectory = `${root}/${scenario.fixture.workingDirectory}`;
    const show = (text: string): string => text.replaceAll(PLACE, workingDirectory);
    return shownRuns(
      kept[scenario.id] ?? [],
      scenario,
      workingDirectory,
      contentReader(contents, scenario, show),
    );
  });
  return {
    scenarios,
    runs,
    observations: scenarios.flatMap((scenario) => told(scenario, runs)?.observation ?? []),
  };
}

/** The run of a scenario that tells most, as a check chooses it, and what it is held to. */
const told = (scenario: Scenario, runs: readonly Observation[]) =>
  judge(
    scenario,
    runs.filter((run) => run.scenario === scenario.id),
  );

/** Judges and diagnoses what a transcript says, as a check does with what it observed. */
export function judgeS3Transcript(sample: Sample): Judged {
  const stage = stageOf(sample);
  const { scenarios, runs } = readS3Transcript(sample);
  const all = scenarios.map((scenario) => ({ scenario, told: told(scenario, runs) }));
  const checks = all.flatMap(
    ({ scenario, told: known }): readonly Check[] =>
      known?.checks ??
      scenario.demands.map((demand) => ({ ...demand, verdict: 'blocked', differences: NO_DIFFERENCES })),
  );
  const observations = all.flatMap(({ told: known }) => known?.observation ?? []);
  const evidence = { observations, runs, checks, isStarter: false };
  return {
    verdict: verdictOn(checks),
    checks,
    ...diagnose(evidence, stage.explain?.({ scenarios, observations, runs })),
  };
}
