import { ProblemError } from '../../observation/problem.ts';
import type { Style } from '../../report/style.ts';
import {
  nothingToWatch,
  pollsInstead,
  watchEnded,
  watchesOneStage,
  watchStarted,
} from '../../report/watch.ts';
import { STAGES } from '../../stages/index.ts';
import { selectStages } from '../../stages/select.ts';
import { readFlags } from '../check/flags.ts';
import { readProgress } from '../progress/file.ts';
import { hasPassed } from '../progress/progress.ts';
import type { WatchCall } from './call.ts';
import { openFileWatch, POLL_MS } from './files.ts';
import { makeHands } from './hands.ts';
import { readKeys } from './keys.ts';
import type { Key } from './machine.ts';
import { WatchSession } from './session.ts';

/** The ends of what can be asked for: more often is a burden, more seldom is no watching. */
const POLLS = { least: 20, most: 60_000 } as const;

/** @throws ProblemError for what is no number of milliseconds */
export function pollOf(given: string | boolean | undefined): number | undefined {
  if (given === undefined || given === false) return undefined;
  if (given === true) return POLL_MS;
  const ms = Number(given);
  if (/^\d+$/.test(given) && ms >= POLLS.least && ms <= POLLS.most) return ms;
  const wanted = `milliseconds, from ${POLLS.least} to ${POLLS.most}, or nothing for ${POLL_MS}`;
  throw new ProblemError({ kind: 'bad-value', flag: '--poll', given, wanted });
}

/** The one stage to watch; none when every stage has passed and none was named. */
async function stageFor(words: readonly string[]) {
  const progress = await readProgress();
  const stages = selectStages(words, STAGES, (id) => hasPassed(progress, id));
  if (stages.length > 1) {
    const detail = watchesOneStage(stages.map(({ id }) => id));
    throw new ProblemError({ kind: 'bad-arguments', command: 'watch', detail });
  }
  return stages[0];
}

/** A terminal may change its width while it is watched. */
const resizable = ({ style: { paint, width }, output }: WatchCall): Style => ({
  paint,
  get width() {
    return output.isTTY ? (output.columns ?? width) : width;
  },
});

/**
 * `npm run watch`: checks a stage, and again whenever its file, or a local file that it imports, has changed. Resolves when
 * a key or the signal has ended it, with nothing left behind.
 * @throws ProblemError for a call that can't be carried out
 */
export async function watch(call: WatchCall): Promise<void> {
  const { input, output, plain, signal } = call;
  const style = resizable(call);
  const pollMs = pollOf(call.flags.poll);
  // One seed for the whole session, so that the same file always gets the same report.
  const flags = { ...call.flags, seed: String(readFlags(call.flags).seed) };
  const write = (text: string): void => void output.write(`${text}\n`);
  const stage = await stageFor(call.words);
  if (!stage) return write(nothingToWatch(style).join('\n'));
  const keys = input.isTTY === true && output.isTTY === true;
  const lines = (text: readonly string[]): void => write(text.join('\n'));
  let session: WatchSession | undefined;
  const files = openFileWatch({
    ...(pollMs === undefined ? {} : { pollMs }),
    tell: (news) => {
      if (news.kind === 'no-events') lines(pollsInstead(news.code, news.pollMs, style));
      else session?.tell(news);
    },
  });
  // Wiped is only what is on the screen: what has scrolled away stays there.
  const wipe = (): void => void (output.isTTY && !plain && output.write('\u001b[H\u001b[2J'));
  const hands = makeHands({ call: { ...call, flags, style }, keys, files, write: lines, wipe });
  lines(watchStarted({ file: `exercises/${stage.id}.ts`, keys, plain }, pollMs, style));
  session = new WatchSession(hands, stage.id, call.flags.trace === true);
  const stop = (): void => session.tell({ kind: 'stopped' });
  signal.addEventListener('abort', stop, { once: true });
  const press = (key: Key): void => session.tell({ kind: 'key', key });
  // After a pause the screen holds other things: Enter's meaning is what a person would ask for first.
  const release = keys ? readKeys(input, press, () => press('check')) : () => {};
  try {
    await session.ended;
  } finally {
    release();
    signal.removeEventListener('abort', stop);
    await hands.close();
  }
  write(watchEnded);
}
