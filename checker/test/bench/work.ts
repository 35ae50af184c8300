import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3';
import pLimit from 'p-limit';
import { timed } from './measure.ts';
import { cpuOf, memoryOf } from './process-figures.ts';
import type { Server } from './servers.ts';

const BUCKET = 'bench';
const UPLOADS = 1000;
const KEYS = 10_000;
const PAGE = 1000;
const AT_ONCE = 10;
const SMALL = Buffer.alloc(1024, 'small ');
const BIG = { Bucket: BUCKET, Key: 'big' };
const BIG_BYTES = 100_000_000;

/** What a piece of work took, in milliseconds: on the clock, and of processor time. */
export interface Cost {
  readonly wall: number;
  /** Of the server's process; NaN where it can't be measured. */
  readonly server: number;
  /** Of this process, which is the client. */
  readonly client: number;
}

/** The pieces of work, in the order in which they are done and shown. */
export const WORK = {
  start: 'start to first answer',
  bigIn: '100 MB in',
  bigOut: '100 MB out',
  oneByOne: '1,000 uploads of 1 KiB, one by one',
  tenAtATime: '1,000 uploads of 1 KiB, ten at a time',
  listing: 'listing 10,000 keys by pages of 1,000',
} as const;

/** What one server took for one round of the work. Memory is in MB, and undefined where it can't be measured. */
export interface Round {
  readonly costs: Readonly<Record<keyof typeof WORK, Cost>>;
  /** Before the work. */
  readonly idle: number | undefined;
  /** The most that was held until the 100 MB had come and gone. */
  readonly peakOfBig: number | undefined;
  /** The most of all. */
  readonly peak: number | undefined;
}

/** One client of the real SDK. It never asks twice: a figure with failures in it would be a lie. */
const clientOf = (url: string): S3Client =>
  new S3Client({
    endpoint: url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
    maxAttempts: 1,
  });

const keyOf = (index: number): string => `folder-${index % 10}/${String(index).padStart(5, '0')}.txt`;

/** Uploads 1 KiB to each key of `from` up to `to`, so many at a time. */
async function upload(client: S3Client, from: number, to: number, atOnce: number): Promise<void> {
  const indexes = Array.from({ length: to - from }, (_, index) => from + index);
  const limit = pLimit(atOnce);
  try {
    await limit.map(indexes, (index) =>
      client.send(new PutObjectCommand({ Bucket: BUCKET, Key: keyOf(index), Body: SMALL })),
    );
  } finally {
    // After a failure, the end of the server above all, nobody waits for thousands more.
    limit.clearQueue();
  }
}

async function list(client: S3Client): Promise<void> {
  let keys = 0;
  let pages = 0;
  for await (const page of paginateListObjectsV2({ client, pageSize: PAGE }, { Bucket: BUCKET })) {
    keys += page.Contents?.length ?? 0;
    pages += 1;
  }
  if (keys !== KEYS || pages !== KEYS / PAGE) throw new Error(`${keys} keys in ${pages} pages were listed.`);
}

async function fetchBig(client: S3Client): Promise<void> {
  const { Body } = await client.send(new GetObjectCommand(BIG));
  let bytes = 0;
  for await (const piece of Body as AsyncIterable<Uint8Array>) bytes += piece.length;
  if (bytes !== BIG_BYTES) throw new Error(`${bytes} bytes came back.`);
}

async function costOf(pid: number, work: () => Promise<unknown>): Promise<Cost> {
  const server = await cpuOf(pid);
  const client = process.cpuUsage();
  const { ms } = await timed(work);
  const { user, system } = process.cpuUsage(client);
  return { wall: ms, server: (await cpuOf(pid)) - server, client: (user + system) / 1000 };
}

/**
 * Gives a new server the whole work. The 100 MB go first: what memory they cost is told from what the process held when
 * it was idle, which nothing has blown up yet.
 */
export async function workOn({ url, pid, startMs }: Server): Promise<Round> {
  const client = clientOf(url);
  const cost = (work: () => Promise<unknown>): Promise<Cost> => costOf(pid, work);
  try {
    const start = { wall: startMs, server: await cpuOf(pid), client: Number.NaN };
    await client.send(new CreateBucketCommand({ Bucket: BUCKET }));
    const idle = await memoryOf(pid);
    const body = Buffer.alloc(BIG_BYTES, 'big ');
    const bigIn = await cost(() => client.send(new PutObjectCommand({ ...BIG, Body: body })));
    const bigOut = await cost(() => fetchBig(client));
    const afterBig = await memoryOf(pid);
    await client.send(new DeleteObjectCommand(BIG));
    const oneByOne = await cost(() => upload(client, 0, UPLOADS, 1));
    const tenAtATime = await cost(() => upload(client, UPLOADS, 2 * UPLOADS, AT_ONCE));
    await upload(client, 2 * UPLOADS, KEYS, AT_ONCE);
    const listing = await cost(() => list(client));
    const end = await memoryOf(pid);
    return {
      costs: { start, bigIn, bigOut, oneByOne, tenAtATime, listing },
      idle: idle?.now,
      peakOfBig: afterBig?.peak,
      peak: end?.peak,
    };
  } finally {
    client.destroy();
  }
}
