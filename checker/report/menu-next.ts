import { countsAsPassed, type StageState } from './progress.ts';

/** What the menu can do. `next` goes on to another stage, `choose` lets one choose it. */
export type MenuAction =
  | 'lesson'
  | 'check'
  | 'hint'
  | 'watch'
  | 'try'
  | 'edit'
  | 'solution'
  | 'reset'
  | 'next'
  | 'choose'
  | 'doctor'
  | 'quit';

/** The order of the whole menu, after what is suggested. */
const ORDER: readonly MenuAction[] = [
  'lesson',
  'edit',
  'check',
  'watch',
  'hint',
  'try',
  'solution',
  'reset',
  'choose',
  'doctor',
  'quit',
];

/** The stage to go on with: the first later one that has not passed, else any that has not. */
export function nextOpen(states: readonly StageState[], current: StageState): StageState | undefined {
  const open = states.filter((state) => !countsAsPassed(state) && state.id !== current.id);
  return open.find(({ number }) => number > current.number) ?? open[0];
}

/**
 * What makes sense now, the most sensible first.
 * @param last what was done before, if anything
 */
export function suggested(
  states: readonly StageState[],
  current: StageState,
  last: MenuAction | undefined,
): MenuAction[] {
  const onwards: MenuAction[] = nextOpen(states, current) ? ['next'] : [];
  const hints: MenuAction[] = current.hints.of > 0 ? ['hint'] : [];
  switch (current.standing.kind) {
    case 'untouched':
      return last === 'lesson' ? ['edit', 'watch', ...hints] : ['lesson', 'edit', 'check'];
    case 'begun':
      return ['check', ...hints, 'edit'];
    case 'failing':
      return last === 'hint' ? ['edit', 'check', 'hint'] : [...hints, 'edit', 'check'];
    case 'changed-since':
    case 'stage-changed':
      return ['check', 'lesson', 'edit'];
    case 'passed':
      return [...onwards, 'solution', 'try'];
    case 'missing':
      return ['reset', 'choose'];
  }
}

/** Everything that the menu offers, what is suggested first. */
export function allActions(
  states: readonly StageState[],
  current: StageState,
  last: MenuAction | undefined,
): MenuAction[] {
  const [first, ...others] = suggested(states, current, last);
  const open: MenuAction[] = nextOpen(states, current) && others.includes('next') ? ['next'] : [];
  const isUseless = (action: MenuAction): boolean =>
    action === first ||
    (action === 'reset' && current.standing.kind === 'untouched') ||
    (action === 'hint' && current.hints.of === 0);
  const rest = [...open, ...ORDER].filter((action) => !isUseless(action));
  return first === undefined ? rest : [first, ...rest];
}
