/** A word as the reader's shell needs it: in quotes when it holds anything special. */
export function shellWord(word: string, platform: NodeJS.Platform): string {
  if (/^[\w./:@{}=+…-]+$/.test(word)) return word;
  // Between single quotes nothing is special to a POSIX shell, not even `!`; only the quote itself has to step outside.
  return platform === 'win32' ? `"${word}"` : `'${word.replaceAll("'", "'\\''")}'`;
}

/** A check as somebody called it. */
export interface CalledCheck {
  readonly stage: string;
  readonly seed: number;
  readonly flags: {
    readonly file?: string;
    readonly run?: string;
    readonly timeout?: string;
    readonly s3?: string;
  };
}

/** The command that repeats a check of one stage, on the same fixtures. */
export function repeatCommand({ stage, seed, flags }: CalledCheck, platform: NodeJS.Platform): string {
  const { file, run, timeout, s3 } = flags;
  const given = Object.entries({ file, run, timeout, s3 }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, shellWord(value, platform)],
  );
  return ['npm run check --', stage, ...given, '--seed', seed].join(' ');
}
