import { marked, type Token, type Tokens } from 'marked';

/** A hint as the lesson words it; `text` is Markdown without the folding around it. */
export interface Hint {
  readonly title: string;
  /** Gives a good part of the answer away, so it is shown only when asked for by itself. */
  readonly spoiler: boolean;
  readonly text: string;
}

/** A `ts` fence, with the `text` fence right after it as what it prints. */
export interface Example {
  readonly code: string;
  readonly output?: PrintedOutput;
  /** `here`: in a fresh copy of the assets folder. `s3`: the same, but it talks to S3. `never`: it is only to be read. */
  readonly run: 'here' | 's3' | 'never';
}

/** Lines as a lesson shows them. */
export interface PrintedOutput {
  /** Without the mark for lines that were left out. */
  readonly lines: readonly string[];
  /** The order is open, as that of a folder's names is. */
  readonly anyOrder: boolean;
  /** Some lines were left out, where a line `…` stands. */
  readonly shortened: boolean;
}

/** What a program needs to know of a lesson; all else in it is for people. */
export interface Lesson {
  readonly title: string;
  /** What the learner is to write: the paragraphs between the heading `Exercise…` and the sample. */
  readonly statement: string;
  /** What the finished exercise prints, in any order; missing in a page that has no exercise. */
  readonly sample?: PrintedOutput;
  readonly hints: readonly Hint[];
  readonly examples: readonly Example[];
}

/**
 * Reads a lesson's Markdown. Conventions, so that a lesson stays an ordinary page:
 * - ` ```ts ` is an example, and the ` ```text ` right after it is what it prints; ` ```ts s3 ` needs S3, ` ```ts no-run ` is only to be read;
 * - ` ```text any-order ` leaves the order of its lines open, and a line `…` in it stands for lines left out;
 * - ` ```text sample ` is the sample output of the exercise, whose statement begins below a heading `Exercise…`;
 * - `<details><summary>Hint 1</summary>`, with blank lines around its text, is a hint; `Spoiler 1` instead is a spoiler.
 * @throws Error where a page breaks these, which is a mistake in the course and never the learner's.
 */
export function parseLesson(markdown: string): Lesson {
  const tokens = marked.lexer(markdown).filter((token) => token.type !== 'space');
  const sample = tokens.find(isSample);
  return {
    title: tokens.find(isHeading)?.text ?? '',
    statement: statementOf(tokens),
    ...(sample === undefined ? {} : { sample: { ...printedOutput(sample), anyOrder: true } }),
    hints: hintsOf(tokens),
    examples: tokens.flatMap((token, index) =>
      isCode(token, 'ts') ? [example(token, tokens[index + 1])] : [],
    ),
  };
}

const isHeading = (token: Token): token is Tokens.Heading => token.type === 'heading';

const words = (token: Tokens.Code): string[] => (token.lang ?? '').split(/\s+/);

const isCode = (token: Token | undefined, language: string): token is Tokens.Code =>
  token?.type === 'code' && words(token as Tokens.Code)[0] === language;

const isSample = (token: Token): token is Tokens.Code =>
  isCode(token, 'text') && words(token).includes('sample');

function statementOf(tokens: readonly Token[]): string {
  const begin = tokens.findIndex((token) => isHeading(token) && token.text.startsWith('Exercise'));
  const end = tokens.findIndex(isSample);
  if (begin === -1 && end === -1) return '';
  if (begin === -1 || end < begin) {
    throw new Error('A lesson has its sample output below a heading that begins with "Exercise".');
  }
  return tokens
    .slice(begin + 1, end)
    .map(({ raw }) => raw.trim())
    .join('\n\n');
}

function example(code: Tokens.Code, next: Token | undefined): Example {
  const run = words(code).includes('no-run') ? 'never' : words(code).includes('s3') ? 's3' : 'here';
  const printed = isCode(next, 'text') && !isSample(next) ? { output: printedOutput(next) } : {};
  return { code: code.text, run, ...printed };
}

function printedOutput(fence: Tokens.Code): PrintedOutput {
  const all = fence.text.split('\n');
  const lines = all.filter((line) => line.trim() !== '…');
  return { lines, anyOrder: words(fence).includes('any-order'), shortened: lines.length < all.length };
}

function hintsOf(tokens: readonly Token[]): Hint[] {
  const hints: Hint[] = [];
  let open: { title: string; text: string } | undefined;
  for (const token of tokens) {
    const title = token.type === 'html' && /^<details>\s*<summary>(.*)<\/summary>\s*$/.exec(token.raw)?.[1];
    if (title) {
      if (open) throw new Error(`The hint "${open.title}" is not closed before "${title}" begins.`);
      open = { title, text: '' };
    } else if (token.type === 'html' && token.raw.trim() === '</details>' && open) {
      hints.push({ title: open.title, spoiler: open.title.startsWith('Spoiler'), text: open.text.trim() });
      open = undefined;
    } else if (/<\/?(details|summary)>/.test(token.type === 'html' ? token.raw : '')) {
      throw new Error(`A hint needs a blank line before and after its text, near: ${token.raw.trim()}`);
    } else if (open) {
      open.text += `${token.raw.trim()}\n\n`;
    }
  }
  if (open) throw new Error(`The hint "${open.title}" is not closed.`);
  return hints;
}

/** The lesson without its hints; `note`, Markdown too, stands where the first of them was. */
export function withoutHints(markdown: string, note: string): string {
  let [inHint, afterHint, noted] = [false, false, false];
  const kept = marked.lexer(markdown).map((token) => {
    const isTag = (tag: string): boolean => token.type === 'html' && token.raw.startsWith(tag);
    if (isTag('<details>')) {
      const first = !noted;
      [inHint, noted] = [true, true];
      return first ? `${note}\n\n` : '';
    }
    const hidden = inHint || (afterHint && token.type === 'space');
    if (isTag('</details>')) inHint = false;
    afterHint = hidden;
    return hidden ? '' : token.raw;
  });
  return kept.join('');
}
