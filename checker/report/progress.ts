import { count } from './count.ts';
import type { Style } from './style.ts';

/** What people have to know of the file in which progress is kept. */
export type ProgressNotice =
  /** It could not be understood, and was moved. `kept` is its new path in the workbook. */
  | { readonly kind: 'set-aside'; readonly kept: string }
  /** It can't be read; `code` is the system's word for the reason. */
  | { readonly kind: 'unreadable'; readonly code: string }
  /** Something could not be written to it; `reason` is the system's. */
  | { readonly kind: 'unsaved'; readonly reason: string };

/** Where a learner is with a stage. */
export type Standing =
  /** The file is as it came. */
  | { readonly kind: 'untouched' }
  /** Something is written, and has not been checked as it is now. */
  | { readonly kind: 'begun' }
  /** As it is now, the last check didn't pass; `passed`: an earlier one did. */
  | { readonly kind: 'failing'; readonly passed: boolean }
  | { readonly kind: 'passed'; readonly polished: boolean }
  /** It passed, and the file is another one now. */
  | { readonly kind: 'changed-since' }
  /** It passed when the stage asked for something else. */
  | { readonly kind: 'stage-changed' }
  | { readonly kind: 'missing'; readonly passed: boolean };

/** A stage with a learner's progress in it. */
export interface StageState {
  readonly id: string;
  readonly number: number;
  /** What the stage asks, as an imperative. */
  readonly title: string;
  readonly standing: Standing;
  readonly hints: { readonly shown: number; readonly of: number };
}

/** Whether a stage counts as passed: what was reached once is kept, whatever came later. */
export function countsAsPassed({ standing }: StageState): boolean {
  switch (standing.kind) {
    case 'passed':
    case 'changed-since':
    case 'stage-changed':
      return true;
    case 'failing':
    case 'missing':
      return standing.passed;
    case 'untouched':
    case 'begun':
      return false;
  }
}

const isPolished = ({ standing }: StageState): boolean => standing.kind === 'passed' && standing.polished;

/** A mark of one column and the words that say the same: nothing is said by a mark or a colour alone. */
function wordsFor(standing: Standing): [mark: string, words: string] {
  switch (standing.kind) {
    case 'untouched':
      return [' ', 'not begun'];
    case 'begun':
      return ['.', 'begun, not checked yet'];
    case 'failing':
      return ['✗', standing.passed ? 'passed before; as it is now, it does not' : 'does not pass yet'];
    case 'passed':
      return ['✓', standing.polished ? 'passed, and polished ★' : 'passed'];
    case 'changed-since':
      return ['✓', 'passed; the file has changed since'];
    case 'stage-changed':
      return ['!', 'passed; the stage has changed, check it again'];
    case 'missing':
      return ['!', standing.passed ? 'passed; the file is gone' : 'the file is gone'];
  }
}

function painted(mark: string, { paint }: Style): string {
  const colour = { '✓': paint.green, '✗': paint.red, '!': paint.yellow }[mark];
  return colour ? colour(mark) : mark;
}

/** Where a learner is with a stage, in a few words. */
export function standingWords({ standing, hints }: StageState): string {
  const [, words] = wordsFor(standing);
  const read = hints.shown > 0 && standing.kind !== 'passed';
  return read ? `${words}; ${hints.shown} of ${count(hints.of, 'hint')} read` : words;
}

/** The columns of a progress bar. */
const BAR = 24;

/** `[========----] 2 of 4 stages passed, 1 polished ★`. */
export function barLine(states: readonly StageState[], style: Style, plain: boolean): string {
  const passed = states.filter(countsAsPassed).length;
  const polished = states.filter(isPolished).length;
  const stars = polished > 0 ? `, ${polished} polished${plain ? '' : ' ★'}` : '';
  const words = `${passed} of ${count(states.length, 'stage')} passed${stars}`;
  if (plain) return `Progress: ${words}.`;
  const filled = Math.round((passed / Math.max(1, states.length)) * BAR);
  return `[${style.paint.green('='.repeat(filled))}${style.paint.dim('-'.repeat(BAR - filled))}] ${words}`;
}

/** Every stage in a line, two where the terminal is narrow. `current` is marked. */
export function stageLines(
  states: readonly StageState[],
  style: Style,
  plain: boolean,
  current?: string,
): string[] {
  const idWidth = Math.max(...states.map(({ id }) => id.length));
  return states.flatMap((state) => {
    const [mark] = wordsFor(state.standing);
    const here = state.id === current;
    if (plain) {
      const words = standingWords(state).replace(' ★', '');
      return [`Stage ${state.number}, ${state.id}: ${words}.${here ? ' You are here.' : ''}`];
    }
    const name = here ? style.paint.bold(state.id) : state.id;
    const line = `${here ? '>' : ' '} ${painted(mark, style)} ${state.number} ${name}`;
    const words = standingWords(state);
    const fits = idWidth + 8 + words.length <= style.width;
    return fits ? [`${line}${' '.repeat(idWidth - state.id.length)}  ${words}`] : [line, `      ${words}`];
  });
}

/** What is said of the file with the progress, when there is something to say. */
export function noticeLines(notice: ProgressNotice | undefined): string[] {
  switch (notice?.kind) {
    case undefined:
      return [];
    case 'set-aside':
      return [
        'Your progress in .workbook/progress.json could not be understood, so it begins anew.',
        `Nothing is lost: the file is now ${notice.kept}`,
      ];
    case 'unreadable':
      return [`Your progress in .workbook/progress.json can't be read: ${notice.code}`];
    case 'unsaved':
      return [`Your progress could not be saved in .workbook/: ${notice.reason}`];
  }
}

/** The answer to `npm run check list`. */
export function progressLines(states: readonly StageState[], style: Style, plain: boolean): string[] {
  return [barLine(states, style, plain), '', ...stageLines(states, style, plain)];
}
