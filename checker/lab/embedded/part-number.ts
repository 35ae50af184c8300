import { invalidArgument } from './errors.ts';

const MAX_PART_NUMBER = 10_000;

/** @throws {S3Error} `InvalidArgument` */
export function readPartNumber(given: string | undefined): number {
  const number = /^\d{1,5}$/.test(given ?? '') ? Number(given) : 0;
  if (number >= 1 && number <= MAX_PART_NUMBER) return number;
  throw invalidArgument(
    'partNumber',
    given ?? '',
    `Part number must be an integer between 1 and ${MAX_PART_NUMBER}, inclusive`,
  );
}
