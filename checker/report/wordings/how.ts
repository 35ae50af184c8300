import { showValue } from '../value.ts';

type Parameters = Readonly<Record<string, string | number>>;
type Words = string | ((parameters: Parameters) => string);

const bytes = (value: string | number | undefined): string => `${Number(value).toLocaleString('en')} bytes`;
const shown = (value: string | number | undefined): string => showValue(String(value));

/** How names came out, as a sentence without its period. */
const NAMES: Readonly<Record<string, Words>> = {
  'name-alone': 'only the name is left, without its folders',
  'relative-path': 'the path below the working directory stands there',
  'absolute-path': 'the whole absolute path stands there',
  'first-part-once-for-each-folder': 'the first part stands there once more for each folder',
  'path-of-a-url': 'the path is written as a URL has it',
  'stripped-by-characters': "all characters that the working directory's path has are stripped off the front",
  'folder-alone': 'only the folder is left, without the name',
  'first-part-lost': 'the first part is lost',
  'last-part-lost': 'the last part is lost',
  'last-folder-lost': 'the last folder is lost',
  'slashes-lost': 'the slashes are lost',
  'last-slash-lost': 'the slash before the name is lost',
  'parts-reversed': 'the parts stand in the opposite order',
  'slash-behind': "there's a slash at the end",
  'slashes-doubled': 'each slash stands there twice',
  'folders-twice': 'the folders stand there twice',
  'name-twice': 'the name stands there twice',
  'folder-and-name-alone': 'only the last folder and the name are left',
  'top-folder-and-name': 'only the first folder and the name are left',
  'split-at-spaces': 'each name with spaces came out as several lines, split at the spaces',
  'split-at-slashes': 'each path came out as several lines, split at the slashes',
  'split-at-commas': 'each name with commas came out as several lines, split at the commas',
  'slashes-replaced': ({ by }) => `each slash came out as ${shown(by)}`,
  'last-parts': ({ count }) => `only the last ${count} parts of the path are left`,
  'parts-cut-off': ({ count }) => `the first ${count} parts of the path are cut off`,
  'part-by-number': ({ count }) => `only part number ${count} of the path is left`,
  'first-parts': ({ count }) => `only the first ${count === 1 ? 'part is' : `${count} parts are`} left`,
  'ending-lost': 'the ending of the name is lost',
  'from-last-period-lost': 'everything from the last period on is lost',
  'from-first-period-lost': 'everything in the name from its first period on is lost',
  'path-from-first-period-lost': 'everything from the first period on is lost',
  'middle-endings-lost': 'what stands between the first and the last period of a name is lost',
  'second-ending-kept': 'everything from the second period of a name on is lost',
  'only-ending-kept': 'only the ending of the name is left',
  'characters-cut-off-in-front': ({ count }) =>
    `the first ${count === 1 ? 'character is' : `${count} characters are`} cut off`,
  'characters-cut-off-at-end': ({ count }) =>
    `the last ${count === 1 ? 'character is' : `${count} characters are`} cut off`,
  'limited-length': ({ count }) => `everything after the first ${count} characters is cut off`,
  'cut-at-first': ({ character }) => `everything from the first ${shown(character)} on is lost`,
  'cut-at-last': ({ character }) => `everything from the last ${shown(character)} on is lost`,
  'kept-after-last': ({ character }) => `only what follows the last ${shown(character)} is left`,
  'kept-after-first': ({ character }) => `only what follows the first ${shown(character)} is left`,
  'put-together': ({ template, noun }) =>
    `${shown(String(template).replaceAll('<expected>', `<the right ${noun}>`))} stands there`,
  'lower-case': 'capital letters came out as small ones',
  'upper-case': 'small letters came out as capital ones',
  trimmed: 'white space at the beginning and the end is lost',
  'parts-trimmed': 'white space at the beginning and the end of names is lost',
  'begins-trimmed': 'white space at the beginning of names is lost',
  'ends-trimmed': 'white space at the end of names is lost',
  'composed-accents': 'a letter and its accent came out as one character',
  'decomposed-accents': 'a letter with an accent came out as two characters',
  'accents-lost': 'accents are lost',
  'url-encoded': 'characters are encoded as in a web address',
  'url-encoded-with-slashes': 'characters are encoded as in a web address, slashes too',
  'url-encoded-parts': 'characters are encoded as in a web address',
  'url-decoded': 'what looks like an encoded character came out decoded',
  'plus-for-space-decoded': 'each plus sign came out as a space',
  'json-quoted': 'each one stands in quotes, with escapes',
  'json-escaped': 'quotes and the like are escaped with backslashes',
  'single-quoted': 'each one stands in single quotes',
  'read-as-latin-1': 'characters beyond ASCII came out as two or more others (UTF-8 read as Latin-1)',
  'written-as-latin-1': 'characters beyond ASCII were written as Latin-1, which UTF-8 can not read',
  'written-as-ascii': 'characters beyond ASCII came out as others',
  backslashes: 'each slash came out as a backslash',
  'characters-lost': ({ characters }) => `${characters} are lost`,
  'characters-replaced': ({ characters, by }) => `${characters} came out as ${shown(by)}`,
};

