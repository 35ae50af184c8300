import { once } from 'node:events';
import { type Credentials, type EmbeddedS3, startEmbeddedS3 } from '../../lab/embedded/server.ts';
import {
  type S3StartProblem,
  s3RequestLine,
  s3ServerStarted,
  s3ServerStopped,
  s3StartProblem,
} from '../../report/s3-server.ts';

export interface ServeS3Options {
  /** 0 lets the system choose. */
  readonly port: number;
  /** Who is let in. Without it anybody is. */
  readonly credentials?: Credentials;
  /** Leaves out the line a request. */
  readonly quiet: boolean;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/** The server could not be started. Its message says what, where and what to do. */
export class S3StartError extends Error {
  override readonly name = 'S3StartError';
  readonly problem: S3StartProblem;

  constructor(problem: S3StartProblem) {
    const { message, remedy } = s3StartProblem(problem);
    super(`${message}\n${remedy}`);
    this.problem = problem;
  }
}

const REGION = 'us-east-1';
/** Something to paste where any keys will do. */
const PRACTICE: Credentials = { accessKeyId: 'practice', secretAccessKey: 'practice' };

/**
 * `npm run s3`: an S3 by itself, for practice and for other clients. Resolves when the signal is
 * aborted and the server has stopped.
 * @param write takes text for people: one or more lines, without the last line's end
 * @throws {S3StartError}
 */
export async function serveS3(options: ServeS3Options, write: (text: string) => void): Promise<void> {
  const server = await start(options, write);
  const { accessKeyId, secretAccessKey } = options.credentials ?? PRACTICE;
  const checksSignatures = options.credentials !== undefined;
  const address = { url: server.url, region: REGION, accessKeyId, secretAccessKey, checksSignatures };
  write(s3ServerStarted(address, process.platform));
  if (!options.signal.aborted) await once(options.signal, 'abort');
  await server.stop();
  write(s3ServerStopped());
}

async function start(options: ServeS3Options, write: (text: string) => void): Promise<EmbeddedS3> {
  const { port, credentials, quiet } = options;
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new S3StartError({ kind: 'bad-port', given: port });
  }
  try {
    return await startEmbeddedS3({
      port,
      region: REGION,
      ...(credentials && { credentials: [credentials] }),
      ...(!quiet && { onRequest: (request) => write(s3RequestLine(request)) }),
    });
  } catch (error) {
    throw new S3StartError(problemFrom(error, port));
  }
}

function problemFrom(error: unknown, port: number): S3StartProblem {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE') return { kind: 'port-in-use', port };
  if (code === 'EACCES') return { kind: 'port-forbidden', port };
  if (code === undefined) throw error;
  return { kind: 'not-started', port, code };
}
