import { expect, test } from 'vitest';
import { allActions, type MenuAction, nextOpen, suggested } from './menu-next.ts';
import type { StageState, Standing } from './progress.ts';

const state = (number: number, standing: Standing, hints = 4): StageState => ({
  id: `stage-${number}`,
  number,
  title: 'do it',
  standing,
  hints: { shown: 0, of: hints },
});

const UNTOUCHED: Standing = { kind: 'untouched' };
const PASSED: Standing = { kind: 'passed', polished: false };
const FAILING: Standing = { kind: 'failing', passed: false };

const first = (
  standing: Standing,
  last?: MenuAction,
  other: Standing = UNTOUCHED,
): MenuAction | undefined => {
  const current = state(0, standing);
  return suggested([current, state(1, other)], current, last)[0];
};

test.each<[string, ReturnType<typeof first>, MenuAction]>([
  ['nothing is written yet', first(UNTOUCHED), 'lesson'],
  ['the lesson was just read', first(UNTOUCHED, 'lesson'), 'edit'],
  ['something is written', first({ kind: 'begun' }), 'check'],
  ['it does not pass', first(FAILING), 'hint'],
  ['it does not pass, and a hint was just read', first(FAILING, 'hint'), 'edit'],
  ['it passed', first(PASSED), 'next'],
  ['every stage passed', first(PASSED, undefined, PASSED), 'solution'],
  ['the file changed after it passed', first({ kind: 'changed-since' }), 'check'],
  ['the stage changed after it passed', first({ kind: 'stage-changed' }), 'check'],
  ['the file is gone', first({ kind: 'missing', passed: true }), 'reset'],
])('when %s', (_, action, expected) => {
  expect(action).toBe(expected);
});

test('the next stage is a later one that is open, else an earlier one', () => {
  const states = [
    state(0, UNTOUCHED),
    state(1, PASSED),
    state(2, { kind: 'changed-since' }),
    state(3, FAILING),
  ];
  const after = (index: number): string | undefined => {
    const current = states[index];
    return current && nextOpen(states, current)?.id;
  };
  expect([0, 1, 2, 3].map(after)).toEqual(['stage-3', 'stage-3', 'stage-3', 'stage-0']);
});

test('everything is offered once, what is suggested first', () => {
  for (const standing of [UNTOUCHED, FAILING, PASSED]) {
    const current = state(0, standing);
    const states = [current, state(1, UNTOUCHED)];
    const actions = allActions(states, current, undefined);
    expect(new Set(actions).size).toBe(actions.length);
    expect(actions[0]).toBe(suggested(states, current, undefined)[0]);
    expect(actions.at(-1)).toBe('quit');
  }
});

test('what would do nothing is not offered', () => {
  const current = state(0, UNTOUCHED, 0);
  expect(allActions([current], current, undefined)).not.toEqual(expect.arrayContaining(['reset']));
  expect(allActions([current], current, undefined)).not.toEqual(expect.arrayContaining(['hint']));
  const failing = state(0, FAILING, 0);
  expect(suggested([failing], failing, undefined)).not.toContain('hint');
});
