import { createHash } from 'node:crypto';
import { type Admin, BackendError, type ListedObject } from './admin.ts';

/** Everything in a bucket; nothing, if it isn't there. */
export const listAll = (admin: Admin, bucket: string): Promise<ListedObject[]> =>
  admin.list(bucket).catch((error: unknown) => {
    if (error instanceof BackendError && error.code === 'NoSuchBucket') return [];
    throw error;
  });

/**
 * The contents of objects, each fetched once: the ETag of an object that was stored in one piece is the MD5 of its content
 * (https://docs.aws.amazon.com/AmazonS3/latest/API/API_Object.html), so a content that is known needs no request.
 */
export class Contents {
  readonly #admin: Admin;
  readonly #known = new Map<string, Uint8Array>();

  constructor(admin: Admin) {
    this.#admin = admin;
  }

  know(content: Uint8Array): void {
    this.#known.set(createHash('md5').update(content).digest('hex'), content);
  }

  async of(bucket: string, { key, etag, size }: ListedObject): Promise<Uint8Array> {
    const known = this.#known.get(etag.replaceAll('"', ''));
    if (known?.length === size) return known;
    const { body } = await this.#admin.get(bucket, key);
    this.know(body);
    return body;
  }
}
