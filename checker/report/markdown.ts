import { posix } from 'node:path';
import { Marked, type Token, type Tokens } from 'marked';
import { markedTerminal } from 'marked-terminal';
import stringWidth from 'string-width';
import { codeTheme } from './markdown-code.ts';
import { indent, prose, type Reading, type Style } from './style.ts';

/** What a renderer of marked can do with what stands inside a token. */
interface Parser {
  parse(tokens: Token[]): string;
  parseInline(tokens: Token[]): string;
}

/** The columns before code. */
const CODE_MARGIN = 4;

const isCoded = ({ paint }: Style): boolean => paint.level > 0;

/** What a block of code is, in the words of a page that is read aloud. */
function labelOf(lang: string): string {
  const [language, ...marks] = lang.split(/\s+/);
  if (language === 'text') return marks.includes('sample') ? 'Sample output:' : 'Output:';
  if (language === 'ts') return 'Code:';
  return language === 'sh' || language === 'powershell' ? 'Command:' : 'Text:';
}

/** Where a link leads: addresses as they are, files of the workbook as one would open them from its folder. */
const addressOf = (href: string, folder: string): string =>
  /^([a-z]+:|#)/i.test(href) ? href : posix.join(folder, href);

function linkText(text: string, href: string, folder: string, { paint }: Style): string {
  const address = addressOf(href, folder);
  return text === href || text === address
    ? paint.underline(address)
    : `${text} (${paint.underline(address)})`;
}

/** A block as lines, `margin` columns of which are taken. */
function blockLines(token: Token, parser: Parser, reading: Reading, margin: number): string[] {
  switch (token.type) {
    case 'space':
      return [];
    case 'text':
    case 'paragraph':
      return prose(parser.parseInline(token.tokens ?? [token]), reading, margin);
    case 'list':
      return listLines(token as Tokens.List, parser, reading, margin);
    default:
      return parser.parse([token]).trimEnd().split('\n');
  }
}

function listLines(list: Tokens.List, parser: Parser, reading: Reading, margin: number): string[] {
  return list.items.flatMap((item, index) => {
    const mark = list.ordered ? `${Number(list.start || 1) + index}. ` : '- ';
    const blocks = item.tokens
      .map((token) => blockLines(token, parser, reading, margin + mark.length))
      .filter((lines) => lines.length > 0);
    const lines = blocks.flatMap((block, place) => (place > 0 && list.loose ? ['', ...block] : block));
    const [first = '', ...others] = lines;
    const gap = list.loose && index > 0 ? [''] : [];
    return [...gap, mark + first, ...indent(mark.length, others)];
  });
}

/** The columns that a drawn table takes: a space on each side of every cell, and a line between cells and around. */
function widthOf({ header, rows }: Tokens.Table, parser: Parser): number {
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((row) => stringWidth(parser.parseInline(row[column]?.tokens ?? [])))),
  );
  return widths.reduce((sum, each) => sum + each + 3, 1);
}

/** A table as a list: each row a line, and each cell after the head of its column. */
function tableAsLines(table: Tokens.Table, parser: Parser, reading: Reading): string[] {
  const heads = table.header.map(({ tokens }) => parser.parseInline(tokens));
  return table.rows.flatMap((row) => {
    const cells = row.map(({ tokens }, index) => {
      const head = heads[index] ?? '';
      return (head === '' ? '' : `${head}: `) + parser.parseInline(tokens);
    });
    return prose(`- ${cells.join('; ')}`, reading, 0);
  });
}

/** Code in a line without colour, as Markdown writes it. */
const inTicks = (text: string): string => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);

const section = (lines: readonly string[]): string => `${lines.join('\n')}\n\n`;

function pageRenderer(reading: Reading, folder: string) {
  const { paint, plain, width } = reading;
  const heading = (text: string): string => paint.bold.cyan(text);
  const base = markedTerminal(
    {
      heading,
      firstHeading: (text) => paint.underline(heading(text)),
      strong: paint.bold,
      em: paint.italic,
      code: (text) => text,
      emoji: false,
      // Where colour can't tell a heading, the marks of Markdown do.
      showSectionPrefix: !plain && !isCoded(reading),
      tab: plain ? 0 : CODE_MARGIN,
      tableOptions: { style: { head: [], border: [] } },
    },
    { theme: codeTheme(reading) },
  );
  return new Marked(base, {
    // The words after a fence's language are for the checker.
    walkTokens: (token) => {
      if (token.type !== 'code') return;
      const code = token as Tokens.Code & { label?: string };
      code.label = labelOf(code.lang ?? '');
      code.lang = code.lang?.split(/\s+/)[0] ?? '';
    },
    renderer: {
      // `false` leaves a token to the package.
      code: (token) => {
        if (!plain) return false;
        return section([(token as Tokens.Code & { label?: string }).label ?? 'Text:', token.text]);
      },
      codespan: ({ text }) => (isCoded(reading) ? paint.yellow(text) : inTicks(text)),
      html: () => '',
      link(token) {
        return linkText(this.parser.parseInline(token.tokens), token.href, folder, reading);
      },
      paragraph({ tokens }) {
        return section(prose(this.parser.parseInline(tokens), reading, 0));
      },
      list(token) {
        return section(listLines(token, this.parser, reading, 0));
      },
      blockquote({ tokens }) {
        const mark = plain ? '' : '| ';
        const blocks = tokens.map((token) => blockLines(token, this.parser, reading, mark.length));
        return section(blocks.flatMap((lines) => lines.map((line) => mark + line)));
      },
      table(token) {
        const drawn = !plain && widthOf(token, this.parser) <= width;
        return drawn ? false : section(tableAsLines(token, this.parser, reading));
      },
    },
  });
}

/**
 * A page of Markdown for a terminal, as lines that fit its width; code is never wrapped.
 * @param folder the folder of the page in the workbook, from which its links count: `exercises`
 */
export function markdownLines(markdown: string, reading: Reading, folder: string): string[] {
  const rendered = pageRenderer(reading, folder).parse(markdown, { async: false });
  return rendered
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd());
}
