import { linesOf } from './normalise.ts';
import type { Observation } from './observation.ts';
import { type CodePlace, isSamePlace } from './places.ts';

/** Printed lines that are wrong, as a comparison names them: an item may be of two lines. */
export interface WrongLines {
  readonly unexpected: readonly string[];
  /** Right once, and wrong from the second time on. */
  readonly repeated: readonly string[];
}

/** A wrong line, and where it was printed. */
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

/** A wrong line with the byte at which it begins. */
interface WrongLine extends Omit<PrintedAt, 'place'> {
  readonly from: number;
}

/** Every wrong line, in the order of the output. */
function wrongLinesIn(printed: Printed, { unexpected, repeated }: WrongLines): WrongLine[] {
  // A comparison on Windows may have made the separators equal.
  const same = (line: string): string => (printed.platform === 'win32' ? line.replaceAll('\\', '/') : line);
  const wrong = new Set(unexpected.map(same));
  const onlyOnce = new Set(repeated.map(same));
  const seen = new Set<string>();
  const lines = linesWithBeginning(printed);
  return lines.flatMap(({ line, from }, index): WrongLine[] => {
    const next = lines[index + 1]?.line;
    const texts = [line, ...(next === undefined ? [] : [`${line}\n${next}`])];
    return texts.flatMap((text): WrongLine[] => {
      const item = same(text);
      const again = onlyOnce.has(item) && seen.has(item);
      seen.add(item);
      if (!wrong.has(item) && !again) return [];
      return [{ kind: again ? 'repeated' : 'unexpected', line: text, from }];
    });
  });
}

/**
 * Where the first wrong line was printed, in the order of the output: by the write that began it. Of the wrong lines from
 * that place the smallest is named, because programs may print in another order each time.
 * @returns undefined where no wrong line was printed, or where it isn't known who printed the first
 */
export function placeOfWrongLine(printed: Printed, wrong: WrongLines): PrintedAt | undefined {
  const placeAt = (from: number): CodePlace | undefined =>
    printed.places?.findLast((part) => part.from <= from)?.place;
  const lines = wrongLinesIn(printed, wrong);
  const [first] = lines;
  const place = first && placeAt(first.from);
  if (!first || !place) return undefined;
  const alike = lines.filter(({ kind, from }) => kind === first.kind && isSamePlace(placeAt(from), place));
  const line = alike.reduce((smallest, other) => (other.line < smallest ? other.line : smallest), first.line);
  return { kind: first.kind, line, place };
}
