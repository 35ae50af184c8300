import type { Ending } from './ending.ts';
import type { OutputPlace, SourcePlace } from './places.ts';
import type { S3Observation } from './s3.ts';
import type { OutputMark } from './timing.ts';

/** An error that nobody caught, as the program's own process saw it. */
export interface Crash {
  readonly name: string;
  readonly message: string;
  /** The system's code, such as ENOENT, when the error came from the system. */
  readonly code?: string;
  /** The path in the system's error. */
  readonly path?: string;
  /** The innermost place in the learner's own file, when the error passed through it. */
  readonly place?: SourcePlace;
}

/** A reason why the learner's file could not be turned into JavaScript. */
export interface CompileError {
  readonly message: string;
  readonly place?: SourcePlace;
}

/**
 * What a program had begun and didn't wait for when it ended, as its own process saw it. A program that ends by itself
 * leaves nothing of the kind: Node waits.
 */
export interface Unfinished {
  /** Commands of the SDK that had neither succeeded nor failed: `PutObject zerotoboto/assets/a.py`. A hundred at most. */
  readonly commands: readonly string[];
  /** What else was under way, as Node calls it: `FSReqPromise`, `FSReqCallback`, `ThreadPool`, `ProcessWrap`. */
  readonly kinds: readonly string[];
}

/** What became of a file of the fixture that was there before the run. New files are not recorded. */
export interface FileChange {
  readonly kind: 'altered' | 'deleted';
  /** Relative to the working directory, with forward slashes. */
  readonly path: string;
}

/** A file of a folder, as it lay there. */
export interface ObservedFile {
  /** Relative to the working directory, with forward slashes. */
  readonly path: string;
  readonly content: Uint8Array;
  /** When it was last changed, in ms since 1970, with fractions. */
  readonly modifiedAt: number;
}

/** The working directory before and after a run, where a scenario asks for it. */
export interface FolderObservation {
  readonly before: readonly ObservedFile[];
  readonly after: readonly ObservedFile[];
  /** Files that the run left beside the working directory, as paths from the working directory: `../etc/passwd`. */
  readonly outside: readonly string[];
}

/** A part of a story: what had happened before a run. */
export interface Chapter {
  readonly id: string;
  /** As a sentence without its period. */
  readonly says: string;
  /** How many chapters the story has. */
  readonly of: number;
  /** When the run began, in ms since 1970. */
  readonly at: number;
}

/** All that is known of one run, as plain data: the pure half of the flow begins here. */
export interface Observation {
  readonly scenario: string;
  /** Which of the scenario's runs, counted from 0. */
  readonly step: number;
  /** Which kind of run: the only one or the first in the full folder, one in the folder still empty, a later one. */
  readonly run: 'first' | 'in-empty-folder' | 'again';
  /** Where a story stood at this run, when the scenario tells one. */
  readonly chapter?: Chapter;
  /** The absolute, real path of the working directory, with forward slashes on every platform. */
  readonly workingDirectory: string;
  /** The platform of the run: on Windows a few spellings are open that are exact elsewhere. */
  readonly platform: NodeJS.Platform;
  readonly stdout: string;
  readonly stderr: string;
  /** When how much of stdout had come. */
  readonly stdoutMarks: readonly OutputMark[];
  /** Which places in the learner's code wrote stdout, from its beginning on; nothing where that isn't known. */
  readonly places?: readonly OutputPlace[];
  readonly ending: Ending;
  /** What was under way at the end, where that is known and anything was. */
  readonly unfinished?: Unfinished;
  readonly durationMs: number;
  readonly changes: readonly FileChange[];
  /** The folder before and after, when the scenario asks for it. */
  readonly folder?: FolderObservation;
  readonly crash?: Crash;
  readonly compileErrors: readonly CompileError[];
  /** What happened in S3, when the scenario has one. */
  readonly s3?: S3Observation;
  /** The scenario's runs before this one, in their order. */
  readonly earlier?: readonly Observation[];
}
