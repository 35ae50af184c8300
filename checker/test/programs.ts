import { accessSync, constants, readdirSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { commandTarget, fileTarget } from '../app/check/arguments.ts';
import { checkStage, type Target } from '../app/check/check-stage.ts';
import type { StageResult } from '../diagnosis/result.ts';
import { type Backend, type BackendKind, openBackend } from '../lab/backend.ts';
import { WORKBOOK } from '../run/workbook.ts';
import { STAGES } from '../stages/index.ts';

/** A program of the collection that proves the checker. */
export interface Sample {
  /** Relative to the folder of the collection, with forward slashes. */
  readonly name: string;
  readonly path: string;
  readonly stage: string;
  /** The command of its first lines, `# run: python3 {file}`, when it isn't for Node. */
  readonly run: string | undefined;
  /** It relies on what Windows hasn't got. */
  readonly posixOnly?: boolean;
}

/** Whether a sample talks to S3. */
export const usesS3 = ({ stage: id }: Pick<Sample, 'stage'>): boolean =>
  STAGES.some((stage) => stage.id === id && stage.usesS3);

/**
 * The S3s to prove the checker on: the embedded one always, LocalStack where LOCALSTACK_URL says that one runs. Where
 * REQUIRE_LOCALSTACK is set, a LocalStack that can't be used is a failure.
 */
export const BACKENDS: readonly BackendKind[] =
  process.env.LOCALSTACK_URL || process.env.REQUIRE_LOCALSTACK ? ['embedded', 'localstack'] : ['embedded'];

/** Opens one of them. @throws ProblemError when it isn't there */
export const openTestBackend = (kind: BackendKind): Promise<Backend> =>
  openBackend(kind, process.env.LOCALSTACK_URL);

/** Every program below `checker/<folder>` whose path names a stage. */
export function samplesIn(folder: string): Sample[] {
  const root = join(WORKBOOK, 'checker', folder);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() &&
        !entry.parentPath.endsWith('helpers') &&
        /\.(ts|mts|cts|js|mjs|cjs|py|sh|pl|rb|awk)$/.test(entry.name),
    )
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const name = path.slice(root.length + 1).replaceAll('\\', '/');
      const stage = STAGES.find(({ id }) => name.includes(id))?.id;
      const source = readFileSync(path, 'utf8');
      const run = /^(?:#|\/\/) run: (.*)$/m.exec(source)?.[1];
      const posixOnly = source.split('\n', 3).some((line) => line.includes('POSIX only'));
      return stage === undefined ? [] : [{ name, path, stage, run, posixOnly }];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** One of several, always the same for the same name, so that not all names take the first. */
const pick = (samples: readonly Sample[], name: string): Sample[] => {
  const sum = [...name].reduce((total, character) => total + (character.codePointAt(0) ?? 0), 0);
  const chosen = samples[sum % samples.length];
  return chosen ? [chosen] : [];
};

function grouped(samples: readonly Sample[], nameOf: (sample: Sample) => string): Map<string, Sample[]> {
  const groups = new Map<string, Sample[]>();
  for (const sample of samples) {
    groups.set(nameOf(sample), [...(groups.get(nameOf(sample)) ?? []), sample]);
  }
  return groups;
}

/**
 * The wrong samples that a usual run of the tests takes, so that it stays short: of each folder one for each stage that
 * prints, and one for all that use S3, each on every S3. With EVERY_SAMPLE set it takes them all.
 */
export function chosenFrom(samples: readonly Sample[]): Sample[] {
  if (process.env.EVERY_SAMPLE) return [...samples];
  const kinds = grouped(samples, (sample) =>
    [dirname(sample.name), usesS3(sample) ? 'S3' : sample.stage].join(' '),
  );
  return [...kinds].flatMap(([name, group]) => pick(group, name));
}

/** How many right samples of a stage that uses S3 a usual run takes. */
const RIGHT_OF_A_STAGE = 7;

/** The right samples that a usual run takes: all that print, and of each stage with S3 some, spread over the list. */
export function chosenRight(samples: readonly Sample[]): Sample[] {
  if (process.env.EVERY_SAMPLE) return [...samples];
  return [...grouped(samples, ({ stage }) => stage).values()].flatMap((group) => {
    const step = Math.max(1, Math.floor(group.length / RIGHT_OF_A_STAGE));
    return group.filter((sample, index) => !usesS3(sample) || index % step === 0);
  });
}

/** Whether this machine has what runs a sample. */
export function canRun({ run, posixOnly }: Sample): boolean {
  // The shells and interpreters of Windows are others than these programs were written for.
  if (process.platform === 'win32' && (run !== undefined || posixOnly)) return false;
  if (run === undefined) return true;
  const [command = ''] = run.split(' ');
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Random names are the same in every check of a sample, so that what is observed can be kept. */
export const SAMPLE_SEED = 11;

/** Checks a sample as `--file`, or `--run`, does. */
export async function checkSample(
  { path, stage: id, run }: Sample,
  { timeoutMs = 60_000, backend }: { timeoutMs?: number; backend?: Backend | undefined } = {},
): Promise<StageResult> {
  const stage = STAGES.find((other) => other.id === id);
  if (!stage) throw new Error(`There is no stage ${id}.`);
  const target: Target =
    run === undefined ? await fileTarget(path, WORKBOOK) : await commandTarget(run, WORKBOOK, path);
  return await checkStage(stage, target, {
    seed: SAMPLE_SEED,
    timeoutMs,
    keep: false,
    ...(backend ? { backend } : {}),
  });
}

/** What a failing assertion shows of a result. */
export const inShort = ({ checks, observations }: StageResult): string =>
  JSON.stringify(
    {
      checks: checks.filter(({ kind, verdict }) => kind === 'required' && verdict !== 'passed'),
      ends: observations.map(({ ending, stderr }) => [ending, stderr.slice(-500)]),
    },
    null,
    1,
  ).slice(0, 3000);
