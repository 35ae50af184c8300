import { type Ending, endedWell } from '../observation/ending.ts';
import type { CompileError, Crash } from '../observation/observation.ts';
import type { S3Request } from '../observation/s3-request.ts';
import type { ListedKey } from './bucket-tree.ts';
import type { Style } from './style.ts';

/** What of a folder a copy can't hold; paths are relative to the folder. */
export interface LeftOut {
  /** Sockets, pipes and devices. */
  readonly special: readonly string[];
  /** Links that lead out of the folder, or nowhere. */
  readonly leading: readonly string[];
  readonly unreadable: readonly string[];
}

/** A folder after a run, held against what it should hold; paths are relative to it. */
export interface FolderAfter {
  /** How many files hold what they should. */
  readonly same: number;
  readonly altered: readonly string[];
  readonly gone: readonly string[];
  readonly added: readonly string[];
}

/** Where a script ran. */
export type TryPlace =
  /** In the lesson's folder, made for this run. */
  | { readonly kind: 'assets'; readonly path: string }
  /** In a copy of a folder; every path is shown as if it had run in the folder itself. */
  | { readonly kind: 'copy'; readonly of: string }
  /** In an empty folder with the name of this one, or of the lesson's. */
  | { readonly kind: 'emptied'; readonly of: string | undefined }
  | { readonly kind: 'in-place'; readonly path: string };

/** What lay in the bucket before the script ran. */
export interface Seed {
  /** Objects of the folder's own files. */
  readonly files: number;
  /** A file that was left out, so that there is something to upload. */
  readonly without?: string;
  /** A key that no file has, so that there is something to download. */
  readonly besides?: string;
}

/** What is known before the script runs. */
export interface TryBeginning {
  readonly stage: string;
  /** The program as people call it. */
  readonly program: string;
  readonly place: TryPlace;
  readonly files: number;
  /** In bytes. */
  readonly size: number;
  readonly leftOut: LeftOut;
  readonly seed?: Seed;
  /** The S3 that it talks to, where the stage has one. */
  readonly backend?: 'embedded' | 'localstack';
}

/** One run, in the words of the learner's own folder. */
export interface TryRun {
  readonly stdout: string;
  readonly stderr: string;
  readonly ending: Ending;
  readonly crash?: Crash;
  readonly compileErrors: readonly CompileError[];
  /** Other machines that it tried to reach. */
  readonly refusedHosts: readonly string[];
  readonly requests: readonly S3Request[];
}

/** All that came of it. */
export interface TryResult {
  readonly runs: readonly TryRun[];
  /** The buckets after the last run, the usual one first. */
  readonly buckets: readonly { readonly name: string; readonly objects: readonly ListedKey[] }[];
  readonly folder: FolderAfter;
  /** Where a copy is of what the folder held before, when it was worked in and is another now. */
  readonly kept?: string;
}

/** How it is shown. */
export interface TryView {
  readonly style: Style;
  readonly plain: boolean;
  /** Every line of each part, however many there are. */
  readonly all: boolean;
}

/** Whether every run came to its end as a script should. */
export const triedWell = ({ runs }: Pick<TryResult, 'runs'>): boolean =>
  runs.every(({ ending }) => endedWell(ending));
