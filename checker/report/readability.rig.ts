/** The words of a text. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];

/** Sentences end with a period, a question mark or an exclamation mark before a space or the end. */
const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.?!])["”)]?(?:\s+|$)/).filter((sentence) => wordsOf(sentence).length > 0);

/** Syllables by the usual rule of thumb: groups of vowels, without a silent e at the end. */
function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  const spoken = letters.replace(/(?:[^laeiouy]es|[^tdaeiouy]ed|[^laeiouy]e)$/, (end) => end[0] ?? '');
  return Math.max(1, (spoken.match(/[aeiouy]+/g) ?? []).length);
}

/**
 * The Flesch-Kincaid grade level of a text: years of school that a reader needs. (Kincaid, Fishburne, Rogers and Chissom:
 * Derivation of new readability formulas for Navy enlisted personnel, 1975.)
 */
export function gradeOf(text: string): number {
  const words = wordsOf(text);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  const sentences = Math.max(1, sentencesOf(text).length);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}
