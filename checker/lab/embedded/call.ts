import type { Bucket } from './bucket.ts';
import type { Payload } from './payload.ts';
import type { Reply } from './reply.ts';
import type { S3Request } from './request.ts';
import type { Store } from './store.ts';

/** All that an operation may use. */
export interface Call {
  readonly request: S3Request;
  readonly payload: Payload;
  readonly store: Store;
  readonly region: string;
  readonly now: () => Date;
}

export type Operation = (call: Call) => Reply | Promise<Reply>;

/** The bucket that is asked for, as it is now: it may go while a body arrives. @throws `NoSuchBucket` */
export function bucketOf({ store, request }: Call): Bucket {
  return store.bucket(request.bucket);
}

/** The one account of this server, as it stands in listings and grants. */
export const OWNER = {
  ID: '75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a',
  DisplayName: 'workbook',
} as const;
