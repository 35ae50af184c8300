import { type Problem, ProblemError } from '../../observation/problem.ts';
import {
  begin,
  type Effect,
  type Scope,
  type Shown,
  step,
  type WatchEvent,
  type WatchState,
} from './machine.ts';

/** Long enough for an editor that saves in several steps; short enough not to be noticed. */
const QUIET_MS = 60;

/** Some editors put the old file away before they write the new one. */
const RETURN_MS = 700;

/** What carries out the effects in the world. Each may take its time; what it shows is on the screen when it resolves. */
export interface WatchHands {
  /** Looks after a stage's file; `tell` learns of all that happens to it. */
  follow(stage: string): Promise<void>;
  /**
   * Checks, and shows the report.
   * @returns the stage to offer, where this one passed and another is open
   * @throws ProblemError when the check could not be made; anything once the signal is aborted
   */
  check(stage: string, scope: Scope, signal: AbortSignal): Promise<string | undefined>;
  refused(problem: Problem): void;
  findNext(stage: string): Promise<string | undefined>;
  reset(stage: string): Promise<void>;
  show(what: Shown, state: WatchState): Promise<void>;
  prompt(state: WatchState): Promise<void>;
}

/**
 * Lets the state machine run: carries out what it asks for and tells it what happens. What is shown is shown in order; a
 * check runs beside that, and the next begins only after the one before has taken its folders away.
 */
export class WatchSession {
  readonly #hands: WatchHands;
  #state: WatchState;
  #shown: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #check: { readonly stop: AbortController; readonly done: Promise<void> } | undefined;
  #end: (error?: unknown) => void = () => {};
  /** Resolves once all is at an end, the last check too. Rejects for a fault of the checker's own. */
  readonly ended: Promise<void>;

  constructor(hands: WatchHands, stage: string, trace: boolean) {
    this.#hands = hands;
    const told = new Promise<void>((resolve, reject) => {
      this.#end = (error) => (error === undefined ? resolve() : reject(error));
    });
    this.ended = told.finally(async () => {
      clearTimeout(this.#timer);
      this.#check?.stop.abort();
      await this.#check?.done;
      await this.#shown.catch(() => {});
    });
    const { state, effects } = begin(stage, trace);
    this.#state = state;
    for (const effect of effects) this.#perform(effect);
  }

  /** What happened, in the order in which it did. */
  tell(event: WatchEvent): void {
    const { state, effects } = step(this.#state, event);
    this.#state = state;
    for (const effect of effects) this.#perform(effect);
  }

  #perform(effect: Effect): void {
    const hands = this.#hands;
    switch (effect.kind) {
      case 'await-quiet':
        this.#later(QUIET_MS, { kind: 'quiet' });
        break;
      case 'await-return':
        this.#later(RETURN_MS, { kind: 'still-missing' });
        break;
      case 'await-nothing':
        clearTimeout(this.#timer);
        break;
      case 'check':
        this.#startCheck(effect);
        break;
      case 'drop-check':
        this.#check?.stop.abort();
        break;
      case 'follow':
        this.#inOrder(() => hands.follow(effect.stage));
        break;
      case 'find-next':
        this.#inOrder(async () => {
          const stage = await hands.findNext(effect.stage);
          this.tell({ kind: 'next-found', ...(stage === undefined ? {} : { stage }) });
        });
        break;
      case 'reset':
        this.#inOrder(() => hands.reset(effect.stage));
        break;
      case 'show':
        this.#inOrder(() => hands.show(effect.what, this.#state));
        break;
      case 'prompt':
        this.#inOrder(() => hands.prompt(this.#state));
        break;
      case 'end':
        this.#end();
        break;
    }
  }

  #later(ms: number, event: WatchEvent): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.tell(event), ms);
  }

  #inOrder(act: () => Promise<void>): void {
    this.#shown = this.#shown.then(act);
    this.#shown.catch(this.#end);
  }

  #startCheck({ stage, scope, run }: Extract<Effect, { kind: 'check' }>): void {
    const stop = new AbortController();
    const before = this.#check?.done;
    const check = async (): Promise<void> => {
      await before;
      if (stop.signal.aborted) return;
      try {
        const next = await this.#hands.check(stage, scope, stop.signal);
        if (!stop.signal.aborted)
          this.tell({ kind: 'checked', run, ...(next === undefined ? {} : { next }) });
      } catch (error) {
        // Whatever a dropped check ended with is of no interest.
        if (stop.signal.aborted) return;
        if (!(error instanceof ProblemError)) {
          this.#end(error);
          return;
        }
        this.#hands.refused(error.problem);
        this.tell({ kind: 'refused', run });
      }
    };
    this.#check = { stop, done: check() };
  }
}
