import { homedir } from 'node:os';
import { ProblemError } from '../../observation/problem.ts';
import * as say from '../../report/menu.ts';
import type { MenuAction } from '../../report/menu-next.ts';
import { problemLines } from '../../report/problem.ts';
import { countsAsPassed, type StageState } from '../../report/progress.ts';
import { WORKBOOK } from '../../run/workbook.ts';
import { type LearnerCall, print } from '../learner-call.ts';
import { exercisePath } from '../progress/progress.ts';
import { choose, LeftError, type PromptContext, typeLine } from './prompt.ts';

/** What an action works with. */
export interface ActionContext extends PromptContext {
  /** The stage at hand. */
  readonly state: StageState;
  /** The folder in which the menu was called. */
  readonly from: string;
}

/** The reader changed their mind: nothing was done. */
export const DECLINED = 'declined';

/** The call of a command, as if it were typed with the stage at hand. */
const callOf = ({ state, reading, terminal, signal }: ActionContext): LearnerCall => ({
  words: [state.id],
  reading,
  terminal,
  signal,
});

async function confirm(message: string, context: ActionContext): Promise<boolean> {
  const answer = await choose({ message, entries: say.YES_NO, back: say.GO_BACK, taken: 0 }, context);
  return answer?.value === true;
}

async function check({ state, from, signal, reading, terminal }: ActionContext): Promise<void> {
  const { checkOnScreen } = await import('../check/screen.ts');
  await checkOnScreen(
    { words: [state.id], flags: {}, from, signal },
    { style: reading, trace: false },
    (text) => print(terminal, [text.trimEnd()]),
  );
}

async function watch({ state, from, signal, reading, terminal }: ActionContext): Promise<void> {
  const { watch: start } = await import('../watch/watch.ts');
  const { input, output } = terminal;
  const { plain } = reading;
  await start({ words: [state.id], flags: {}, from, signal, style: reading, plain, input, output });
}

/** What a shell would make of a leading `~`. */
const withHome = (path: string): string => path.replace(/^~(?=$|[\\/])/, homedir());

async function tryOut(context: ActionContext): Promise<unknown> {
  const { state, from, signal, reading: style, terminal } = context;
  const typed = await typeLine(say.TRY_QUESTION, context);
  if (typed === undefined) return DECLINED;
  const words = typed === '' ? [state.id] : [state.id, withHome(typed)];
  const { tryStage } = await import('../try/try.ts');
  const write = (text: string): void => print(terminal, [text.trimEnd()]);
  return await tryStage({ words, flags: {}, from, signal, style, plain: style.plain, write });
}

async function doctor({ signal, reading: style, terminal }: ActionContext): Promise<unknown> {
  const { doctor: look } = await import('../doctor/doctor.ts');
  const write = (text: string): void => print(terminal, [text.trimEnd()]);
  return await look({ json: false, signal, style, output: terminal.output, env: terminal.env, write });
}

async function solution(context: ActionContext): Promise<unknown> {
  const { state } = context;
  if (!countsAsPassed(state) && !(await confirm(say.revealQuestion(state), context))) return DECLINED;
  const { solution: show } = await import('../solution.ts');
  await show({ ...callOf(context), reveal: true });
}

async function reset(context: ActionContext): Promise<unknown> {
  const { state } = context;
  const harmless = state.standing.kind === 'missing' || state.standing.kind === 'untouched';
  if (!harmless && !(await confirm(say.resetQuestion(state), context))) return DECLINED;
  const { reset: act } = await import('../reset.ts');
  await act(callOf(context));
}

async function edit({ state: { id }, terminal, signal }: ActionContext): Promise<void> {
  const { openEditor } = await import('./editor.ts');
  const name = `exercises/${id}.ts`;
  const outcome = await openEditor(exercisePath(id), name, { env: terminal.env, folder: WORKBOOK, signal });
  if (outcome.kind === 'opened') print(terminal, [say.editorOpened(name, outcome.command)]);
}

/** An entry that isn't a step through the menu itself. */
export type DoneAction = Exclude<MenuAction, 'next' | 'choose' | 'quit'>;

/** What each entry does. DECLINED comes from who changed their mind. */
const ACTIONS: Readonly<Record<DoneAction, (context: ActionContext) => Promise<unknown>>> = {
  lesson: async (context) => (await import('../lesson/lesson.ts')).lesson(callOf(context)),
  hint: async (context) => (await import('../hint.ts')).hint({ ...callOf(context), insist: false }),
  check,
  watch,
  try: tryOut,
  edit,
  solution,
  reset,
  doctor,
};

/** Does what an entry says. What can't be done is told, and the menu goes on. */
export async function act(action: DoneAction, context: ActionContext): Promise<'done' | typeof DECLINED> {
  try {
    return (await ACTIONS[action](context)) === DECLINED ? DECLINED : 'done';
  } catch (error) {
    context.signal.throwIfAborted();
    if (error instanceof LeftError) throw error;
    const problem =
      error instanceof ProblemError
        ? error.problem
        : { kind: 'unexpected' as const, detail: error instanceof Error ? error.message : String(error) };
    print(context.terminal, problemLines(problem));
    return 'done';
  }
}
