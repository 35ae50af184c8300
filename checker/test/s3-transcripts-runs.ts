import type { Ending } from '../observation/ending.ts';
import type { FileChange, Unfinished } from '../observation/observation.ts';
import type { StrayConnection } from '../observation/s3.ts';
import type { S3Request } from '../observation/s3-request.ts';
import type { Changes } from './s3-transcripts-states.ts';

/** What else is known of a request. The bucket only where it isn't the scenario's own. */
export type MoreOfRequest = Partial<
  Pick<S3Request, 'bucket' | 'code' | 'injected' | 'listing' | 'otherCredentials'>
>;

/** A request: its operation, key and status, and when it began and ended. */
export type KeptRequest = readonly [
  operation: string,
  key: string | null,
  status: number,
  started: number,
  ended: number,
  more?: MoreOfRequest,
];

/** The working directory around a run. */
export interface KeptFolder {
  readonly before: Changes;
  readonly after: Changes;
  readonly outside?: readonly string[];
}

/** S3 around a run. */
export interface KeptS3 {
  readonly before: Changes;
  readonly buckets: Readonly<Record<string, Changes>>;
  readonly requests: readonly KeptRequest[];
  readonly strayConnections?: readonly StrayConnection[];
}

/** What a program did in one run, as it is kept: files and objects as what is different from the state before. */
export interface KeptRun {
  readonly ending: Ending;
  readonly stdout: readonly string[];
  /** On the clock of the requests, which counts what happened. */
  readonly marks: readonly (readonly [at: number, bytes: number])[];
  readonly crash?: { readonly name: string; readonly code?: string; readonly path?: string };
  readonly compileErrors?: number;
  readonly changes?: readonly FileChange[];
  readonly unfinished?: Unfinished;
  readonly folder?: KeptFolder;
  readonly s3?: KeptS3;
}

/** The two lines of a report of an upload, where they are as they should be, kept as the path alone. */
const REPORT = '\u2191';

/** Where a run's files go, as reports say it: `zerotoboto:assets`. */
export interface ReportPlace {
  readonly workingDirectory: string;
  readonly target: string;
}

const reportOf = (path: string, { workingDirectory, target }: ReportPlace): readonly [string, string] => [
  `Uploaded ${workingDirectory}/${path}`,
  `      to ${target}/${path}`,
];

/** @throws Error for a line that would be taken for a report */
export function shortLines(lines: readonly string[], place: ReportPlace): string[] {
  const start = `Uploaded ${place.workingDirectory}/`;
  return lines.flatMap((line, index) => {
    if (line.startsWith(REPORT)) throw new Error(`${line} can't be kept.`);
    const isReport = (at: number): boolean => {
      const first = lines[at] ?? '';
      return first.startsWith(start) && lines[at + 1] === reportOf(first.slice(start.length), place)[1];
    };
    if (isReport(index)) return [REPORT + line.slice(start.length)];
    return index > 0 && isReport(index - 1) ? [] : [line];
  });
}

export const fullLines = (lines: readonly string[], place: ReportPlace): string[] =>
  lines.flatMap((line) => (line.startsWith(REPORT) ? reportOf(line.slice(REPORT.length), place) : [line]));
