/** What a statement leaves open about the spelling of a line. */
export interface LineSpelling {
  /** On Windows a stage may allow `\` where the statement shows `/`; they are then made equal before comparing. */
  readonly backslashesAreSlashes: boolean;
}

/** Each quirk that is no difference, by name, in the order in which it is taken away. */
export const QUIRKS = {
  /** Windows programs end a line with CR LF. */
  carriageReturns: (text: string): string => text.replaceAll('\r\n', '\n').replace(/\r$/, ''),
  /** A final newline ends the last line; it doesn't begin another. Blank lines are ignored by the statement. */
  blankLines: (lines: readonly string[]): string[] => lines.filter((line) => line.trim() !== ''),
  backslashes: (lines: readonly string[]): string[] => lines.map((line) => line.replaceAll('\\', '/')),
};

/** The lines that a program printed, without what makes no difference. Everything else is kept to the letter. */
export function linesOf(stdout: string, spelling: LineSpelling): string[] {
  const text = QUIRKS.carriageReturns(stdout);
  const lines = QUIRKS.blankLines(text.split('\n'));
  return spelling.backslashesAreSlashes ? QUIRKS.backslashes(lines) : lines;
}
