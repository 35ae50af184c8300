import { ProblemError } from '../observation/problem.ts';
import { shellWord } from '../report/command.ts';

/** The flags of a command and whether each takes a value. */
export type FlagKinds = Readonly<Record<string, 'switch' | 'value'>>;

/**
 * npm keeps flags that stand before `--` for itself and passes them on as variables: `npm run check 2 --json` arrives as
 * the word `2` and `npm_config_json=true`. A flag's value then stands among the words, or is the variable's.
 * @throws ProblemError with the command as it was meant
 */
export function refuseSwallowedFlags(
  command: string,
  words: readonly string[],
  kinds: FlagKinds,
  env: NodeJS.ProcessEnv,
): void {
  const quoted = (word: string): string => shellWord(word, process.platform);
  const swallowed = Object.entries(kinds).flatMap(([flag, kind]) => {
    const value = env[`npm_config_${flag.replaceAll('-', '_')}`];
    return value === undefined || value === '' || value === 'false' ? [] : [{ flag, kind, value }];
  });
  if (swallowed.length === 0) return;
  const left = [...words];
  // Values that npm left among the words stand at their end, in the order of their flags.
  const homeless = swallowed.filter(({ kind, value }) => kind === 'value' && value === 'true');
  const values = left.splice(Math.max(0, left.length - homeless.length));
  const restored = swallowed.flatMap(({ flag, kind, value }) => {
    if (kind === 'switch') return [`--${flag}`];
    return [`--${flag}`, quoted(value === 'true' ? (values.shift() ?? '…') : value)];
  });
  throw new ProblemError({
    kind: 'flags-swallowed',
    flags: swallowed.map(({ flag }) => `--${flag}`),
    command: [`npm run ${command} --`, ...left.map(quoted), ...restored].join(' '),
  });
}
