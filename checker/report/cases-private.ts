/** What a case must not tell of the machine on which it was seen. */
export interface PrivateWords {
  /** Absolute paths, each with the word that stands for it: `/home/me` and `{home}`. */
  readonly paths: readonly (readonly [path: string, word: string])[];
  /** Names by themselves, such as the user's. */
  readonly names: readonly (readonly [name: string, word: string])[];
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** The ways in which programs and systems write a path. */
function spellingsOf(path: string): string[] {
  const slashes = path.replaceAll('\\', '/').replace(/\/+$/, '');
  const backslashes = slashes.replaceAll('/', '\\');
  // A stack names files by address, some keys are encoded as a whole, and text within code doubles each backslash.
  const doubled = backslashes.replaceAll('\\', '\\\\');
  return [...new Set([slashes, backslashes, doubled, encodeURI(slashes), encodeURIComponent(slashes)])];
}

/** A path, and what is left of it when its first folders are lost; one folder alone says nothing. */
function withTails(path: string): string[] {
  const parts = path.replaceAll('\\', '/').split('/').filter(Boolean);
  const tails = parts.map((_part, index) => parts.slice(index).join('/')).slice(0, -1);
  return [path, ...tails];
}

/** Names that say nothing of anybody, or are too short to be told from other words. */
const isTelling = (name: string): boolean =>
  name.length > 2 && !/^(?:root|user|admin|node|runner|ubuntu|localhost)$/i.test(name);

/**
 * What replaces private words in a text. Longer ones come first, so that a home inside a temporary folder doesn't hide it.
 * Also what programs make of a path (`ome/me`, `me/course`) is replaced, as far as it still names two folders.
 */
export function privacyFor({ paths, names }: PrivateWords): (text: string) => string {
  const spelled = paths
    .flatMap(([path, word]) =>
      withTails(path).flatMap((part) => spellingsOf(part).map((text) => [text, word] as const)),
    )
    .filter(([text]) => text.length > 1);
  const words = new Map<string, string>();
  // The first word for a text counts: a folder may be two things at once. Programs also change case.
  for (const [text, word] of [...spelled, ...names.filter(([name]) => isTelling(name))]) {
    const key = text.toLowerCase();
    if (!words.has(key)) words.set(key, word);
  }
  const longestFirst = [...words.keys()].sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return (text) => text;
  // Whole words only; an encoded slash ends in a letter and is none.
  const pattern = new RegExp(
    `(?:(?<=%[0-9a-f]{2})|(?<![\\p{L}\\p{N}]))(?:${longestFirst.map(escaped).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return (text) => text.replace(pattern, (found) => words.get(found.toLowerCase()) ?? '{private}');
}
