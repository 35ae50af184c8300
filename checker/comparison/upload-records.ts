import type { TimedLine } from '../observation/timing.ts';

/** The two lines that report an upload, as one. */
export const record = (path: string, bucket: string, key: string): string =>
  `Uploaded ${path}\n      to ${bucket}:${key}`;

/** Printed lines, with each that is set in and begins with `to` joined to the one before it. */
export function recordsIn(lines: readonly TimedLine[]): TimedLine[] {
  const records: TimedLine[] = [];
  for (const { line, at } of lines) {
    const last = records.at(-1);
    // However they are written, two such lines belong together: so a slip in one of them shows as a slip.
    if (last && /^\s+to\s/.test(line) && !/^\s/.test(last.line) && !last.line.includes('\n')) {
      records[records.length - 1] = { line: `${last.line}\n${line}`, at };
    } else {
      records.push({ line, at });
    }
  }
  return records;
}

/** On Windows the path of a file may be printed with backslashes; a key never. */
export const withSlashes = ({ line, at }: TimedLine): TimedLine => ({
  line: line.replace(/^Uploaded .*$/m, (path) => path.replaceAll('\\', '/')),
  at,
});
