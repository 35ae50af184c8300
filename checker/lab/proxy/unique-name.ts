import { randomBytes } from 'node:crypto';

/** Begins the name of every bucket that a check makes in a backend. */
const MARK = 'backup-workbook';

const PATTERN = new RegExp(`^${MARK}-(\\d{4})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})-[0-9a-f]{12}$`);

/**
 * A name that no other run has, with the time in it at which it was made (UTC):
 * `backup-workbook-20260131235959-0123456789ab`.
 */
export function uniqueBucketName(now: Date): string {
  const time = now.toISOString().slice(0, 19).replace(/[-:T]/g, '');
  return `${MARK}-${time}-${randomBytes(6).toString('hex')}`;
}

/** When a bucket was named by `uniqueBucketName`; undefined for every other bucket, which belongs to somebody else. */
export function timeInBucketName(name: string): Date | undefined {
  const [, ...digits] = PATTERN.exec(name) ?? [];
  if (digits.length === 0) return undefined;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = digits.map(Number);
  return new Date(Date.UTC(year, month - 1, day, hours, minutes, seconds));
}
