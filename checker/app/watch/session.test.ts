import { afterEach, expect, test } from 'vitest';
import { ProblemError } from '../../observation/problem.ts';
import type { WatchState } from './machine.ts';
import { type WatchHands, WatchSession } from './session.ts';

/** One check as the test sees it: it ends as the test says. */
interface Check {
  readonly stage: string;
  readonly signal: AbortSignal;
  readonly end: (next?: string) => void;
  readonly fail: (error: unknown) => void;
}

/** Hands that note what they are asked for, and check as the test says. */
class TestHands implements WatchHands {
  readonly noted: string[] = [];
  readonly checks: Check[] = [];
  #waiting: { readonly wanted: () => boolean; readonly go: () => void }[] = [];

  /** Resolves as soon as it is so. */
  until(wanted: () => boolean): Promise<void> {
    return new Promise((go) => {
      this.#waiting.push({ wanted, go });
      this.#look();
    });
  }

  #look(): void {
    this.#waiting = this.#waiting.filter(({ wanted, go }) => {
      const there = wanted();
      if (there) go();
      return !there;
    });
  }

  #note(text: string): void {
    this.noted.push(text);
    this.#look();
  }

  check(stage: string, _scope: string, signal: AbortSignal): Promise<string | undefined> {
    return new Promise((resolve, reject) => {
      this.checks.push({ stage, signal, end: resolve, fail: reject });
      this.#look();
    });
  }
  refused = (problem: { readonly kind: string }): void => this.#note(`refused ${problem.kind}`);
  follow = async (stage: string): Promise<void> => this.#note(`follow ${stage}`);
  findNext = async (): Promise<string | undefined> => 'two';
  reset = async (stage: string): Promise<void> => this.#note(`reset ${stage}`);
  show = async (what: string): Promise<void> => this.#note(`show ${what}`);
  prompt = async ({ stage }: WatchState): Promise<void> => this.#note(`prompt ${stage}`);
}

let started: { readonly hands: TestHands; readonly session: WatchSession } | undefined;
afterEach(async () => {
  started?.session.tell({ kind: 'stopped' });
  for (const { end } of started?.hands.checks ?? []) end();
  await started?.session.ended.catch(() => {});
});

function start() {
  const hands = new TestHands();
  started = { hands, session: new WatchSession(hands, 'one', false) };
  return started;
}

const at = ({ checks }: TestHands, index: number): Check => {
  const check = checks[index];
  if (!check) throw new Error(`There is no check ${index}.`);
  return check;
};

test('a check, its report, and what to do next', async () => {
  const { hands, session: watching } = start();
  await hands.until(() => hands.checks.length === 1);
  at(hands, 0).end('two');
  await hands.until(() => hands.noted.includes('prompt one'));
  watching.tell({ kind: 'key', key: 'next' });
  await hands.until(() => hands.checks.length === 2);
  expect(hands.noted).toEqual(['follow one', 'prompt one', 'follow two']);
  expect(at(hands, 1).stage).toBe('two');
});

test('the next check begins only after a dropped one has let go', async () => {
  const { hands, session: watching } = start();
  await hands.until(() => hands.checks.length === 1);
  watching.tell({ kind: 'changed' });
  expect(at(hands, 0).signal.aborted).toBe(true);
  watching.tell({ kind: 'quiet' });
  // Whatever could begin by itself would have begun by now.
  await new Promise(setImmediate);
  expect(hands.checks).toHaveLength(1);
  at(hands, 0).fail(new Error('aborted'));
  await hands.until(() => hands.checks.length === 2);
  expect(hands.noted).toEqual(['follow one']);
});

test('a check that could not be made is told of, and watching goes on', async () => {
  const { hands, session: watching } = start();
  await hands.until(() => hands.checks.length === 1);
  at(hands, 0).fail(new ProblemError({ kind: 'unexpected', detail: 'once' }));
  await hands.until(() => hands.noted.includes('prompt one'));
  expect(hands.noted).toEqual(['follow one', 'refused unexpected', 'prompt one']);
  watching.tell({ kind: 'changed' });
  await hands.until(() => hands.checks.length === 2);
});

test('a fault of the checker’s own ends it', async () => {
  const { hands, session: watching } = start();
  await hands.until(() => hands.checks.length === 1);
  at(hands, 0).fail(new TypeError('a fault'));
  await expect(watching.ended).rejects.toThrow('a fault');
});

test('it ends only when the check under way has ended', async () => {
  const { hands, session: watching } = start();
  await hands.until(() => hands.checks.length === 1);
  let over = false;
  const ended = watching.ended.then(() => {
    over = true;
  });
  watching.tell({ kind: 'key', key: 'quit' });
  await new Promise(setImmediate);
  expect([over, at(hands, 0).signal.aborted]).toEqual([false, true]);
  at(hands, 0).end();
  await ended;
});
