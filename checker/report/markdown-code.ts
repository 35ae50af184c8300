import { Marked, type Tokens } from 'marked';
import { markedTerminal } from 'marked-terminal';
import type { Reading, Style } from './style.ts';

/** Colours for the parts of a program, all of them readable on light and on dark. Other parts keep the text's own. */
export function codeTheme({ paint }: Style): Record<string, (text: string) => string> {
  const own = (text: string): string => text;
  const coloured = {
    keyword: paint.magenta,
    literal: paint.magenta,
    number: paint.magenta,
    string: paint.green,
    regexp: paint.green,
    comment: paint.dim,
    doctag: paint.dim,
    meta: paint.dim,
    built_in: paint.cyan,
    type: paint.cyan,
    title: paint.cyan,
    attr: paint.cyan,
  };
  // The package's own colours, which know nothing of the reader's wishes, are replaced wherever it has some.
  const rest = ['class', 'function', 'tag', 'name', 'emphasis', 'strong', 'link', 'addition', 'deletion'];
  return { ...Object.fromEntries(rest.map((part) => [part, own])), ...coloured };
}

/** Code in its colours, one string a line; a line's colours end with it. */
export function codeLines(code: string, language: string, reading: Reading): string[] {
  const marked = new Marked(markedTerminal({ tab: 0, emoji: false }, { theme: codeTheme(reading) }));
  const token: Tokens.Code = { type: 'code', raw: code, lang: language, text: code };
  return linesOf(marked.parser([token]));
}

/** SGR codes: the colours and styles of ECMA-48. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they begin with a control character
const SGR = /\u001b\[([\d;]*)m/g;

/** Lines of which each is complete: a colour that goes on over an end of line is ended before it and taken up after it. */
function linesOf(text: string): string[] {
  let open = '';
  return text
    .trimEnd()
    .split('\n')
    .map((line) => {
      const before = open;
      for (const [code, number = ''] of line.matchAll(SGR)) {
        // 22 to 29 and 39 end a style, 0 ends all; one style inside another does not come up in code.
        open = /^(0|2\d|39)?$/.test(number) ? '' : open + code;
      }
      return `${before}${line}${open === '' ? '' : '\u001b[0m'}`;
    });
}
