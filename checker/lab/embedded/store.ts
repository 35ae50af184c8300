import { Bucket } from './bucket.ts';
import { S3Error } from './errors.ts';
import { MemoryBudget } from './memory.ts';
import { SortedKeys } from './sorted-keys.ts';

/** Lower case letters, digits, hyphens and dots, 3 to 63 of them ("Bucket naming rules", S3 user guide). */
const BUCKET_NAME = /^(?!\d+\.\d+\.\d+\.\d+$)(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/** All buckets of a server. */
export class Store {
  readonly budget: MemoryBudget;
  /** In the order in which they are listed. */
  readonly names = new SortedKeys();
  readonly #buckets = new Map<string, Bucket>();
  readonly #now: () => Date;

  /** @param options.memoryLimitBytes what all objects together may hold */
  constructor(options: { memoryLimitBytes: number; now: () => Date }) {
    this.budget = new MemoryBudget(options.memoryLimitBytes);
    this.#now = options.now;
  }

  has(name: string): boolean {
    return this.#buckets.has(name);
  }

  /** @throws {S3Error} `NoSuchBucket` */
  bucket(name: string): Bucket {
    const bucket = this.#buckets.get(name);
    if (bucket === undefined) throw new S3Error('NoSuchBucket');
    return bucket;
  }

  /** @throws {S3Error} `InvalidBucketName` */
  create(name: string, location: string | undefined): void {
    if (!BUCKET_NAME.test(name)) throw new S3Error('InvalidBucketName');
    this.#buckets.set(name, new Bucket({ name, location, budget: this.budget, now: this.#now }));
    this.names.add(name);
  }

  /** Unfinished uploads go with the bucket. @throws {S3Error} `NoSuchBucket` or `BucketNotEmpty` */
  delete(name: string): void {
    const bucket = this.bucket(name);
    if (bucket.all.size > 0) throw new S3Error('BucketNotEmpty');
    for (const upload of bucket.uploads.list()) bucket.uploads.drop(upload);
    this.#buckets.delete(name);
    this.names.delete(name);
  }
}
