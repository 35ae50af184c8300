/** An expected line beside the printed line that most likely stands for it. */
export interface AlignedPair {
  readonly expected: string;
  readonly printed: string;
}

export interface Alignment {
  readonly pairs: readonly AlignedPair[];
  /** Expected lines that no printed line resembles. */
  readonly missing: readonly string[];
  /** Printed lines that resemble no expected line. */
  readonly unexpected: readonly string[];
}

const pieces = (line: string): string[] => line.split(/[\\/]/).filter((piece) => piece !== '');

function commonSuffix(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}

/** Letters and digits only, so that an escaped, lowered or re-accented name still resembles itself. */
function skeleton(line: string): string {
  let text = line;
  try {
    text = decodeURIComponent(line);
  } catch {
    // A `%` that encodes nothing: the line is compared as it stands.
  }
  return (pieces(text).at(-1) ?? '')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Puts missing and unexpected lines side by side by what they say, never by where they stand: lines with the same last
 * piece of a path belong together, and among several the one with the longest common ending.
 */
export function align(missing: readonly string[], unexpected: readonly string[]): Alignment {
  const left = new Set(unexpected);
  const partners = new Map<string, string>();
  for (const keyOf of [(line: string) => pieces(line).at(-1) ?? '', skeleton]) {
    const byKey = new Map<string, string[]>();
    for (const line of left) byKey.set(keyOf(line), [...(byKey.get(keyOf(line)) ?? []), line]);
    const candidates = missing
      .filter((expected) => !partners.has(expected) && keyOf(expected) !== '')
      .flatMap((expected) =>
        (byKey.get(keyOf(expected)) ?? []).map((printed) => ({
          expected,
          printed,
          closeness: commonSuffix(expected, printed) - Math.abs(expected.length - printed.length) / 1000,
        })),
      )
      .sort((a, b) => b.closeness - a.closeness);
    for (const { expected, printed } of candidates) {
      if (partners.has(expected) || !left.has(printed)) continue;
      partners.set(expected, printed);
      left.delete(printed);
    }
  }
  return {
    pairs: missing.flatMap((expected) => {
      const printed = partners.get(expected);
      return printed === undefined ? [] : [{ expected, printed }];
    }),
    missing: missing.filter((expected) => !partners.has(expected)),
    unexpected: unexpected.filter((line) => left.has(line)),
  };
}