/** What became of contents, as a sentence without its period. */
const CONTENTS: Readonly<Record<string, Words>> = {
  empty: 'nothing is in it',
  'absolute-path': 'the absolute path of the file is in it, instead of its content',
  'relative-path': 'the path of the file is in it, instead of its content',
  'decoded-as-utf-8': 'the bytes were read as UTF-8 text, so that those which are no text are corrupted',
  'encoded-twice': 'each byte from 128 on became two bytes: the text was encoded twice',
  ascii: 'bytes from 128 on became others',
  base64: 'the content is encoded as base64',
  hexadecimal: 'the content is written as hexadecimal numbers',
  'json-text': 'the content stands in quotes, as JSON',
  'json-buffer': 'the bytes are written as a JSON object',
  'list-of-numbers': 'the bytes are written as a list of numbers',
  'final-line-end-lost': 'the line end at the very end is lost',
  'final-line-end-added': 'there is one more line end at the very end',
  trimmed: 'white space at the beginning and the end is lost',
  'line-ends-lost': 'line ends are lost',
  'unix-line-ends': 'Windows line ends became Unix ones',
  'windows-line-ends': 'line ends became Windows ones',
  twice: 'the content is in it twice',
  'first-line-alone': 'only the first line is in it',
  'first-bytes': (parameters) => `only the first ${bytes(parameters.bytes)} are in it`,
  'last-chunk': (parameters) => `only what follows the last full ${bytes(parameters.bytes)} is in it`,
  'filled-up': (parameters) =>
    `the content is filled up with zeros to a multiple of ${bytes(parameters.bytes)}`,
  'bytes-lost-in-front': (parameters) => `the first ${bytes(parameters.bytes)} are lost`,
  'bytes-lost-at-end': (parameters) => `the last ${bytes(parameters.bytes)} are lost`,
  compressed: 'the content is compressed with gzip',
  'of-another-file': 'the content of another file is in it',
  'the-same-everywhere': ({ text }) => `the same text is in each: ${shown(text)}`,
};

const say = (words: Words, parameters: Parameters): string =>
  typeof words === 'string' ? words : words(parameters);

const PARTS: Readonly<Record<string, string>> = {
  'relative path': 'below the working directory',
  name: "in the file's own name",
};

export const hasNameWords = (rule: string): boolean => rule in NAMES;
export const hasContentWords = (rule: string): boolean => rule in CONTENTS;

/** How names came out, with the second change where there are two. */
export function nameChange(rule: string, given: Parameters, noun: string): string {
  const parameters: Parameters = { ...given, noun };
  const words = NAMES[rule];
  if (words === undefined) throw new RangeError(`There are no words for the change ${rule}.`);
  const { next, of } = parameters;
  const second = typeof next === 'string' ? NAMES[next] : undefined;
  const own = Object.fromEntries(
    Object.entries(parameters).flatMap(([name, value]) =>
      name.startsWith('next-') ? [[name.slice('next-'.length), value]] : [],
    ),
  );
  const where = typeof of === 'string' && PARTS[of] ? ` ${PARTS[of]}` : '';
  return say(words, parameters) + where + (second === undefined ? '' : `, and then ${say(second, own)}`);
}

/** What became of contents. */
export function contentChange(rule: string, parameters: Parameters): string {
  const words = CONTENTS[rule];
  if (words === undefined) throw new RangeError(`There are no words for the content ${rule}.`);
  return say(words, parameters);
}
