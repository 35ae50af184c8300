import { createHash } from 'node:crypto';
import pLimit from 'p-limit';
import { askBackend, type BackendAnswer, BackendError, backendAgent } from './admin-request.ts';
import type { Backend } from './backend-kind.ts';
import { encodeKey, encodePercent } from './embedded/query.ts';
import { readXml, type XmlElement } from './embedded/xml-read.ts';
import { xmlDocument } from './embedded/xml-write.ts';

export { BackendError } from './admin-request.ts';

/** One entry of a listing, in S3's own spelling. */
export interface ListedObject {
  readonly key: string;
  /** ISO 8601. */
  readonly lastModified: string;
  /** With its quotation marks. */
  readonly etag: string;
  /** In bytes. */
  readonly size: number;
  readonly storageClass: string;
  readonly checksumAlgorithm?: string;
  readonly checksumType?: string;
}

/** A key, and its version where the bucket keeps versions. */
interface Entry {
  readonly key: string;
  readonly versionId: string;
}

export interface BucketEntry {
  readonly name: string;
  /** ISO 8601. */
  readonly created: string;
}

/** S3 lists and deletes at most so many objects in one request. */
const PAGE = 1000;

/** How many requests the checker has under way at a time. */
const AT_ONCE = 8;

/** XML 1.0 has no way to write these, and LocalStack's parser takes no reference to them either. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a key may hold any of them
const NOT_IN_XML = /[\u0000-\u001f\ufffe\uffff]/;

/** Keys come percent-encoded, which XML needs for odd characters; S3 writes a space as a plus sign. */
const decodeListed = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '));

function listedObject(element: XmlElement): ListedObject {
  const text = (name: string): string => element.text(name) ?? '';
  const algorithm = element.text('ChecksumAlgorithm');
  const type = element.text('ChecksumType');
  return {
    key: decodeListed(text('Key')),
    lastModified: text('LastModified'),
    etag: text('ETag'),
    size: Number(text('Size')),
    storageClass: text('StorageClass') || 'STANDARD',
    ...(algorithm ? { checksumAlgorithm: algorithm } : {}),
    ...(type ? { checksumType: type } : {}),
  };
}

/**
 * What the checker itself asks of a backend, past the proxy.
 * Every method throws `BackendError` for an error of S3, and `ProblemError` `s3-unreachable` when no answer comes.
 */
export class Admin {
  readonly #backend: Backend;
  readonly #agent = backendAgent();

  constructor(backend: Backend) {
    this.#backend = backend;
  }

  #ask(method: string, target: string, body?: Uint8Array, headers?: Record<string, string>) {
    const asked = { method, target, ...(body ? { body } : {}), ...(headers ? { headers } : {}) };
    return askBackend(this.#backend, this.#agent, asked);
  }

  async #list(bucket: string, query: string, root: string): Promise<XmlElement> {
    const { body } = await this.#ask('GET', `/${bucket}?${query}`);
    return readXml(body.toString(), root);
  }

  /** Ends the connections that are kept for reuse. */
  close(): void {
    this.#agent.destroy();
  }

  async createBucket(bucket: string): Promise<void> {
    await this.#ask('PUT', `/${bucket}`);
  }

  async listBuckets(): Promise<BucketEntry[]> {
    const { body } = await this.#ask('GET', '/');
    return readXml(body.toString(), 'ListAllMyBucketsResult')
      .one('Buckets')
      .all('Bucket')
      .map((bucket) => ({ name: bucket.text('Name') ?? '', created: bucket.text('CreationDate') ?? '' }));
  }

  async put(bucket: string, key: string, content: Uint8Array): Promise<void> {
    await this.#ask('PUT', `/${bucket}/${encodeKey(key)}`, content);
  }

  /** Deletes an object; one that isn't there is no error. */
  async remove(bucket: string, key: string): Promise<void> {
    await this.#ask('DELETE', `/${bucket}/${encodeKey(key)}`);
  }

  async get(bucket: string, key: string): Promise<BackendAnswer> {
    return await this.#ask('GET', `/${bucket}/${encodeKey(key)}`);
  }

  /**
   * Every object of a bucket. One page holds a thousand; where there are more, their keys must be ASCII on LocalStack
   * 4.14, whose pages lose keys that begin or end with others.
   */
  async list(bucket: string, prefix = ''): Promise<ListedObject[]> {
    const objects: ListedObject[] = [];
    let after = '';
    do {
      const query = `list-type=2&max-keys=${PAGE}&encoding-type=url&prefix=${encodePercent(prefix)}${after}`;
      const page = await this.#list(bucket, query, 'ListBucketResult');
      objects.push(...page.all('Contents').map(listedObject));
      const token = page.text('NextContinuationToken');
      after = token ? `&continuation-token=${encodePercent(token)}` : '';
    } while (after !== '');
    return objects;
  }

  /** Deletes a bucket with all that is in it: objects, their versions, and what is left of unfinished uploads. */
  async removeBucket(bucket: string): Promise<void> {
    try {
      await this.#abortUploads(bucket);
      for (let left = await this.#versions(bucket); left.length > 0; left = await this.#versions(bucket))
        await this.#delete(bucket, left);
      await this.#ask('DELETE', `/${bucket}`);
    } catch (error) {
      if (!(error instanceof BackendError && error.code === 'NoSuchBucket')) throw error;
    }
  }

  async #abortUploads(bucket: string): Promise<void> {
    const uploads = await this.#list(bucket, 'uploads&encoding-type=url', 'ListMultipartUploadsResult');
    for (const upload of uploads.all('Upload')) {
      const key = encodeKey(decodeListed(upload.text('Key') ?? ''));
      await this.#ask('DELETE', `/${bucket}/${key}?uploadId=${encodePercent(upload.text('UploadId') ?? '')}`);
    }
  }

  /** The first page of what must go before the bucket can; versions are listed whether or not the bucket keeps them. */
  async #versions(bucket: string): Promise<Entry[]> {
    const page = await this.#list(
      bucket,
      `versions&max-keys=${PAGE}&encoding-type=url`,
      'ListVersionsResult',
    );
    return [...page.all('Version'), ...page.all('DeleteMarker')].map((entry) => ({
      key: decodeListed(entry.text('Key') ?? ''),
      versionId: entry.text('VersionId') || 'null',
    }));
  }

  async #delete(bucket: string, entries: readonly Entry[]): Promise<void> {
    const [single, together] = [true, false].map((odd) =>
      entries.filter(({ key }) => NOT_IN_XML.test(key) === odd),
    );
    const limit = pLimit(AT_ONCE);
    await limit.map(single ?? [], ({ key, versionId }) =>
      this.#ask('DELETE', `/${bucket}/${encodeKey(key)}?versionId=${encodePercent(versionId)}`),
    );
    if (together === undefined || together.length === 0) return;
    const objects = together.map(({ key, versionId }) => ({ Key: key, VersionId: versionId }));
    const body = Buffer.from(xmlDocument('Delete', { Quiet: true, Object: objects }));
    const md5 = createHash('md5').update(body).digest('base64');
    await this.#ask('POST', `/${bucket}?delete`, body, { 'content-md5': md5 });
  }
}
