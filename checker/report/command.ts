/** A word as the reader's shell needs it: in quotes when it holds anything special. */
export function shellWord(word: string, platform: NodeJS.Platform): string {
  if (/^[\w./:@{}=+…-]+$/.test(word)) return word;
  return platform === 'win32'
    ? `"${word}"`
    : word.includes("'")
      ? `"${word.replace(/["$`\\]/g, '\\$&')}"`
      : `'${word}'`;
}

/** A check as somebody called it. */
export interface CalledCheck {
  readonly stage: string;
  readonly seed: number;
  readonly flags: { readonly file?: string; readonly run?: string; readonly timeout?: string };
}

/** The command that repeats a check of one stage, on the same fixtures. */
export function repeatCommand({ stage, seed, flags }: CalledCheck, platform: NodeJS.Platform): string {
  const { file, run, timeout } = flags;
  const given = Object.entries({ file, run, timeout }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, shellWord(value, platform)],
  );
  return ['npm run check --', stage, ...given, '--seed', seed].join(' ');
}
