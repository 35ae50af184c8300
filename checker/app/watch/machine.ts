/**
 * What happens to `npm run watch`, one event at a time.
 *
 *                 changed, key check                  quiet
 *        idle ───────────────────────▶ settling ───────────────▶ checking
 *        ▲  ▲                          ▲  ▲  │ changed             │  │
 *        │  │ any other key            │  │  └──(wait anew)        │  │ changed: the check is dropped
 *        │  └───── asking-reset        │  └───────────────────────-┘  │
 *        │  y (then the file changes)  │ changed                      │ checked, refused
 *        │                             │                              │
 *        │                          missing ◀── removed, anywhere     │
 *        └────────────────────────────────────────────────────────────┘
 *
 * `next-found` leads to settling from anywhere, with another stage; `quit` and `stopped` lead to ended.
 * Nothing here knows a clock, a file or a terminal: effects are carried out elsewhere.
 */

/** What a check is about: the stage that is watched, or every stage. */
export type Scope = 'stage' | 'all';

export type Phase =
  /** Something changed; the check begins once nothing has changed for a moment. */
  | { readonly kind: 'settling'; readonly scope: Scope }
  | { readonly kind: 'checking'; readonly scope: Scope }
  /** A report is on the screen. `next` is there when the stage passed and another one is open. */
  | { readonly kind: 'idle'; readonly next?: string }
  | { readonly kind: 'asking-reset'; readonly next?: string }
  /** The stage's file is not there: for a moment, as some editors save, or, once `told`, for longer. */
  | { readonly kind: 'missing'; readonly told: boolean }
  | { readonly kind: 'ended' };

export interface WatchState {
  /** The stage that is watched. */
  readonly stage: string;
  /** Checks are numbered, so that one which was dropped can't be taken for the one under way. */
  readonly run: number;
  /** Whether reports come with the conversation with S3. */
  readonly trace: boolean;
  readonly phase: Phase;
}

/** What a person can ask for. */
export type Key = 'next' | 'hint' | 'all' | 'list' | 'reset' | 'trace' | 'check' | 'quit' | 'yes' | 'other';

export type WatchEvent =
  | { readonly kind: 'changed' }
  | { readonly kind: 'removed' }
  /** Nothing has changed for a moment. */
  | { readonly kind: 'quiet' }
  /** The file has been gone for longer than any editor needs. */
  | { readonly kind: 'still-missing' }
  | { readonly kind: 'checked'; readonly run: number; readonly next?: string }
  /** The check could not be made; why is on the screen. */
  | { readonly kind: 'refused'; readonly run: number }
  | { readonly kind: 'key'; readonly key: Key }
  /** The answer to `find-next`: no stage where none is open. */
  | { readonly kind: 'next-found'; readonly stage?: string }
  /** The process is told to end. */
  | { readonly kind: 'stopped' };

export type Effect =
  /** Tell `quiet` after a moment; asked again, the moment begins anew. */
  | { readonly kind: 'await-quiet' }
  /** Tell `still-missing` after a while. */
  | { readonly kind: 'await-return' }
  /** Tell neither any more. */
  | { readonly kind: 'await-nothing' }
  | { readonly kind: 'check'; readonly stage: string; readonly run: number; readonly scope: Scope }
  /** The check under way is of no use any more. */
  | { readonly kind: 'drop-check' }
  | { readonly kind: 'find-next'; readonly stage: string }
  /** Watch this stage's file from now on. */
  | { readonly kind: 'follow'; readonly stage: string }
  | { readonly kind: 'reset'; readonly stage: string }
  | { readonly kind: 'show'; readonly what: Shown }
  /** Show what can be done now. */
  | { readonly kind: 'prompt' }
  | { readonly kind: 'end' };

/** What can be shown besides reports. */
export type Shown = 'hint' | 'stages' | 'trace-on' | 'trace-off' | 'missing' | 'reset-question' | 'no-next';

export interface Step {
  readonly state: WatchState;
  readonly effects: readonly Effect[];
}

/** The beginning: the first check of a stage comes by itself. */
export const begin = (stage: string, trace: boolean): Step => ({
  state: { stage, run: 0, trace, phase: { kind: 'settling', scope: 'stage' } },
  effects: [{ kind: 'follow', stage }, { kind: 'await-quiet' }],
});

const stay = (state: WatchState, ...effects: readonly Effect[]): Step => ({ state, effects });

const go = (state: WatchState, phase: Phase, ...effects: readonly Effect[]): Step => ({
  state: { ...state, phase },
  effects,
});

/** What must be given up when a phase is left before its end. */
const leaving = ({ phase }: WatchState): Effect[] => {
  if (phase.kind === 'checking') return [{ kind: 'drop-check' }];
  return phase.kind === 'settling' || phase.kind === 'missing' ? [{ kind: 'await-nothing' }] : [];
};

