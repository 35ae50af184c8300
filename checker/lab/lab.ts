import { setTimeout as pause } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { S3Request } from '../observation/s3-request.ts';
import { Admin } from './admin.ts';
import { backendAgent } from './admin-request.ts';
import type { Backend } from './backend.ts';
import { Contents, listAll } from './contents.ts';
import { DUMMY_CREDENTIALS, labEnvironment } from './lab-environment.ts';
import { BucketMap } from './proxy/bucket-map.ts';
import type { Conversation } from './proxy/conversation.ts';
import { Dates } from './proxy/dates.ts';
import { Listings } from './proxy/listings.ts';
import { startProxy } from './proxy/server.ts';

export interface LabOptions {
  readonly backend: Backend;
  /** As the program sees it. */
  readonly bucketName: string;
  /** Whether the bucket is there from the start; by default it is. */
  readonly bucketExists?: boolean;
  /** Listings come in pages of at most so many lines. */
  readonly pageSize?: number;
  /** Whoever writes to a key that ends with one of these texts is answered `AccessDenied`. */
  readonly refuseKeys?: readonly string[];
  /** So is whoever reads what is stored under a key that ends with one of these. */
  readonly refuseReadsOf?: readonly string[];
  /** The first `PutObject` is answered `SlowDown`. */
  readonly slowDownOnce?: boolean;
  /** Other buckets that are there from the start, as the program sees them. */
  readonly alsoBuckets?: readonly string[];
}

export interface StoredObject {
  readonly key: string;
  readonly content: Uint8Array;
  /** In whole seconds, as S3 keeps it, and as the program is told. */
  readonly lastModified: Date;
}

/** The private S3 of one scenario: a recording proxy in front of a backend, with a bucket of its own. */
export interface Lab {
  /** `http://127.0.0.1:<port>` */
  readonly endpoint: string;
  /** The program's requests that have ended, in the order in which they did; after a run, wait for `settled` first. */
  readonly requests: readonly S3Request[];
  /** Writes a private configuration below `home`, and returns what the program's environment needs besides. */
  environment(home: string): Promise<Record<string, string>>;
  /** Stores an object in the run's bucket, unrecorded. @throws ProblemError `s3-unreachable` */
  put(key: string, content: Uint8Array | string): Promise<void>;
  /** Deletes an object of the run's bucket, unrecorded. @throws ProblemError `s3-unreachable` */
  remove(key: string): Promise<void>;
  /**
   * Gives objects of the run's bucket another date of storing, which they keep until they are stored anew.
   * @param isMeant by default all that are there
   * @throws ProblemError `s3-unreachable`
   */
  date(when: Date, isMeant?: (key: string) => boolean): Promise<void>;
  /**
   * Keeps one answer back for `ms`: that to the `write`th request from now on, counted from 1, which stores an object.
   * A program that speaks of the object meanwhile hasn't waited for S3.
   */
  hold(write: number, ms: number): void;
  /** Waits until all that an ended program had sent is answered or known to be lost; bounded in time. */
  settled(): Promise<void>;
  /**
   * All that a bucket holds, unrecorded, in no particular order; nothing if there is no such bucket.
   * @param name as the program sees it; by default the run's own
   * @throws ProblemError `s3-unreachable`
   */
  objects(name?: string): Promise<StoredObject[]>;
  /** Visible names of the buckets that the program made besides the run's own. */
  otherBuckets(): readonly string[];
  /** Why the backend gave no answer to the program, if that happened: the run then says nothing of the program. */
  failure(): string | undefined;
  /** Takes away all that the run left in the backend, and ends the proxy. Never rejects. */
  close(): Promise<void>;
}

/** How many objects are read at a time. */
const AT_ONCE = 8;

/** The backend answers within 10 s or is given up, so that only a program which still runs keeps a request open longer. */
const SETTLED_MS = 12_000;

/** @throws ProblemError `s3-unreachable` */
export async function openLab(options: LabOptions): Promise<Lab> {
  const {
    backend,
    bucketName,
    bucketExists = true,
    pageSize,
    refuseKeys = [],
    refuseReadsOf = [],
    slowDownOnce = false,
    alsoBuckets = [],
  } = options;
  const admin = new Admin(backend);
  const agent = backendAgent();
  const listings = new Listings(admin);
  const dates = new Dates();
  const contents = new Contents(admin);
  const buckets = new BucketMap([bucketName]);
  const bucket = buckets.add(bucketName);
  const conversation: Conversation = {
    backend,
    admin,
    agent,
    buckets,
    listings,
    dates,
    bucketName,
    circumstance: {
      refuseKeys,
      refuseReadsOf,
      slowDownOnce,
      ...(pageSize === undefined ? {} : { pageSize }),
    },
    accessKeyId: DUMMY_CREDENTIALS.accessKeyId,
    slowedDown: false,
    hold: undefined,
    created: new Set(),
    failure: undefined,
  };
  const there = [...(bucketExists ? [bucket] : []), ...alsoBuckets.map((name) => buckets.add(name))];
  await Promise.all(there.map((name) => admin.createBucket(name)));
  const proxy = await startProxy(conversation);
  const settled = async (): Promise<void> => {
    const enough = new AbortController();
    const limit = pause(SETTLED_MS, undefined, { signal: enough.signal }).catch(() => {});
    await Promise.race([proxy.settled(), limit]);
    enough.abort();
  };
  return {
    endpoint: proxy.endpoint,
    requests: proxy.requests,
    environment: (home) => labEnvironment(proxy.endpoint, home, process.env),
    put: async (key, content) => {
      const bytes = Buffer.from(content);
      await admin.put(bucket, key, bytes);
      contents.know(bytes);
      dates.forget(bucket, key);
      listings.forget();
    },
    remove: async (key) => {
      await admin.remove(bucket, key);
      listings.forget();
    },
    date: async (when, isMeant = () => true) => {
      for (const { key, lastModified } of await admin.list(bucket)) {
        if (!isMeant(key)) continue;
        dates.set(bucket, key, { seen: when.getTime(), kept: Date.parse(lastModified) });
      }
    },
    hold: (write, ms) => {
      conversation.hold = { before: write - 1, ms };
    },
    settled,
    objects: async (name = bucketName) => {
      await settled();
      const inBackend = buckets.toBackend(name);
      if (inBackend === undefined) return [];
      const listed = (await listAll(admin, inBackend)).map((object) => dates.listed(inBackend, object));
      return await pLimit(AT_ONCE).map(listed, async (object) => ({
        key: object.key,
        content: await contents.of(inBackend, object),
        lastModified: new Date(object.lastModified),
      }));
    },
    otherBuckets: () => [...conversation.created].filter((name) => name !== bucketName),
    failure: () => conversation.failure,
    close: async () => {
      await proxy.close();
      // What can't be taken away now, because the backend is gone, is swept by a later check.
      await Promise.allSettled(buckets.backendNames.map((name) => admin.removeBucket(name)));
      admin.close();
      agent.destroy();
    },
  };
}
