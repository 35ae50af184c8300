import { invalidArgument, S3Error } from './errors.ts';

/** Bytes from `start` to before `end`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The range of a GET (RFC 9110 section 14.2). Like S3, this takes a single range and answers the
 * whole object to anything else.
 * @throws {S3Error} `InvalidRange` if none of it lies within the object.
 */
export function readRange(header: string | undefined, size: number): ByteRange | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  if (first === '') {
    if (Number(last) === 0 || size === 0) throw notSatisfiable(header, size);
    return { start: Math.max(0, size - Number(last)), end: size };
  }
  if (last !== '' && Number(last) < Number(first)) return undefined;
  if (Number(first) >= size) throw notSatisfiable(header, size);
  return { start: Number(first), end: last === '' ? size : Math.min(size, Number(last) + 1) };
}

/**
 * The range of an UploadPartCopy: both ends are required, and must lie within the source.
 * @throws {S3Error} `InvalidArgument` or `InvalidRange`.
 */
export function readCopyRange(header: string | undefined, size: number): ByteRange | undefined {
  if (header === undefined) return undefined;
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(header) ?? [];
  if (first === undefined || last === undefined || Number(last) < Number(first)) {
    throw invalidArgument(
      'x-amz-copy-source-range',
      header,
      'The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based offsets of the first and last bytes to copy',
    );
  }
  if (Number(last) >= size) throw notSatisfiable(header, size);
  return { start: Number(first), end: Number(last) + 1 };
}

function notSatisfiable(range: string | undefined, size: number): S3Error {
  return new S3Error('InvalidRange', {
    elements: { RangeRequested: range ?? '', ActualObjectSize: String(size) },
    headers: { 'content-range': `bytes */${size}` },
  });
}
