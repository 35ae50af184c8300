import type { ChalkInstance } from 'chalk';
import wrapAnsi from 'wrap-ansi';

/** How a report may look: with colour or without, and how much fits beside each other. */
export interface Style {
  readonly paint: ChalkInstance;
  /** The terminal's width in columns; `Infinity` where there is none. */
  readonly width: number;
  /** For who hears the screen: nothing stands beside each other, and nothing is drawn. */
  readonly plain?: boolean;
}

/** How a page is to be read: on a terminal of this style, or by a screen reader, which reads lines and no pictures. */
export interface Reading extends Style {
  /** Without anything drawn: no boxes, no columns, no marks that stand for words. */
  readonly plain: boolean;
}

/**
 * Whether to colour: never against the reader's wish, on a terminal otherwise.
 * The names are those of https://no-color.org and https://force-color.org; npm turns its own `--no-color` into an empty
 * `npm_config_color`.
 */
export function wantsColour(env: NodeJS.ProcessEnv, isTerminal: boolean, flag: boolean | undefined): boolean {
  if (flag === false || env.NO_COLOR || env.npm_config_color === '' || env.npm_config_color === 'false')
    return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}

/** Prose is not spread wider than this: longer lines are hard to read. */
const PROSE_WIDTH = 90;

/** Prose in lines that fit the terminal, `margin` columns of which are taken. Values and code are never wrapped. */
export function prose(text: string, { width }: Style, margin = 4): string[] {
  return wrapAnsi(text, Math.max(20, Math.min(PROSE_WIDTH, width) - margin)).split('\n');
}

/**
 * Prose as an item of a list: what doesn't fit the first line stands below its first word.
 * @param mark two columns wide, colour aside
 */
export const item = (text: string, style: Style, mark = '- '): string[] =>
  prose(text, style, 6).map((line, index) => (index === 0 ? mark : '  ') + line);

/** Each line moved to the right by `columns` spaces; empty lines stay empty. */
export const indent = (columns: number, lines: readonly string[]): string[] =>
  lines.map((line) => (line === '' ? '' : ' '.repeat(columns) + line));
