import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { begin, type Key, type Phase, type Step, step, type WatchEvent, type WatchState } from './machine.ts';

const KEYS: readonly Key[] = [
  'next',
  'hint',
  'all',
  'list',
  'reset',
  'trace',
  'check',
  'quit',
  'yes',
  'other',
];

const PHASES: readonly Phase[] = [
  { kind: 'settling', scope: 'stage' },
  { kind: 'settling', scope: 'all' },
  { kind: 'checking', scope: 'stage' },
  { kind: 'checking', scope: 'all' },
  { kind: 'idle' },
  { kind: 'idle', next: 'two' },
  { kind: 'asking-reset' },
  { kind: 'asking-reset', next: 'two' },
  { kind: 'missing', told: false },
  { kind: 'missing', told: true },
  { kind: 'ended' },
];

const EVENTS: readonly WatchEvent[] = [
  { kind: 'changed' },
  { kind: 'removed' },
  { kind: 'quiet' },
  { kind: 'still-missing' },
  { kind: 'checked', run: 3 },
  { kind: 'checked', run: 3, next: 'two' },
  { kind: 'checked', run: 2, next: 'two' },
  { kind: 'refused', run: 3 },
  { kind: 'refused', run: 2 },
  ...KEYS.map((key): WatchEvent => ({ kind: 'key', key })),
  { kind: 'next-found' },
  { kind: 'next-found', stage: 'one' },
  { kind: 'next-found', stage: 'two' },
  { kind: 'stopped' },
];

const stateIn = (phase: Phase): WatchState => ({ stage: 'one', run: 3, trace: false, phase });

/** `checking | drop-check, await-quiet`: a step in a line. */
const inShort = ({ state, effects }: Step): string => {
  const { kind, ...rest } = state.phase;
  const phase = [kind, ...Object.values(rest).map(String)].join(' ');
  const said = effects.map((effect) => [effect.kind, 'what' in effect ? effect.what : ''].join(' ').trim());
  return [phase, said.join(', ')].join(' | ');
};

const phaseName = ({ kind, ...rest }: Phase): string => [kind, ...Object.values(rest).map(String)].join(' ');

const eventName = ({ kind, ...rest }: WatchEvent): string => [kind, ...Object.values(rest)].join(' ');

describe('every event in every phase', () => {
  test('the whole table', () => {
    const table = PHASES.map((phase) => {
      const lines = EVENTS.flatMap((event) => {
        const state = stateIn(phase);
        const next = step(state, event);
        return next.state === state && next.effects.length === 0
          ? []
          : [`  ${eventName(event)} -> ${inShort(next)}`];
      });
      return [phaseName(phase), ...lines].join('\n');
    });
    expect(`${table.join('\n\n')}\n`).toMatchSnapshot();
  });

  test('what happens after the end has no effect', () => {
    for (const event of EVENTS)
      expect(step(stateIn({ kind: 'ended' }), event)).toEqual({
        state: stateIn({ kind: 'ended' }),
        effects: [],
      });
  });
});

const events = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<WatchEvent>({ kind: 'changed' }, { kind: 'quiet' }) },
  fc.constantFrom<WatchEvent>({ kind: 'removed' }, { kind: 'still-missing' }),
  fc.record({ kind: fc.constant('checked' as const), run: fc.nat(4) }),
  fc.record({ kind: fc.constant('refused' as const), run: fc.nat(4) }),
  fc.record({
    kind: fc.constant('key' as const),
    key: fc.constantFrom(...KEYS.filter((key) => key !== 'quit')),
  }),
  fc.record({ kind: fc.constant('next-found' as const), stage: fc.constantFrom('one', 'two') }),
);

/** What the world looks like after a sequence of events: which timer runs, which checks, what was asked. */
interface World {
  readonly state: WatchState;
  readonly timer: 'quiet' | 'still-missing' | undefined;
  /** The check under way. */
  readonly check: number | undefined;
  readonly followed: string | undefined;
  readonly ended: boolean;
}

function after(world: World, { state, effects }: Step): World {
  const now: { -readonly [Field in keyof World]: World[Field] } = { ...world, state };
  for (const effect of effects) {
    switch (effect.kind) {
      case 'await-quiet':
        now.timer = 'quiet';
        break;
      case 'await-return':
        now.timer = 'still-missing';
        break;
      case 'await-nothing':
        now.timer = undefined;
        break;
      case 'check':
        // Two at a time would be two reports.
        expect(now.check).toBeUndefined();
        expect(effect.stage).toBe(state.stage);
        now.check = effect.run;
        break;
      case 'drop-check':
        expect(now.check).toBeDefined();
        now.check = undefined;
        break;
      case 'follow':
        now.followed = effect.stage;
        break;
      case 'end':
        now.ended = true;
        break;
      default:
    }
  }
  return now;
}

/** Lets events happen as they can: timers that don't run don't go off, and only the check under way ends. */
function happen(world: World, event: WatchEvent): World {
  if (event.kind === 'quiet' || event.kind === 'still-missing') {
    if (world.timer !== event.kind) return world;
    return after({ ...world, timer: undefined }, step(world.state, event));
  }
  const ends = event.kind === 'checked' || event.kind === 'refused';
  const known = ends && event.run === world.check ? { ...world, check: undefined } : world;
  return after(known, step(world.state, event));
}

const start = (): World =>
  after(
    {
      state: begin('one', false).state,
      timer: undefined,
      check: undefined,
      followed: undefined,
      ended: false,
    },
    begin('one', false),
  );

describe('whatever happens, in whatever order', () => {
  test('the phase says what is under way, and nothing is left behind', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 60 }), (sequence) => {
        let world = start();
        for (const event of sequence) {
          world = happen(world, event);
          const { phase, stage } = world.state;
          expect(world.followed).toBe(stage);
          expect(world.check === undefined).toBe(phase.kind !== 'checking');
          if (phase.kind === 'checking') expect(world.check).toBe(world.state.run);
          const timer = { settling: 'quiet', missing: 'still-missing' }[phase.kind as string];
          const waits = timer !== undefined && !(phase.kind === 'missing' && phase.told);
          expect(world.timer).toBe(waits ? timer : undefined);
        }
      }),
    );
  });

  test('a change is always checked in the end', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 40 }), (sequence) => {
        let world = sequence.reduce(happen, start());
        world = happen(world, { kind: 'changed' });
        const { run } = world.state;
        world = happen(world, { kind: 'quiet' });
        expect(world.check).toBe(run + 1);
        world = happen(world, { kind: 'checked', run: run + 1 });
        expect(world.state.phase).toEqual({ kind: 'idle' });
      }),
    );
  });

  test('the end of a check that was dropped changes nothing', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 40 }), (sequence) => {
        const world = sequence.reduce(happen, start());
        for (const kind of ['checked', 'refused'] as const)
          expect(step(world.state, { kind, run: world.state.run - 1 }).state).toBe(world.state);
      }),
    );
  });

  test('it ends at once, and drops what is under way', () => {
    fc.assert(
      fc.property(
        fc.array(events, { maxLength: 40 }),
        fc.constantFrom<WatchEvent>({ kind: 'stopped' }, { kind: 'key', key: 'quit' }),
        (sequence, last) => {
          const world = happen(sequence.reduce(happen, start()), last);
          expect(world).toMatchObject({ ended: true, check: undefined, timer: undefined });
        },
      ),
    );
  });
});