/** A check of every stage that was asked for, and has not begun, stays one. */
const settle = (state: WatchState, scope: Scope): Step =>
  go(state, { kind: 'settling', scope }, ...leaving(state), { kind: 'await-quiet' });

const end = (state: WatchState): Step => go(state, { kind: 'ended' }, ...leaving(state), { kind: 'end' });

/** A report is there and stays: the phase with it, without a question. */
const idle = (phase: Extract<Phase, { kind: 'idle' | 'asking-reset' }>): Phase =>
  phase.next === undefined ? { kind: 'idle' } : { kind: 'idle', next: phase.next };

/** Keys that mean the same wherever a report, or the news of a missing file, is on the screen. */
function askedAtRest(state: WatchState, key: Key): Step {
  switch (key) {
    case 'hint':
      return stay(state, { kind: 'show', what: 'hint' }, { kind: 'prompt' });
    case 'list':
      return stay(state, { kind: 'show', what: 'stages' }, { kind: 'prompt' });
    case 'trace': {
      const trace = !state.trace;
      const what = trace ? 'trace-on' : 'trace-off';
      return stay({ ...state, trace }, { kind: 'show', what }, { kind: 'prompt' });
    }
    default:
      return stay(state);
  }
}

function pressed(state: WatchState, key: Key): Step {
  const { phase } = state;
  if (key === 'quit') return end(state);
  switch (phase.kind) {
    case 'asking-reset':
      return key === 'yes'
        ? go(state, idle(phase), { kind: 'reset', stage: state.stage }, { kind: 'prompt' })
        : go(state, idle(phase), { kind: 'prompt' });
    case 'idle':
      if (key === 'next') return stay(state, { kind: 'find-next', stage: state.stage });
      if (key === 'check') return settle(state, 'stage');
      if (key === 'all') return settle(state, 'all');
      if (key === 'reset')
        return go(state, { ...phase, kind: 'asking-reset' }, { kind: 'show', what: 'reset-question' });
      return askedAtRest(state, key);
    case 'missing':
      if (!phase.told) return stay(state);
      if (key === 'next') return stay(state, { kind: 'find-next', stage: state.stage });
      // There is nothing that could be lost, so nothing to ask.
      if (key === 'reset') return stay(state, { kind: 'reset', stage: state.stage });
      return askedAtRest(state, key);
    case 'checking':
      return key === 'next' ? stay(state, { kind: 'find-next', stage: state.stage }) : stay(state);
    case 'settling':
    case 'ended':
      return stay(state);
  }
}

/** The stage's file is gone: whatever was going on about it is of no use. */
function removed(state: WatchState): Step {
  if (state.phase.kind === 'missing') return stay(state);
  return go(state, { kind: 'missing', told: false }, ...leaving(state), { kind: 'await-return' });
}

/** The end of a check counts only if it is the one under way. */
const isCurrent = ({ run, phase }: WatchState, event: { readonly run: number }): boolean =>
  phase.kind === 'checking' && run === event.run;

/** One step: what comes of an event. Once ended, nothing does. */
export function step(state: WatchState, event: WatchEvent): Step {
  const { phase } = state;
  if (phase.kind === 'ended') return stay(state);
  switch (event.kind) {
    case 'changed':
      return settle(state, phase.kind === 'settling' ? phase.scope : 'stage');
    case 'removed':
      return removed(state);
    case 'quiet': {
      if (phase.kind !== 'settling') return stay(state);
      const [run, { scope }] = [state.run + 1, phase];
      const check: Effect = { kind: 'check', stage: state.stage, run, scope };
      return go({ ...state, run }, { kind: 'checking', scope }, check);
    }
    case 'still-missing':
      if (phase.kind !== 'missing' || phase.told) return stay(state);
      return go(
        state,
        { kind: 'missing', told: true },
        { kind: 'show', what: 'missing' },
        { kind: 'prompt' },
      );
    case 'checked': {
      if (!isCurrent(state, event)) return stay(state);
      const { next } = event;
      return go(state, next === undefined ? { kind: 'idle' } : { kind: 'idle', next }, { kind: 'prompt' });
    }
    case 'refused':
      return isCurrent(state, event) ? go(state, { kind: 'idle' }, { kind: 'prompt' }) : stay(state);
    case 'key':
      return pressed(state, event.key);
    case 'next-found': {
      const { stage } = event;
      if (stage === undefined || stage === state.stage) {
        return phase.kind === 'idle' || phase.kind === 'missing'
          ? stay(state, { kind: 'show', what: 'no-next' }, { kind: 'prompt' })
          : stay(state);
      }
      const { effects, state: settling } = settle({ ...state, stage }, 'stage');
      return { state: settling, effects: [{ kind: 'follow', stage }, ...effects] };
    }
    case 'stopped':
      return end(state);
  }
}
