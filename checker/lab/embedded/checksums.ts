import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { Crc32, Crc32c, Crc64Nvme } from '@aws-sdk/checksums/crc';
import type { Body } from './body.ts';

/** The checksum algorithms of S3 as they stand in header names (`x-amz-checksum-crc32`). */
export const ALGORITHMS = ['crc32', 'crc32c', 'crc64nvme', 'sha1', 'sha256'] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

/** What S3 computes when the client names no algorithm ("Checking object integrity", S3 user guide). */
export const DEFAULT_ALGORITHM: Algorithm = 'crc64nvme';

export type ChecksumType = 'FULL_OBJECT' | 'COMPOSITE';

/** A checksum as it is stored and shown. */
export interface Checksum {
  readonly algorithm: Algorithm;
  /**
   * Base64, with `-N` behind it if it is composed of N parts. Undefined if the client named no algorithm and nobody
   * has asked yet: few ever do, and CRC64NVME takes longer than all the rest of an upload.
   */
  readonly value: string | undefined;
  readonly type: ChecksumType;
}

/** What S3 would have computed by itself. */
export const PENDING_CHECKSUM: Checksum = {
  algorithm: DEFAULT_ALGORITHM,
  value: undefined,
  type: 'FULL_OBJECT',
};

/** A hash that takes bytes as they arrive. */
export interface RunningHash {
  update(bytes: Uint8Array): unknown;
  digest(): Uint8Array | Promise<Uint8Array>;
}

export function newHash(algorithm: Algorithm | 'md5'): RunningHash {
  switch (algorithm) {
    case 'crc32':
      return new Crc32();
    case 'crc32c':
      return new Crc32c();
    case 'crc64nvme':
      return new Crc64Nvme();
    case 'md5':
    case 'sha1':
    case 'sha256':
      return createHash(algorithm);
  }
}

/** @returns the algorithm of that name in any case, or undefined if S3 has it under no such name or this server lacks it. */
export function algorithmOf(name: string): Algorithm | undefined {
  const lower = name.toLowerCase();
  return ALGORITHMS.find((algorithm) => algorithm === lower);
}

/** Raw CRCs have 4 or 8 bytes, SHA-1 20, SHA-256 32. */
const DIGEST_BYTES: Readonly<Record<Algorithm, number>> = {
  crc32: 4,
  crc32c: 4,
  crc64nvme: 8,
  sha1: 20,
  sha256: 32,
};

/** Whether `value` can be such a checksum at all. */
export function isChecksum(algorithm: Algorithm, value: string): boolean {
  const bytes = Buffer.from(value, 'base64');
  return bytes.length === DIGEST_BYTES[algorithm] && bytes.toString('base64') === value;
}

export function base64(digest: Uint8Array): string {
  return Buffer.from(digest.buffer, digest.byteOffset, digest.byteLength).toString('base64');
}

/** After so many bytes a long computation lets other requests have their turn. */
const TURN_BYTES = 8 * 2 ** 20;

/** Feeds a stored body to hashes without joining it. */
export async function digestBody(
  body: Body,
  algorithms: readonly (Algorithm | 'md5')[],
): Promise<Uint8Array[]> {
  const hashes = algorithms.map(newHash);
  let sinceTurn = 0;
  for (const chunk of body.chunks) {
    for (const hash of hashes) hash.update(chunk);
    sinceTurn += chunk.length;
    if (sinceTurn >= TURN_BYTES) {
      sinceTurn = 0;
      await setImmediate();
    }
  }
  return Promise.all(hashes.map((hash) => hash.digest()));
}

export async function fullChecksum(body: Body, algorithm: Algorithm): Promise<Checksum> {
  const [digest] = await digestBody(body, [algorithm]);
  return { algorithm, value: base64(digest as Uint8Array), type: 'FULL_OBJECT' };
}

/** The same with its value. */
export async function settledChecksum(body: Body, checksum: Checksum): Promise<Checksum> {
  return checksum.value === undefined ? fullChecksum(body, checksum.algorithm) : checksum;
}

/** The checksum of the parts' checksums, one after the other, and the number of parts. */
export async function compositeChecksum(algorithm: Algorithm, parts: readonly string[]): Promise<Checksum> {
  const hash = newHash(algorithm);
  hash.update(Buffer.concat(parts.map((value) => Buffer.from(value, 'base64'))));
  return { algorithm, value: `${base64(await hash.digest())}-${parts.length}`, type: 'COMPOSITE' };
}
