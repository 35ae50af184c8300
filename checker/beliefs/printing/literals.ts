import type { Reading } from './agreement.ts';
import { readingOf } from './agreement.ts';
import { asWritten } from './procedure.ts';

/** Names that may stand before a bracket or a string: `Set(3) {`, `PosixPath('…')`. */
const WORD = /^[A-Za-z_]\w*(\(\d+\))?/;
const LEFT_OUT = /^\.\.\. (\d+) more items?/;

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  0: '\0',
};

/** The string that begins at `from` with a quotation mark, and where it ends; undefined where it doesn't. */
export function readString(text: string, from: number): { value: string; end: number } | undefined {
  const mark = text[from];
  if (mark !== "'" && mark !== '"' && mark !== '`') return undefined;
  let value = '';
  for (let at = from + 1; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === mark) return { value: asWritten(value), end: at + 1 };
    if (character === '\n') return undefined;
    if (character !== '\\') {
      value += character;
      continue;
    }
    const code = /^(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/.exec(
      text.slice(at + 1, at + 10),
    );
    if (code) {
      value += String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? code[3] ?? '', 16));
      at += code[0].length;
    } else {
      at += 1;
      value += ESCAPES[text[at] ?? ''] ?? text[at] ?? '';
    }
  }
  return undefined;
}

/**
 * Reads an output that consists of nothing but arrays, sets or lists of strings, as `console.log`, `JSON.stringify` and
 * Python's `print` show them: on one line, in columns, or one item a line.
 */
export function readArrays(text: string): Reading | undefined {
  if (!/[[({]/.test(text)) return undefined;
  const items: string[] = [];
  let leftOut = 0;
  let brackets = 0;
  for (let at = 0; at < text.length; ) {
    const character = text[at] ?? '';
    const rest = text.slice(at, at + 60);
    const string = readString(text, at);
    const more = LEFT_OUT.exec(rest);
    const word = WORD.exec(rest);
    if (string) {
      if (brackets === 0) return undefined;
      items.push(string.value);
      at = string.end;
    } else if (more) {
      leftOut += Number(more[1]);
      at += more[0].length;
    } else if (word && /^ ?[[({]/.test(rest.slice(word[0].length))) {
      at += word[0].length;
    } else if ('[({'.includes(character)) {
      brackets += 1;
      at += 1;
    } else if ('])}'.includes(character)) {
      brackets -= 1;
      at += 1;
    } else if (/[\s,]/.test(character)) {
      at += 1;
    } else {
      return undefined;
    }
  }
  return items.length > 0 || brackets === 0 ? readingOf(items, leftOut) : undefined;
}

/**
 * Reads directory entries as `console.log` shows them, each as the absolute path that its fields hold. Node 20 shows
 * `path` besides `parentPath`; later versions don't.
 */
export function readDirents(text: string, workingDirectory: string): Reading | undefined {
  const items: string[] = [];
  const starts = [...text.matchAll(/Dirent \{/g)];
  if (starts.length === 0) return undefined;
  const fields = [...text.matchAll(/(name|parentPath|path): (?=['"`])/g)];
  for (const [index, { index: start }] of starts.entries()) {
    const end = starts[index + 1]?.index ?? text.length;
    const values: Record<string, string> = {};
    for (const field of fields) {
      if (field.index < start || field.index > end) continue;
      const string = readString(text, field.index + field[0].length);
      if (string) values[field[1] ?? ''] ??= string.value;
    }
    if (values.name === undefined) return undefined;
    const folder = values.parentPath ?? values.path ?? workingDirectory;
    const inside = folder === '.' ? '' : `${folder.startsWith('./') ? folder.slice(2) : folder}/`;
    items.push(inside.startsWith('/') ? inside + values.name : `${workingDirectory}/${inside}${values.name}`);
  }
  const leftOut = [...text.matchAll(/^ *\.\.\. (\d+) more items?/gm)].reduce(
    (sum, [, n]) => sum + Number(n),
    0,
  );
  return readingOf(items, leftOut);
}
