import http, { type IncomingHttpHeaders } from 'node:http';
import { ProblemError } from '../observation/problem.ts';
import type { Backend } from './backend-kind.ts';
import { BACKEND_AUTHORIZATION } from './proxy/headers.ts';

/** Servers close idle connections, LocalStack after some seconds: these must go earlier, or a request would meet one that is closing. */
const IDLE_MS = 1000;

/** Connections to a backend, kept for reuse: opening one costs as much as a small request. */
export const backendAgent = (): http.Agent => new http.Agent({ keepAlive: true, timeout: IDLE_MS });

/** How long the backend may be silent: it is on this machine, and what it is asked here is small. */
const SILENCE_MS = 10_000;

/** An error of S3 in answer to the checker itself. */
export class BackendError extends Error {
  override readonly name = 'BackendError';
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export interface BackendRequest {
  readonly method: string;
  /** Percent-encoded, with the query. */
  readonly target: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

export interface BackendAnswer {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** The text of the first such element of an error's document, which is all that is read of it. */
const textOf = (document: string, element: string): string =>
  new RegExp(`<${element}>([^<]*)</${element}>`).exec(document)?.[1] ?? '';

/**
 * Asks the backend directly, past the proxy and its record. Plain HTTP instead of the SDK, whose loading alone would
 * take longer than many a check: no signature is needed.
 * @throws BackendError when S3 answers with an error
 * @throws ProblemError `s3-unreachable` when it gives no answer
 */
export function askBackend(
  backend: Backend,
  agent: http.Agent,
  asked: BackendRequest,
): Promise<BackendAnswer> {
  const { method, target, headers = {}, body = new Uint8Array() } = asked;
  return new Promise((resolve, reject) => {
    const gone = (error: NodeJS.ErrnoException): void => {
      const { kind, url } = backend;
      const detail = error.code ?? error.message;
      reject(new ProblemError({ kind: 's3-unreachable', backend: kind, url, detail }));
    };
    const request = http.request(backend.url, {
      method,
      path: target,
      headers: { ...headers, authorization: BACKEND_AUTHORIZATION, 'content-length': body.byteLength },
      agent,
      timeout: SILENCE_MS,
    });
    request.on('timeout', () =>
      request.destroy(Object.assign(new Error('no answer in time'), { code: 'no-answer' })),
    );
    request.on('error', gone);
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', gone);
      response.on('end', () => {
        const content = Buffer.concat(chunks);
        const status = response.statusCode ?? 0;
        if (status < 400) return resolve({ headers: response.headers, body: content });
        const document = content.toString();
        reject(new BackendError(status, textOf(document, 'Code'), textOf(document, 'Message')));
      });
    });
    request.end(body);
  });
}
