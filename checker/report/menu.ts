import type { MenuAction } from './menu-next.ts';
import { barLine, countsAsPassed, type StageState, stageLines, standingWords } from './progress.ts';
import type { Reading } from './style.ts';

/** An entry of the menu, and what it is good for. */
export interface MenuEntry<Value> {
  readonly value: Value;
  readonly name: string;
  readonly description?: string;
}

/** Where a learner is: the whole course, and the stage at hand. */
export function menuHeader(states: readonly StageState[], current: StageState, reading: Reading): string[] {
  const { plain, paint } = reading;
  return [
    paint.bold('Backup to S3'),
    '',
    barLine(states, reading, plain),
    '',
    ...stageLines(states, reading, plain, current.id),
    '',
  ];
}

/** The stage at hand, in the line above the entries. */
export const menuQuestion = (current: StageState): string =>
  `Stage ${current.number}, ${current.id}: ${standingWords(current).replace(' ★', '')}. What next?`;

/** The entry's words. `next` is the stage to go on to. */
function wordsFor(
  action: MenuAction,
  current: StageState,
  next: StageState | undefined,
): [name: string, description: string] {
  const { id, title, hints } = current;
  const passed = countsAsPassed(current);
  switch (action) {
    case 'lesson':
      return ['Read the lesson', `It ends with the exercise: ${title}.`];
    case 'check':
      return [`Check ${id}`, 'Your program runs in several folders, and you see what is right.'];
    case 'hint':
      return [`Show a hint (${hints.shown} of ${hints.of} read)`, 'One at a time; the last ones tell most.'];
    case 'watch':
      return ['Watch the file', 'A check each time you save it.'];
    case 'try':
      return ['Try it on a folder', 'See what it prints, what S3 hears, and what is in the bucket then.'];
    case 'edit':
      return [`Open ${id}.ts in an editor`, 'Set EDITOR to the command of the one you like.'];
    case 'solution':
      return passed
        ? ['See a finished example', 'Beside your own program.']
        : ['See a finished example', `It is meant for later: ${id} has not passed yet. You will be asked.`];
    case 'reset':
      return current.standing.kind === 'missing'
        ? ['Bring the starter back', `exercises/${id}.ts is gone.`]
        : ['Start this stage afresh', 'Your file is kept. You will be asked.'];
    case 'next':
      return [`Go on to ${next?.id ?? 'the next stage'}`, next ? `It is to ${next.title}.` : ''];
    case 'choose':
      return ['Choose another stage', 'Any of them, in any order.'];
    case 'doctor':
      return ['Look at this computer', 'What it has and lacks for the exercises, and what to do about it.'];
    case 'quit':
      return ['Quit', 'Come back with: npm start'];
  }
}

/** The menu's entries. */
export function menuEntries(
  actions: readonly MenuAction[],
  current: StageState,
  next: StageState | undefined,
): MenuEntry<MenuAction>[] {
  return actions.map((value) => {
    const [name, description] = wordsFor(value, current, next);
    return { value, name, description };
  });
}

/** The entry that leads from the few entries after a result to all of them. */
export const MORE: MenuEntry<'more'> = {
  value: 'more',
  name: 'Everything else',
  description: 'The whole menu.',
};

/** The entries to choose a stage from. */
export const stageEntries = (states: readonly StageState[]): MenuEntry<string>[] =>
  states.map((state) => ({
    value: state.id,
    name: `${state.number} ${state.id}: ${standingWords(state).replace(' ★', '')}`,
    description: `It is to ${state.title}.`,
  }));

export const STAGE_QUESTION = 'Which stage?';

/** Before something is done that one may not want. */
export const revealQuestion = ({ id }: StageState): string =>
  `${id} has not passed yet. See the finished example all the same?`;

export const resetQuestion = ({ id }: StageState): string =>
  `Give exercises/${id}.ts its starter back? Your file is kept in .workbook/kept.`;

export const TRY_QUESTION = "Which folder? (Enter: a copy of the lesson's. Nothing in yours is changed.)";

const YES: MenuEntry<boolean> = { value: true, name: 'Yes' };
const NO: MenuEntry<boolean> = { value: false, name: 'No' };

/** No comes first: a key pressed by accident does nothing. */
export const YES_NO: readonly MenuEntry<boolean>[] = [NO, YES];

/** The keys of a list, at its bottom. @param hidden how many entries don't fit the screen */
export function listKeys(back: string, hidden: number): string {
  const moves = hidden > 0 ? `Up, down (${hidden} more)` : 'Up, down';
  const leaves = back === LEAVE ? 'Esc or Ctrl-C to leave' : `Esc ${back}, Ctrl-C to leave`;
  return `${moves}, Enter to choose, ${leaves}`;
}

/** What leaving a prompt without an answer does. */
export const GO_BACK = 'to go back';
export const LEAVE = 'to leave';

/** A list that is read aloud: numbers to type instead of a mark that moves. */
export function numberedList(question: string, entries: readonly MenuEntry<unknown>[]): string[] {
  return [question, ...entries.map(({ name }, index) => `${index + 1}. ${name}`)];
}

/** What is asked for below such a list. */
export const numberPrompt = (count: number, back: string): string =>
  `A number from 1 to ${count}, or nothing ${back}: `;

export const notANumber = (given: string, count: number): string =>
  `"${given}" is no number from 1 to ${count}.`;

/** What was chosen, above what comes of it. */
export const chosenLine = (name: string, { paint, plain }: Reading): string =>
  plain ? `${name}.` : paint.dim(`> ${name}`);

/** What is said when an editor was started that has a window of its own. */
export const editorOpened = (path: string, command: string): string => `Opened ${path} with ${command}.`;

export const FAREWELL = 'Come back with: npm start';
