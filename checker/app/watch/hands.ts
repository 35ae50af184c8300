import type { StageResult } from '../../diagnosis/result.ts';
import type { Backend, BackendKind } from '../../lab/backend.ts';
import { type Problem, ProblemError } from '../../observation/problem.ts';
import { conversationLines } from '../../report/conversation.ts';
import { stageLines } from '../../report/progress.ts';
import * as say from '../../report/watch.ts';
import { STAGES } from '../../stages/index.ts';
import { nextStage, openS3 } from '../check/check.ts';
import { checkOnScreen } from '../check/screen.ts';
import { readProgress } from '../progress/file.ts';
import { exercisePath, hasPassed, stageStates } from '../progress/progress.ts';
import type { WatchCall } from './call.ts';
import type { FileWatch } from './files.ts';
import { localImportsOf } from './imports.ts';
import type { Shown, WatchState } from './machine.ts';
import type { WatchHands } from './session.ts';

/** What the hands work with. */
export interface Tools {
  readonly call: WatchCall;
  /** Whether keys can be pressed. */
  readonly keys: boolean;
  readonly files: FileWatch;
  readonly write: (lines: readonly string[]) => void;
  /** Makes room for a report. */
  readonly wipe: () => void;
}

const stageOf = (id: string) => STAGES.find((stage) => stage.id === id);

/** One S3 for all checks of a session: starting it is a good part of what a short check takes. */
export function keptS3(open: (choice: 'auto' | BackendKind) => Promise<Backend> = openS3) {
  let kept: Promise<Backend> | undefined;
  return {
    open: (choice: 'auto' | BackendKind): Promise<Backend> => {
      kept ??= open(choice);
      return kept;
    },
    /** The next check opens another one. */
    drop: async (): Promise<void> => {
      const backend = await kept?.catch(() => undefined);
      kept = undefined;
      await backend?.stop();
    },
  };
}

/** What carries out a session's effects: checks, files, and the terminal. */
export function makeHands({
  call,
  keys,
  files,
  write,
  wipe,
}: Tools): WatchHands & { close(): Promise<void> } {
  const { style, plain, flags } = call;
  const s3 = keptS3();
  const view = (stage: string): say.WatchView => ({ file: `exercises/${stage}.ts`, keys, plain });
  let results: readonly StageResult[] = [];
  let trace = flags.trace === true;

  const shown: Readonly<
    Record<Shown, (state: WatchState) => readonly string[] | Promise<readonly string[]>>
  > = {
    hint: async ({ stage }) => {
      const { hint } = await import('../hint.ts');
      const terminal = { input: call.input, output: call.output, env: process.env };
      await hint({
        words: [stage],
        reading: { ...style, plain },
        terminal,
        signal: call.signal,
        insist: false,
      });
      return [];
    },
    stages: async ({ stage }) => stageLines(await stageStates(await readProgress()), style, plain, stage),
    'trace-on': ({ stage }) => {
      trace = true;
      const usesS3 = stageOf(stage)?.usesS3 === true;
      const told = usesS3 ? results.flatMap((result) => conversationLines(result, style)) : [];
      return [...say.traceSwitched(true, usesS3, style), ...told];
    },
    'trace-off': () => {
      trace = false;
      return say.traceSwitched(false, false, style);
    },
    missing: ({ stage }) => say.missingLines(view(stage), style),
    'reset-question': ({ stage }) => say.resetQuestion(view(stage), style),
    'no-next': () => say.noNext(style),
  };

  const refused = (problem: Problem): void => write(['', ...say.refusedLines(problem, style), '']);
  /** What can't be done is told, and watching goes on. */
  const orRefuse = (act: () => Promise<void>): Promise<void> =>
    act().catch((error: unknown) => {
      if (!(error instanceof ProblemError)) throw error;
      refused(error.problem);
    });

  return {
    follow: async (stage) => {
      results = [];
      await files.follow([exercisePath(stage)], new Date());
    },
    check: async (stage, scope, signal) => {
      const began = new Date();
      const fresh: StageResult[] = [];
      let next: string | undefined;
      write([say.checkingLine(view(stage), scope)]);
      const report = (text: string): void => {
        if (signal.aborted) return;
        if (fresh.length === 0) {
          wipe();
          write([say.checkedAt(new Date(), style), '']);
        }
        write([text]);
      };
      const words = [scope === 'all' ? 'all' : stage];
      await checkOnScreen(
        {
          words,
          flags,
          from: call.from,
          signal,
          openS3: s3.open,
          onResult: (result, after) => {
            fresh.push(result);
            if (result.stage === stage && result.verdict === 'passed') next = after.next?.id;
          },
        },
        { style, trace: trace && (scope === 'all' || stageOf(stage)?.usesS3 === true) },
        report,
      ).catch(async (error: unknown) => {
        // An S3 that is gone must not be asked again.
        if (!signal.aborted) await s3.drop();
        throw error;
      });
      if (signal.aborted) return undefined;
      results = fresh;
      const imported = await localImportsOf(exercisePath(stage));
      if (!signal.aborted) await files.follow(imported, began);
      return next;
    },
    refused,
    findNext: async (stage) => {
      const progress = await readProgress();
      const passed = new Set(STAGES.filter(({ id }) => hasPassed(progress, id)).map(({ id }) => id));
      const current = stageOf(stage);
      const next = current && nextStage(current, new Set([...passed, stage]))?.id;
      if (next !== undefined) write(['', ...say.movedOn(next, style)]);
      return next;
    },
    reset: async (stage) => {
      const [known, { resetStage }, { resetLines }] = await Promise.all([
        stageOf(stage),
        import('../reset.ts'),
        import('../../report/reset.ts'),
      ]);
      await orRefuse(async () => {
        if (known) write(['', ...resetLines(await resetStage(known, new Date()), style), '']);
      });
    },
    show: async (what, state) => {
      write(['']);
      await orRefuse(async () => {
        const lines = await shown[what](state);
        write([...lines, '']);
      });
    },
    prompt: async ({ stage, phase }) =>
      write(say.promptLines(view(stage), phase.kind === 'idle' ? phase.next : undefined, style)),
    close: async () => {
      await Promise.all([files.close(), s3.drop()]);
    },
  };
}
