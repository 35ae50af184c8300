import type { IncomingMessage } from 'node:http';
import { AwsChunkedDecoder } from './aws-chunked.ts';
import { type Body, BodyBuilder } from './body.ts';
import { type Algorithm, type Checksum, newHash } from './checksums.ts';
import { ChunkSignatures } from './chunk-signatures.ts';
import { S3Error } from './errors.ts';
import { type Integrity, readIntegrity, verifyIntegrity } from './integrity.ts';
import type { MemoryBudget } from './memory.ts';
import type { Headers } from './request.ts';
import type { SigningContext } from './signature.ts';
import { readXml, type XmlElement } from './xml-read.ts';

/** The body of an object or a part, after all that was promised about it has been found true. */
export interface Received {
  readonly body: Body;
  /** MD5 in hexadecimal. */
  readonly md5: string;
  readonly checksum: Checksum;
  /** Whether the client named the checksum's algorithm. */
  readonly chosen: boolean;
}

/** What the payload needs of its surroundings. */
export interface PayloadSource {
  readonly incoming: IncomingMessage;
  readonly headers: Headers;
  readonly budget: MemoryBudget;
  /** There if signatures are checked. */
  readonly signing: SigningContext | undefined;
  /** Called when the body is wanted: a client that sent `Expect: 100-continue` waits for it. */
  readonly proceed: () => void;
}

/** S3's limit for one PUT: 5 GiB. */
const MAX_BODY_BYTES = 5 * 2 ** 30;
/** A list of 10,000 parts with checksums, or of 1,000 long keys, stays below. */
const MAX_XML_BYTES = 8 * 2 ** 20;

/** The client went away while its body was read: nobody is left to answer. */
export class ClientGone extends Error {}

/** A request's body: read at most once, and while it is read its bytes count against the memory limit. */
export class Payload {
  readonly #source: PayloadSource;
  #charged = 0;

  constructor(source: PayloadSource) {
    this.#source = source;
  }

  /**
   * Reads the body of an object or a part.
   * @param fallback the checksum to compute if the client names none
   */
  async object(fallback?: Algorithm): Promise<Received> {
    const { headers, budget } = this.#source;
    const integrity = readIntegrity(headers, fallback);
    const announced = announcedBytes(headers, integrity);
    // Chunks of HTTP/1.1 tell their own length. (AWS refuses them; LocalStack and others take them.)
    const chunked = integrity.form.kind === 'plain' && headers['transfer-encoding'] !== undefined;
    if (announced === undefined && !chunked) throw new S3Error('MissingContentLength');
    if (announced !== undefined && announced > MAX_BODY_BYTES) {
      throw new S3Error('EntityTooLarge', {
        elements: { ProposedSize: String(announced), MaxSizeAllowed: String(MAX_BODY_BYTES) },
      });
    }
    budget.require(announced ?? 0);
    return this.#receive(integrity, announced);
  }

  /**
   * Reads a document with that root element.
   * @param options.checksums what checksum headers are about: this document, or the object that it completes
   * @throws {S3Error} `MalformedXML` and the like
   */
  async xml(
    root: string,
    { checksums = 'of-body' }: { checksums?: 'of-body' | 'of-object' } = {},
  ): Promise<XmlElement> {
    const { headers } = this.#source;
    const integrity = readIntegrity(checksums === 'of-body' ? headers : withoutChecksums(headers));
    const { body } = await this.#receive(integrity, announcedBytes(headers, integrity), MAX_XML_BYTES);
    return readXml(Buffer.concat(body.chunks).toString(), root);
  }

  /** Whether there is any body. */
  get expected(): boolean {
    const { headers } = this.#source;
    return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  }

  /** Hands the memory over: what is stored now is counted by the store. Also the end of a request that failed. */
  release(): void {
    this.#source.budget.give(this.#charged);
    this.#charged = 0;
  }

  async #receive(
    integrity: Integrity,
    announced: number | undefined,
    limit = MAX_BODY_BYTES,
  ): Promise<Received> {
    const { incoming, signing } = this.#source;
    const { form } = integrity;
    const builder = new BodyBuilder();
    const md5 = newHash('md5');
    const checksum = integrity.algorithm === undefined ? undefined : newHash(integrity.algorithm);
    const sha256 = form.kind === 'plain' && form.sha256 !== undefined ? newHash('sha256') : undefined;
    const signatures =
      form.kind === 'aws-chunked' && form.signed && signing !== undefined
        ? new ChunkSignatures(signing)
        : undefined;
    let size = 0;
    const keep = (piece: Buffer): void => {
      size += piece.length;
      if (size > (announced ?? limit)) throw new S3Error('IncompleteBody');
      if (size > limit)
        throw new S3Error(limit === MAX_BODY_BYTES ? 'EntityTooLarge' : 'MaxMessageLengthExceeded');
      this.#source.budget.take(piece.length);
      this.#charged += piece.length;
      builder.append(piece);
      md5.update(piece);
      checksum?.update(piece);
      sha256?.update(piece);
      signatures?.data(piece);
    };
    const decoder =
      form.kind === 'aws-chunked'
        ? new AwsChunkedDecoder({ data: keep, chunk: (signature) => signatures?.chunk(signature) })
        : undefined;
    this.#source.proceed();
    await readAll(incoming, decoder === undefined ? keep : (bytes) => decoder.push(bytes));
    decoder?.end();
    if (announced !== undefined && size !== announced) throw new S3Error('IncompleteBody');
    if (form.kind === 'aws-chunked' && form.signedTrailers)
      signatures?.trailers(decoder?.trailers ?? new Map());
    const md5Digest = await md5.digest();
    const checked = verifyIntegrity(integrity, {
      md5: md5Digest,
      checksum: await checksum?.digest(),
      sha256: sha256 === undefined ? undefined : Buffer.from(await sha256.digest()).toString('hex'),
      trailers: decoder?.trailers ?? new Map(),
    });
    return {
      body: builder.build(),
      md5: Buffer.from(md5Digest).toString('hex'),
      checksum: checked,
      chosen: integrity.chosen,
    };
  }
}

function withoutChecksums(headers: Headers): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith('x-amz-checksum-')));
}

/** How many bytes the object will have, or undefined if the client doesn't say. */
function announcedBytes(headers: Headers, { form }: Integrity): number | undefined {
  const header =
    form.kind === 'aws-chunked' ? headers['x-amz-decoded-content-length'] : headers['content-length'];
  return header !== undefined && /^\d{1,15}$/.test(header) ? Number(header) : undefined;
}

/** Reads to the end. After an error the rest still flows, and is dropped: the connection can be used again. */
function readAll(incoming: IncomingMessage, take: (bytes: Buffer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let dropping = false;
    incoming.on('data', (bytes: Buffer) => {
      if (dropping) return;
      try {
        take(bytes);
      } catch (error) {
        dropping = true;
        reject(error);
      }
    });
    const gone = (): void => reject(new ClientGone('The client went away in the middle of its request.'));
    incoming.once('end', () => {
      // Every request closes in the end; an error with its stack is made only for those that closed too early.
      incoming.off('close', gone);
      resolve();
    });
    incoming.once('error', gone);
    incoming.once('close', gone);
  });
}
