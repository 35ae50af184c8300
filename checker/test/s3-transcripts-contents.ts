import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { Scenario } from '../comparison/scenario.ts';
import { baseName } from '../fixture/tree.ts';

/** A content as it is kept: text as such, other bytes in base64, much of either compressed as well. */
export type KeptContent = string | { readonly base64: string } | { readonly brotli: string };

/**
 * Stands for a content: `=` for the one that the scenario itself has under the name in question, `=a.txt` for the one
 * that it has under another name, a number for a place in the transcript's own table.
 */
export type ContentRef = string | number;

/** Stands for the working directory. */
export const PLACE = '{cwd}';

/** Longer contents are compressed. The fixtures' large ones repeat themselves, and so does what is made of them. */
const [LONG_TEXT, LONG_BYTES] = [2000, 200];

/** Characters that nobody reads: bytes that were taken for text hold many. */
const UNREADABLE = /[^\P{C}\n\r\t]|\ufffd/u;

/** The name that a key has in a scenario's folder: without the prefix, where it is the folder's own. */
export const nameOfKey = (key: string, workingDirectory: string): string => {
  const prefix = `${baseName(workingDirectory)}/`;
  return key.startsWith(prefix) ? key.slice(prefix.length) : key;
};

/**
 * Every content of which a scenario itself knows, by the name of its file or object. Where one name gets several in the
 * course of the story, the later ones are called `name#2`, `name#3` and so on.
 */
export function knownContents({ fixture, runs }: Scenario): Map<string, Uint8Array> {
  const known = new Map<string, Uint8Array>();
  const add = (name: string, content: string | Uint8Array): void => {
    const bytes = Buffer.from(content);
    for (let number = 1; ; number += 1) {
      const called = number === 1 ? name : `${name}#${number}`;
      const there = known.get(called);
      if (there && Buffer.compare(there, bytes) !== 0) continue;
      known.set(called, there ?? bytes);
      return;
    }
  };
  for (const entry of fixture.entries) if (entry.kind === 'file') add(entry.path, entry.content);
  for (const happening of runs.flatMap(({ happens = [] }) => happens)) {
    if (happening.kind === 'file-written') add(happening.path, happening.content);
    if (happening.kind === 'object-stored')
      add(nameOfKey(happening.key, fixture.workingDirectory), happening.content);
  }
  return known;
}

function compressed(bytes: Uint8Array): KeptContent {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 };
  return { brotli: brotliCompressSync(bytes, { params }).toString('base64') };
}

/** @param hide takes out of a text what is different in every run */
function kept(content: Uint8Array, hide: (text: string) => string): KeptContent {
  const bytes = Buffer.from(content);
  const text = bytes.toString();
  if (!Buffer.from(text).equals(bytes)) {
    return bytes.length > LONG_BYTES ? compressed(bytes) : { base64: bytes.toString('base64') };
  }
  const isLong = text.length > (UNREADABLE.test(text) ? LONG_BYTES : LONG_TEXT);
  return isLong ? compressed(Buffer.from(hide(text))) : hide(text);
}

/** Writes contents down: each once, and not at all where the scenario knows it. */
export function contentWriter(table: KeptContent[]) {
  const places = new Map<string, number>();
  return (scenario: Scenario, hide: (text: string) => string) => {
    const known = knownContents(scenario);
    return (name: string, content: Uint8Array): ContentRef => {
      const isIt = (bytes: Uint8Array | undefined): boolean =>
        bytes !== undefined && Buffer.compare(bytes, content) === 0;
      if (isIt(known.get(name))) return '=';
      for (const [other, bytes] of known) if (isIt(bytes)) return `=${other}`;
      const written = kept(content, hide);
      const text = JSON.stringify(written);
      const place = places.get(text) ?? table.push(written) - 1;
      places.set(text, place);
      return place;
    };
  };
}

function bytesOf(content: KeptContent, show: (text: string) => string): Uint8Array {
  if (typeof content === 'string') return Buffer.from(show(content));
  if ('base64' in content) return Buffer.from(content.base64, 'base64');
  const bytes = brotliDecompressSync(Buffer.from(content.brotli, 'base64'));
  return bytes.includes(PLACE) ? Buffer.from(show(bytes.toString())) : bytes;
}

/** Reads contents back. Each time it is another array, as it is when files and objects are read. */
export function contentReader(
  table: readonly KeptContent[],
  scenario: Scenario,
  show: (text: string) => string,
): (name: string, ref: ContentRef) => Uint8Array {
  const known = knownContents(scenario);
  const read = new Map<number, Uint8Array>();
  return (name, ref) => {
    let bytes: Uint8Array | undefined;
    if (typeof ref === 'string') {
      bytes = known.get(ref === '=' ? name : ref.slice(1));
    } else {
      const stored = table[ref];
      bytes = read.get(ref) ?? (stored === undefined ? undefined : bytesOf(stored, show));
      if (bytes) read.set(ref, bytes);
    }
    if (!bytes) throw new Error(`${scenario.id}: nothing is known of the content ${ref} of ${name}.`);
    return Uint8Array.from(bytes);
  };
}
