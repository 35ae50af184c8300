import { ProblemError } from '../../observation/problem.ts';
import * as say from '../../report/menu.ts';
import { allActions, type MenuAction, nextOpen, suggested } from '../../report/menu-next.ts';
import { noticeLines, type StageState } from '../../report/progress.ts';
import { type LearnerCall, print } from '../learner-call.ts';
import { openProgress, readProgress } from '../progress/file.ts';
import { stageStates } from '../progress/progress.ts';
import { stageCalled } from '../stage-called.ts';
import { act, DECLINED } from './actions.ts';
import { choose, LeftError, type PromptContext } from './prompt.ts';

export interface MenuCall extends LearnerCall {
  /** The folder in which the menu was called. */
  readonly from: string;
}

/** Where the reader is in the menu. */
interface Place {
  /** The stage at hand. */
  readonly stage: string;
  /** What was done last; its result is to stay on the screen, so only a few entries follow it. */
  readonly last?: MenuAction;
}

/** What the menu draws and decides with. */
interface View {
  readonly states: readonly StageState[];
  readonly current: StageState;
  readonly next: StageState | undefined;
}

async function viewOf(stage: string): Promise<View> {
  const states = await stageStates(await readProgress());
  const current = states.find(({ id }) => id === stage) ?? states[0];
  if (!current) throw new Error('There are no stages.');
  return { states, current, next: nextOpen(states, current) };
}

/** The whole menu, below the whole course. `undefined`: the reader wants to leave. */
async function wholeMenu(
  { states, current, next }: View,
  last: MenuAction | undefined,
  context: PromptContext,
) {
  const header = say.menuHeader(states, current, context.reading);
  print(context.terminal, header);
  const actions = allActions(states, current, last);
  const entries = say.menuEntries(actions, current, next);
  const message = say.menuQuestion(current);
  return await choose({ message, entries, back: say.LEAVE, taken: header.length }, context);
}

/** The few entries that make sense after a result, so that it stays on the screen. */
async function fewEntries({ states, current, next }: View, last: MenuAction, context: PromptContext) {
  const actions = suggested(states, current, last);
  const entries = [...say.menuEntries(actions, current, next), say.MORE];
  print(context.terminal, ['']);
  return await choose({ message: say.menuQuestion(current), entries, back: say.GO_BACK, taken: 0 }, context);
}

async function chooseStage({ states }: View, context: PromptContext): Promise<string | undefined> {
  const entries = say.stageEntries(states);
  const chosen = await choose({ message: say.STAGE_QUESTION, entries, back: say.GO_BACK, taken: 0 }, context);
  return chosen?.value;
}

/** One round: asks, and does what was chosen. `undefined`: the reader leaves. */
async function round(place: Place, call: MenuCall): Promise<Place | undefined> {
  const { reading, terminal } = call;
  const view = await viewOf(place.stage);
  const { stage, last } = place;
  const entry = last === undefined ? await wholeMenu(view, last, call) : await fewEntries(view, last, call);
  if (entry === undefined) return last === undefined ? undefined : { stage };
  switch (entry.value) {
    case 'more':
      return { stage };
    case 'quit':
      return undefined;
    case 'next':
      return { stage: view.next?.id ?? stage };
    case 'choose':
      return { stage: (await chooseStage(view, call)) ?? stage };
    default: {
      print(terminal, [say.chosenLine(entry.name, reading), '']);
      const done = await act(entry.value, { ...call, state: view.current });
      return done === DECLINED ? place : { stage, last: entry.value };
    }
  }
}

/**
 * `npm start`: the menu. Escape goes back, and leaves at the top.
 * @returns `left` when the reader pressed Ctrl-C
 * @throws ProblemError where there is no terminal
 */
export async function menu(call: MenuCall): Promise<'quit' | 'left'> {
  const { words, terminal } = call;
  if (!terminal.input.isTTY || !terminal.output.isTTY) throw new ProblemError({ kind: 'no-terminal' });
  const { progress, notice } = await openProgress();
  if (notice) print(terminal, [...noticeLines(notice), '']);
  let place: Place | undefined = { stage: stageCalled('start', words, progress).id };
  try {
    while (place) place = await round(place, call);
  } catch (error) {
    if (!(error instanceof LeftError)) throw error;
    return 'left';
  }
  print(terminal, [say.FAREWELL]);
  return 'quit';
}
