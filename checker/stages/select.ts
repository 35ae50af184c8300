import { ProblemError } from '../observation/problem.ts';
import type { Stage } from './stage.ts';

/** `exercises/backup-2.ts` and `backup-2.md`, as a shell completes them, are names of their stage. */
const bareName = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll('\\', '/')
    .replace(/^(\.\/)?(exercises\/)?/, '')
    .replace(/\.(ts|md)$/, '');

function stageCalled(word: string, stages: readonly Stage[]): Stage {
  const name = bareName(word);
  const names = (stage: Stage): string[] => [String(stage.number), stage.id, ...stage.aliases];
  const exact = stages.find((stage) => names(stage).includes(name));
  if (exact) return exact;
  const matches =
    name === '' ? [] : stages.filter((stage) => names(stage).some((other) => other.startsWith(name)));
  const [match, ...others] = matches;
  if (match && others.length === 0) return match;
  throw new ProblemError(
    match
      ? { kind: 'ambiguous-stage', given: word, matches: matches.map(({ id }) => id) }
      : { kind: 'unknown-stage', given: word, known: stages.map(({ id }) => id) },
  );
}

/**
 * The stages that words on the command line mean, in the order given and each once: a number, a name, a unique beginning
 * of one, `all`, or `next`, which is the first that has not passed (none when all have). No word at all means `next`.
 * @throws ProblemError for a word that means no stage or several
 */
export function selectStages(
  words: readonly string[],
  stages: readonly Stage[],
  hasPassed: (id: string) => boolean,
): Stage[] {
  const chosen = (words.length === 0 ? ['next'] : words).flatMap((word) => {
    if (word === 'all') return stages;
    if (word === 'next') return stages.filter(({ id }) => !hasPassed(id)).slice(0, 1);
    return stageCalled(word, stages);
  });
  return [...new Set(chosen)];
}
