import type { Check } from '../comparison/check.ts';
import type { StageResult } from '../diagnosis/result.ts';
import type { Observation } from '../observation/observation.ts';
import type { S3Observation } from '../observation/s3.ts';
import { shapeOf } from './cases-shape.ts';

export const CASE_SCHEMA = 'backup-workbook/case/v1';

/** Where a case was seen. */
export interface CaseContext {
  /** `unmatched`: no known cause explains it. `asked-for`: somebody wanted it to be saved. */
  readonly reason: 'unmatched' | 'asked-for';
  readonly seed: number;
  /** The S3 that answered; `null` when the stage needs none. */
  readonly backend: 'embedded' | 'localstack' | null;
  readonly versions: { readonly workbook: string; readonly node: string; readonly platform: string };
  /** Replaces what tells of the machine. */
  readonly replacePrivate: (text: string) => string;
}

/** Bounds, so that a case stays a file that can be read: characters of a text, and items of a list. */
const [LONGEST_TEXT, LONGEST_ITEM, MOST_ITEMS] = [20_000, 1000, 200];

const cutList = <Item>(items: readonly Item[]): readonly Item[] => items.slice(0, MOST_ITEMS);

/** Makes a text of the program's or the system's fit to be kept. */
type Clean = (text: string, longest?: number) => string;

/** What is private goes before a text is cut, so that no half of it is left. */
const cleanBy =
  (replacePrivate: (text: string) => string): Clean =>
  (given, longest = LONGEST_ITEM) => {
    // Megabytes aren't searched for what is cut off anyway; a line that would end in the middle goes as a whole.
    const isLong = given.length > 2 * longest;
    const text = replacePrivate(isLong ? given.slice(0, 2 * longest).replace(/\n[^\n]*$/, '') : given);
    const kept = text.slice(0, longest);
    return isLong || kept !== text ? `${kept}\n… (of ${given.length} characters)` : text;
  };

function checkIn({ id, title, scenario, kind, verdict, differences }: Check, clean: Clean) {
  const { missing, unexpected, repeated, altered } = differences;
  const texts = (items: readonly string[]): string[] => cutList(items).map((text) => clean(text));
  return {
    id,
    title,
    scenario,
    kind,
    verdict,
    differences: {
      missing: texts(missing),
      unexpected: texts(unexpected),
      repeated: texts(repeated),
      altered: cutList(altered).map(({ item, expected, actual }) => ({
        item: clean(item),
        expected: clean(expected),
        actual: clean(actual),
      })),
    },
  };
}

function s3In({ bucket, buckets, requests, strayConnections }: S3Observation, clean: Clean) {
  return {
    bucket,
    buckets: [...buckets].map(([name, objects]) => ({
      name: clean(name),
      objects: cutList(objects).map(({ key, content }) => ({ key: clean(key), bytes: content.length })),
    })),
    requests: cutList(requests).map(
      ({ operation, bucket: to, key, status, code, requestBytes, injected }) => ({
        operation,
        bucket: clean(to),
        ...(key === undefined ? {} : { key: clean(key) }),
        status,
        ...(code === undefined ? {} : { code }),
        requestBytes,
        ...(injected === undefined ? {} : { injected }),
      }),
    ),
    strayConnections: cutList(strayConnections).map(({ host, refused }) => ({ host: clean(host), refused })),
  };
}

/** What the program said of its own end, where stderr and errors may quote its code. */
function errorsIn({ stderr, crash, compileErrors }: Observation, clean: Clean) {
  return {
    stderr: clean(stderr, LONGEST_TEXT),
    ...(crash
      ? {
          crash: {
            name: crash.name,
            message: clean(crash.message),
            ...(crash.code === undefined ? {} : { code: crash.code }),
            ...(crash.path === undefined ? {} : { path: clean(crash.path) }),
          },
        }
      : {}),
    ...(compileErrors.length > 0
      ? { compileErrors: cutList(compileErrors).map(({ message }) => clean(message)) }
      : {}),
  };
}

function observationIn(observation: Observation, clean: Clean, withErrors: boolean) {
  const { scenario, step, workingDirectory, platform, ending, stdout, changes, folder, s3 } = observation;
  return {
    scenario,
    step,
    workingDirectory: clean(workingDirectory),
    platform,
    ending,
    stdout: clean(stdout, LONGEST_TEXT),
    ...(withErrors ? errorsIn(observation, clean) : {}),
    changes: cutList(changes).map(({ kind, path }) => ({ kind, path: clean(path) })),
    ...(folder
      ? {
          files: cutList(folder.after).map(({ path, content }) => ({
            path: clean(path),
            bytes: content.length,
          })),
        }
      : {}),
    ...(s3 ? { s3: s3In(s3, clean) } : {}),
  };
}

/** What is kept of a case. It grows only by additions; another meaning gets another version. */
export interface CaseDocument extends Omit<CaseContext, 'replacePrivate'> {
  readonly schema: typeof CASE_SCHEMA;
  readonly stage: string;
  readonly verdict: StageResult['verdict'];
  /** What the differences have in common, whatever the names in the fixture; see cases-shape.ts. */
  readonly shape: readonly string[];
  readonly checks: readonly ReturnType<typeof checkIn>[];
  readonly diagnoses: readonly Pick<StageResult['diagnoses'][number], 'id' | 'kind' | 'scenarios'>[];
  readonly alternatives: StageResult['alternatives'];
  /** Every run that was looked at, in its order. */
  readonly observations: readonly ReturnType<typeof observationIn>[];
}

/**
 * A result as a case to keep: what the program did and how that differs, never the program itself, no contents of files,
 * and nothing that tells of the machine. What stood on stderr, where programs say anything, only when it was asked for.
 */
export function caseDocument(result: StageResult, context: CaseContext): CaseDocument {
  const { replacePrivate, reason, seed, backend, versions } = context;
  const { stage, verdict, diagnoses, alternatives, checks, observations } = result;
  const isKept = ({ verdict: of }: Check): boolean => reason === 'asked-for' || of === 'failed';
  const runs = observations.flatMap((last) => [...(last.earlier ?? []), last]);
  const clean = cleanBy(replacePrivate);
  return {
    schema: CASE_SCHEMA,
    reason,
    stage,
    seed,
    backend,
    versions,
    verdict,
    shape: shapeOf(result).map((line) => clean(line)),
    checks: checks.filter(isKept).map((check) => checkIn(check, clean)),
    // Without their evidence, which quotes the program; it stands among the differences.
    diagnoses: diagnoses.map(({ id, kind, scenarios }) => ({ id, kind, scenarios })),
    alternatives,
    observations: runs.map((run) => observationIn(run, clean, reason === 'asked-for')),
  };
}

/** Whether a result is a failure that no known cause explains. */
export const isUnmatched = ({ verdict, diagnoses, alternatives }: StageResult): boolean =>
  verdict === 'failed' && alternatives.length === 0 && !diagnoses.some(({ kind }) => kind === 'required');
