import { invalidArgument } from './errors.ts';
import { encodeKey, type Query } from './query.ts';

/**
 * Reads how many lines a page may have at most (`max-keys` and its siblings).
 * @param limit what S3 gives at most, and by default
 * @throws {S3Error} `InvalidArgument`
 */
export function readPageSize(query: Query, name: string, limit: number): number {
  return Math.min(readCount(query, name) ?? limit, limit);
}

/** Reads a parameter that is a whole number from 0 on. @throws {S3Error} `InvalidArgument` */
export function readCount(query: Query, name: string): number | undefined {
  const value = query.get(name);
  if (value === undefined || value === '') return undefined;
  if (!/^\d{1,10}$/.test(value)) {
    const problem = /^-\d+$/.test(value) ? 'must not be negative' : 'must be an integer';
    throw invalidArgument(name, value, `Argument ${name} ${problem}`);
  }
  return Number(value);
}

/** How keys are spelt in a listing: as they are, or percent-encoded where the client asks for it. */
export interface KeyEncoding {
  readonly encodingType: 'url' | undefined;
  readonly encode: (text: string) => string;
}

/** @throws {S3Error} `InvalidArgument` */
export function readEncoding(query: Query): KeyEncoding {
  const value = query.get('encoding-type');
  if (value === undefined) return { encodingType: undefined, encode: (text) => text };
  if (value !== 'url')
    throw invalidArgument('encoding-type', value, 'Invalid Encoding Method specified in Request');
  return { encodingType: value, encode: encodeKey };
}
