import { createHash } from 'node:crypto';
import { seededRandom } from '../../fixture/random.ts';
import type { Stage } from '../../stages/stage.ts';

/** Hexadecimal digits: enough that no two of a learner's versions ever share them, few enough to read. */
const LENGTH = 16;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, LENGTH);

/** The digest of a program's text. Git and editors change the ends of lines and of the file; that is no change. */
export const fileDigest = (source: string): string => digest(source.replaceAll('\r\n', '\n').trimEnd());

/**
 * The digest of what a stage asks: its starter, which repeats the exercise and the sample of the lesson, and the
 * identifiers of what is checked. More folders to check it in, other hints and polish ask for nothing else.
 */
export function asksDigest(stage: Stage, starter: string): string {
  const demands = stage
    .scenarios({ random: seededRandom(0), platform: 'linux' })
    .flatMap((scenario) => scenario.demands)
    .filter(({ kind }) => kind === 'required')
    .map(({ id }) => id);
  return digest([starter.replace(/\s+/g, ' '), ...[...new Set(demands)].sort()].join('\n'));
}
