import { linesOf } from './normalise.ts';
import type { Observation } from './observation.ts';
import type { CodePlace } from './places.ts';

/** Printed lines that are wrong, as a comparison names them: an item may be of two lines. */
export interface WrongLines {
  readonly unexpected: readonly string[];
  /** Right once, and wrong from the second time on. */
  readonly repeated: readonly string[];
}

/** The first wrong line, and where it was printed. */
export interface PrintedAt {
  readonly kind: 'unexpected' | 'repeated';
  readonly line: string;
  readonly place: CodePlace;
}

type Printed = Pick<Observation, 'stdout' | 'platform' | 'places'>;

/** Every line that isn't blank, normalised, with the byte at which it begins. */
function linesWithBeginning({ stdout }: Printed): { line: string; from: number }[] {
  const lines: { line: string; from: number }[] = [];
  let from = 0;
  for (const raw of stdout.split('\n')) {
    for (const line of linesOf(raw, { backslashesAreSlashes: false })) lines.push({ line, from });
    from += Buffer.byteLength(raw) + 1;
  }
  return lines;
}

/**
 * Where the first wrong line was printed, in the order of the output: by the write that began it.
 * @returns undefined where no wrong line was printed, or where it isn't known who printed the first
 */
export function placeOfWrongLine(
  printed: Printed,
  { unexpected, repeated }: WrongLines,
): PrintedAt | undefined {
  const { places = [], platform } = printed;
  // A comparison on Windows may have made the separators equal.
  const same = (line: string): string => (platform === 'win32' ? line.replaceAll('\\', '/') : line);
  const wrong = new Set(unexpected.map(same));
  const onlyOnce = new Set(repeated.map(same));
  const seen = new Set<string>();
  const lines = linesWithBeginning(printed);
  for (const [index, { line, from }] of lines.entries()) {
    const next = lines[index + 1]?.line;
    for (const text of [line, ...(next === undefined ? [] : [`${line}\n${next}`])]) {
      const item = same(text);
      const again = onlyOnce.has(item) && seen.has(item);
      seen.add(item);
      if (!wrong.has(item) && !again) continue;
      const place = places.findLast((part) => part.from <= from)?.place;
      return place && { kind: again ? 'repeated' : 'unexpected', line: text, place };
    }
  }
  return undefined;
}
