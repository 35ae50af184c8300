import type { S3Request } from './s3-request.ts';

/** An object as it lay in a bucket. */
export interface ObservedObject {
  readonly key: string;
  readonly content: Uint8Array;
  /** When it was stored, as the program is told: in ms since 1970, whole seconds. */
  readonly lastModified: number;
}

/** A connection that a program tried to open to something else than the check's own S3. */
export interface StrayConnection {
  readonly host: string;
  readonly port?: number;
  /** Whether it was to leave this machine, and was refused. */
  readonly refused: boolean;
}

/** What happened in S3 during a run. Bucket names are those that the program saw. */
export interface S3Observation {
  /** The bucket that the scenario names. */
  readonly bucket: string;
  /** What the scenario's own bucket held before the run. */
  readonly before: readonly ObservedObject[];
  /** What every bucket that the program could see holds after the run, by its name. */
  readonly buckets: ReadonlyMap<string, readonly ObservedObject[]>;
  /** The requests of this run alone, in the order of their end. */
  readonly requests: readonly S3Request[];
  readonly strayConnections: readonly StrayConnection[];
}
