import type { Agent } from 'node:http';
import type { Admin } from '../admin.ts';
import type { Backend } from '../backend.ts';
import type { BucketMap } from './bucket-map.ts';
import type { Dates } from './dates.ts';
import type { Listings } from './listings.ts';

/** What a scenario wants of S3 besides its usual behaviour. */
export interface Circumstance {
  /** Listings come in pages of at most so many lines. */
  readonly pageSize?: number;
  /** Whoever writes to a key of the run's bucket that ends with one of these texts is answered `AccessDenied`. */
  readonly refuseKeys: readonly string[];
  /** So is whoever reads what is stored under a key that ends with one of these. */
  readonly refuseReadsOf: readonly string[];
  /** The first `PutObject` is answered `SlowDown`. */
  readonly slowDownOnce: boolean;
}

/** What all requests of one run share. */
export interface Conversation {
  readonly backend: Backend;
  readonly admin: Admin;
  /** The connections on which requests are passed on. */
  readonly agent: Agent;
  readonly buckets: BucketMap;
  readonly listings: Listings;
  /** Dates of objects that a story gave them. */
  readonly dates: Dates;
  /** The run's own bucket, as the program names it. */
  readonly bucketName: string;
  readonly circumstance: Circumstance;
  /** The one in the program's environment. */
  readonly accessKeyId: string;
  /** Whether the passing `SlowDown` has been given. */
  slowedDown: boolean;
  /** The answer to keep back: after how many others that say that an object is stored, and for how long. */
  hold: { before: number; readonly ms: number } | undefined;
  /** Visible names of the buckets that the program made. */
  readonly created: Set<string>;
  /** Why the backend gave no answer, the first time that it did not. */
  failure: string | undefined;
}
