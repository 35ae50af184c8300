import type { S3Setup } from '../fixture/story.ts';
import type { Backend } from '../lab/backend.ts';
import type { Lab, StoredObject } from '../lab/lab.ts';
import { ProblemError } from '../observation/problem.ts';
import type { ObservedObject, S3Observation } from '../observation/s3.ts';

/** Opens the S3 that a scenario describes. */
export async function openLabFor(setup: S3Setup, backend: Backend | undefined): Promise<Lab> {
  if (!backend) throw new Error('A scenario with S3 was run without a backend.');
  const { openLab } = await import('../lab/lab.ts');
  const { bucket, exists, others, refusedKeys, unreadableKeys, pageSize } = setup;
  return await openLab({
    backend,
    bucketName: bucket,
    bucketExists: exists,
    ...(others ? { alsoBuckets: others } : {}),
    ...(refusedKeys ? { refuseKeys: refusedKeys } : {}),
    ...(unreadableKeys ? { refuseReadsOf: unreadableKeys } : {}),
    ...(pageSize === undefined ? {} : { pageSize }),
  });
}

/** S3 went away in the middle: the run says nothing of the program. */
const backendGone = (backend: Backend | undefined, detail: string): ProblemError =>
  new ProblemError({
    kind: 's3-unreachable',
    backend: backend?.kind ?? 'embedded',
    url: backend?.url ?? '',
    detail,
  });

const observed = ({ key, content, lastModified }: StoredObject): ObservedObject => ({
  key,
  content,
  lastModified: lastModified.getTime(),
});

/** What a bucket holds, as the program sees it. */
export const objectsIn = async (lab: Lab, bucket: string): Promise<ObservedObject[]> =>
  (await lab.objects(bucket)).map(observed);

/** The state of a scenario's S3 just before a run. */
export interface S3Before {
  /** How many requests had been made. */
  readonly requests: number;
  readonly objects: readonly ObservedObject[];
}

/** Reads what happened in S3 during a run. @throws ProblemError when S3 was not all there */
export async function observeS3(
  setup: S3Setup,
  { lab, backend }: { readonly lab: Lab; readonly backend: Backend | undefined },
  before: S3Before,
  strayConnections: S3Observation['strayConnections'],
): Promise<S3Observation> {
  await lab.settled();
  const detail = lab.failure();
  if (detail !== undefined) throw backendGone(backend, detail);
  const requests = lab.requests.slice(before.requests);
  const fault = requests.find(({ code, injected }) => code === 'InternalError' && !injected);
  // Of LocalStack it is known that it answers so to requests that S3 would refuse.
  if (fault && backend?.kind === 'embedded') {
    throw new ProblemError({ kind: 'unexpected', detail: `the embedded S3 failed at ${fault.operation}` });
  }
  const names = new Set([setup.bucket, ...(setup.others ?? []), ...lab.otherBuckets()]);
  const buckets = await Promise.all(
    [...names].map(async (name) => [name, await objectsIn(lab, name)] as const),
  );
  return {
    bucket: setup.bucket,
    before: before.objects,
    buckets: new Map(buckets),
    requests,
    strayConnections,
  };
}
