import http from 'node:http';
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { Admin } from '../admin.ts';
import { type Backend, openBackend } from '../backend.ts';
import { listAll } from '../contents.ts';
import { type Lab, type LabOptions, openLab } from '../lab.ts';
import { DUMMY_CREDENTIALS } from '../lab-environment.ts';

/** The tests hold for a LocalStack too, where one is named: `LOCALSTACK_URL=http://127.0.0.1:4566`. */
const localstack = process.env.LOCALSTACK_URL;

/** The backends on which the tests of the lab are run. */
export const BACKENDS = ['embedded', ...(localstack ? ['localstack' as const] : [])] as const;

/** A client of the SDK, as a program has it; to be destroyed by the test. */
export const newClient = (lab: Lab, options: S3ClientConfig = {}): S3Client =>
  new S3Client({
    endpoint: lab.endpoint,
    region: 'us-east-1',
    credentials: DUMMY_CREDENTIALS,
    ...options,
  });

/** Labs and clients for the tests of one block, on one backend; all are closed after each test. */
export function useLabs(kind: (typeof BACKENDS)[number]) {
  const labs: Lab[] = [];
  const clients: S3Client[] = [];
  let backend: Backend;

  beforeAll(async () => {
    backend = await openBackend(kind, localstack);
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.destroy();
    await Promise.all(labs.splice(0).map((lab) => lab.close()));
  });
  afterAll(() => backend.stop());

  const makeLab = async (options: Partial<LabOptions> = {}): Promise<Lab> => {
    const lab = await openLab({ backend, bucketName: 'zerotoboto', ...options });
    labs.push(lab);
    return lab;
  };

  const clientOf = (lab: Lab, options: S3ClientConfig = {}): S3Client => {
    const client = newClient(lab, options);
    clients.push(client);
    return client;
  };

  /** A client that puts the bucket into the host's name, which it then looks up; here that leads to this machine. */
  const virtualHostClient = (lab: Lab): S3Client => {
    const agent = new http.Agent({
      lookup: (_name, options, found) =>
        options.all ? found(null, [{ address: '127.0.0.1', family: 4 }]) : found(null, '127.0.0.1', 4),
    });
    return clientOf(lab, {
      endpoint: lab.endpoint.replace('127.0.0.1', 'localhost'),
      requestHandler: { httpAgent: agent },
    });
  };

  /**
   * The real names of the buckets that hold an object of this key, sorted. A LocalStack is shared by test files that run
   * at the same time, so that a key which no other test uses is all that tells whose a bucket is.
   */
  const bucketsHolding = async (key: string): Promise<string[]> => {
    const admin = new Admin(backend);
    const names = (await admin.listBuckets()).map(({ name }) => name).sort();
    const holds = async (name: string) => (await listAll(admin, name)).some((object) => object.key === key);
    const held = await Promise.all(names.map(holds));
    admin.close();
    return names.filter((_, index) => held[index]);
  };

  /** Those of these buckets that are still there. */
  const stillThere = async (names: readonly string[]): Promise<string[]> => {
    const admin = new Admin(backend);
    const there = new Set((await admin.listBuckets()).map(({ name }) => name));
    admin.close();
    return names.filter((name) => there.has(name));
  };

  return { makeLab, clientOf, virtualHostClient, bucketsHolding, stillThere };
}

/** So many bytes that are not all the same. */
export const bytes = (length: number): Buffer => Buffer.alloc(length, 'S3 and its bytes; ');
