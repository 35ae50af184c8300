const ESCAPES: Record<string, string> = { '\t': '\\t', '\r': '\\r', '\n': '\\n' };

const escapeOf = (character: string): string =>
  ESCAPES[character] ?? `\\u{${character.codePointAt(0)?.toString(16)}}`;

/**
 * Characters that a reader can't see or tell apart: control and format characters, separators other than a plain space,
 * and marks that combine with the letter before them.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Mn}]|(?! )\p{Zs}/gu;

const quote = (text: string, escaped: string): string =>
  /^\s|\s$| {2}/.test(text) || escaped !== text ? `"${escaped}"` : text;

/** A printed value as people can read it: in quotes, with escapes, wherever white space or the unseen matters. */
export const showValue = (text: string): string => quote(text, text.replace(UNSEEN, escapeOf));

/** The same for a value of several lines, such as the two that report an upload. */
export const showLines = (text: string): string => {
  const [first = '', ...others] = text.split('\n');
  // What comes after the first line is set in by rule; that white space needs no quotes to be seen.
  return [
    showValue(first),
    ...others.map((line) => line.replace(/^( *)(.*)$/, (_all, margin, rest) => margin + showValue(rest))),
  ].join('\n');
};

/** Two strings that look the same although they are not: one writes an accent as a character of its own. */
export const looksAlike = (a: string, b: string): boolean =>
  a !== b && a.normalize('NFC') === b.normalize('NFC');

/** An expected and a printed value, made so that every difference between them can be seen. */
export function showPair(expected: string, printed: string): [expected: string, printed: string] {
  if (!looksAlike(expected, printed)) return [showLines(expected), showLines(printed)];
  const spellOut = (text: string): string => `"${text.replace(/[^\x20-\x7e]/gu, escapeOf)}"`;
  return [spellOut(expected), spellOut(printed)];
}
