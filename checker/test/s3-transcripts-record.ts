import { rm, writeFile } from 'node:fs/promises';
import { commandTarget, fileTarget } from '../app/check/arguments.ts';
import { checkStage } from '../app/check/check-stage.ts';
import type { StageEvidence } from '../diagnosis/evidence.ts';
import type { StageResult } from '../diagnosis/result.ts';
import type { Backend } from '../lab/backend.ts';
import { WORKBOOK } from '../run/workbook.ts';
import type { Stage } from '../stages/stage.ts';
import { canRun, SAMPLE_SEED, type Sample } from './programs.ts';
import { type Judged, judgeS3Transcript, type S3Transcript, stageOf } from './s3-transcripts.ts';
import { contentWriter, type KeptContent, PLACE } from './s3-transcripts-contents.ts';
import { keptRuns } from './s3-transcripts-write.ts';
import { transcriptPath } from './transcripts.ts';

/** Larger transcripts aren't kept. */
const LARGEST_BYTES = 100_000;

const TIMEOUT_MS = 20_000;

/** Text with a line for each thing, and what is short on one line: so that a change shows where it is. */
function laidOut(value: unknown, indent = ''): string {
  const short = JSON.stringify(value);
  if (short.length <= 100 || typeof value !== 'object' || value === null) return short;
  const inner = `${indent} `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const parts = Array.isArray(value)
    ? value.map((item) => laidOut(item, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${laidOut(item, inner)}`);
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
}

function transcriptOf({ scenarios, runs }: StageEvidence): S3Transcript {
  const contents: KeptContent[] = [];
  const writer = contentWriter(contents);
  let root = '';
  const kept = scenarios.flatMap((scenario) => {
    const own = runs.filter((run) => run.scenario === scenario.id);
    const [first] = own;
    if (!first) return [];
    const { workingDirectory } = first;
    const place = workingDirectory.slice(0, -scenario.fixture.workingDirectory.length - 1);
    const random = place.slice(-6);
    root = place.replaceAll(random, '000000');
    const hide = (text: string): string =>
      text.replaceAll(workingDirectory, PLACE).replaceAll(random, '000000');
    return [[scenario.id, keptRuns(own, hide, writer(scenario, hide))] as const];
  });
  return { root, contents, scenarios: Object.fromEntries(kept) };
}

/** Runs a sample, and keeps all that was observed. */
async function observed(
  sample: Sample,
  backend: Backend,
): Promise<{ result: StageResult; evidence: StageEvidence }> {
  const stage = stageOf(sample);
  let evidence: StageEvidence | undefined;
  // A result has of each scenario the run that tells most; the models are given all of them.
  const overheard: Stage = {
    ...stage,
    explain: (given) => {
      evidence = given;
      return stage.explain?.(given) ?? { diagnoses: [], alternatives: [] };
    },
  };
  const target =
    sample.run === undefined
      ? await fileTarget(sample.path, WORKBOOK)
      : await commandTarget(sample.run, WORKBOOK, sample.path);
  const options = { seed: SAMPLE_SEED, timeoutMs: TIMEOUT_MS, keep: false, backend };
  const result = await checkStage(overheard, target, options);
  if (!evidence) throw new Error(`${sample.name}: nothing was there to explain.`);
  return { result, evidence };
}

/** A judgement without what is different each time. */
const gist = ({ verdict, checks, diagnoses, alternatives }: Judged) => ({
  verdict,
  checks: checks.map((check) => `${check.scenario} ${check.id} ${check.verdict}`),
  diagnoses: diagnoses.map(({ id, kind, scenarios }) => ({ id, kind, scenarios })),
  alternatives,
});

export const removeS3Transcript = (sample: Sample): Promise<void> =>
  rm(transcriptPath(sample), { force: true });

/**
 * Runs a sample and keeps its transcript beside it.
 * @returns why there is none; undefined where there is
 */
export async function recordS3(sample: Sample, backend: Backend): Promise<string | undefined> {
  await removeS3Transcript(sample);
  if (!canRun(sample)) return 'this machine lacks what runs it';
  const { result, evidence } = await observed(sample, backend);
  const text = `${laidOut(transcriptOf(evidence))}\n`;
  if (text.length > LARGEST_BYTES) return `it would have ${text.length} bytes`;
  await writeFile(transcriptPath(sample), text);
  const again = JSON.stringify(gist(judgeS3Transcript(sample)));
  const live = JSON.stringify(gist(result));
  if (again === live) return undefined;
  await removeS3Transcript(sample);
  return `read back, it says something else:\n${again}\n${live}`;
}
