import { ProblemError } from '../observation/problem.ts';
import { Admin, BackendError } from './admin.ts';
import type { Backend, BackendKind } from './backend-kind.ts';
import { LOCALSTACK_URL, type LocalstackProbe, probeLocalstack } from './localstack.ts';
import { timeInBucketName } from './proxy/unique-name.ts';

export type { Backend, BackendKind } from './backend-kind.ts';

/** A check takes seconds; what is an hour old was left by one that was killed. */
const LEFT_OVER_MS = 60 * 60 * 1000;

async function embedded(): Promise<Backend> {
  // The server is loaded only where it is used.
  const { startEmbeddedS3 } = await import('./embedded/server.ts');
  const server = await startEmbeddedS3();
  return { kind: 'embedded', url: server.url, stop: () => server.stop() };
}

/** Why a LocalStack that was insisted on can't be used. */
const detailOf = (probe: Exclude<LocalstackProbe, { kind: 'ready' }>): string =>
  probe.kind === 'absent' ? probe.reason : `s3-${probe.s3}`;

/**
 * The S3 to check against.
 * @param choice `auto` takes a LocalStack that answers and whose S3 works, else the embedded one
 * @param localstackUrl where LocalStack is looked for
 * @throws ProblemError `s3-unreachable` when LocalStack was insisted on and can't be used
 */
export async function openBackend(
  choice: 'auto' | BackendKind,
  localstackUrl: string = LOCALSTACK_URL,
): Promise<Backend> {
  if (choice === 'embedded') return await embedded();
  const probe = await probeLocalstack(localstackUrl);
  if (probe.kind === 'ready') {
    const { url, version } = probe;
    return { kind: 'localstack', url, version, stop: async () => {} };
  }
  if (choice === 'auto') return await embedded();
  throw new ProblemError({
    kind: 's3-unreachable',
    backend: 'localstack',
    url: probe.url,
    detail: detailOf(probe),
  });
}

/**
 * Deletes the buckets, with all that is in them, that killed checks left behind: those that bear the workbook's own kind
 * of name, with a time in it that is more than an hour ago. No other bucket is touched.
 * @returns the names of those that are gone
 * @throws ProblemError `s3-unreachable`
 */
export async function sweepOldBuckets(backend: Backend, now: Date): Promise<string[]> {
  const admin = new Admin(backend);
  const swept: string[] = [];
  for (const { name } of await admin.listBuckets()) {
    const made = timeInBucketName(name);
    if (made === undefined || now.getTime() - made.getTime() <= LEFT_OVER_MS) continue;
    try {
      await admin.removeBucket(name);
      swept.push(name);
    } catch (error) {
      // Another check may sweep at the same time, and what can't be deleted now can be by the next one.
      if (!(error instanceof BackendError)) throw error;
    }
  }
  admin.close();
  return swept;
}
