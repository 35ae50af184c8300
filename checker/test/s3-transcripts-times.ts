import type { Observation } from '../observation/observation.ts';

/**
 * A point in time as it is kept: a number counts ms from the beginning of the first run; what lies far from that is a
 * date of its own, as `@` and the ms since 1970.
 */
export type KeptTime = number | string;

/** When a transcript's runs begin, as they are read back. */
export const ZERO = Date.UTC(2026, 0, 1);

const MINUTE_MS = 60_000;
const FAR_MS = 30 * 24 * 60 * MINUTE_MS;
const SECOND_MS = 1000;

export const shownTime = (time: KeptTime): number =>
  typeof time === 'string' ? Number(time.slice(1)) : ZERO + time;

/** So far apart are two times at most that something of the same kind got one after the other in one run. */
const ONE_AFTER_THE_OTHER_MS = 2000;

/** Every time that files and objects of a scenario's runs bear, with who bears it first, and when: that is one lot. */
function lotsIn(runs: readonly Observation[]): Map<number, string> {
  const lots = new Map<number, Set<string>>();
  const add = (slot: string, kind: string, times: readonly number[]): void => {
    for (const time of times) {
      const lot = lots.get(time) ?? new Set([slot]);
      if (lot.has(slot)) lot.add(kind);
      lots.set(time, lot);
    }
  };
  for (const [step, { folder, s3 }] of runs.entries()) {
    const [before, after] = [`before ${step}`, `after ${step}`];
    const objects = s3 ? [...s3.buckets.values()].flat() : [];
    add(before, 'files', folder?.before.map(({ modifiedAt }) => modifiedAt) ?? []);
    add(before, 'objects', s3?.before.map(({ lastModified }) => lastModified) ?? []);
    add(after, 'files', folder?.after.map(({ modifiedAt }) => modifiedAt) ?? []);
    add(
      after,
      'objects',
      objects.map(({ lastModified }) => lastModified),
    );
  }
  return new Map([...lots].map(([time, lot]) => [time, [...lot].join(' ')]));
}

/**
 * How times are kept, so that the same program leads to the same transcript again: rounded to minutes, in which stories
 * count, and where that isn't enough, just so far apart that all keep their order. Equal times stay equal, and those that
 * lay a second or more apart still do, unless files, or objects, got them one after the other in one run.
 */
export function keptTimes(runs: readonly Observation[]): (time: number) => KeptTime {
  const lots = lotsIn(runs);
  const times = [...lots.keys()].sort((a, b) => a - b);
  const zero = runs[0]?.chapter?.at ?? times[0] ?? 0;
  const kept = new Map<number, KeptTime>();
  let last = { time: Number.NEGATIVE_INFINITY, at: Number.NEGATIVE_INFINITY };
  for (const time of times) {
    if (Math.abs(time - zero) > FAR_MS) {
      kept.set(time, `@${time}`);
      continue;
    }
    const isNext = lots.get(last.time) === lots.get(time) && time - last.time <= ONE_AFTER_THE_OTHER_MS;
    const rounded = Math.round((time - zero) / MINUTE_MS) * MINUTE_MS;
    const least = last.at + (time - last.time < SECOND_MS ? 1 : SECOND_MS);
    last = { time, at: isNext ? last.at : Math.max(rounded, least) };
    kept.set(time, last.at);
  }
  return (time) => kept.get(time) ?? `@${time}`;
}

/** The order in which a run's requests began and ended, and its output came. */
export interface Order {
  readonly started: readonly number[];
  readonly ended: readonly number[];
  /** Where several marks have nothing between them, the last one stands for all. */
  readonly marks: readonly (readonly [at: number, bytes: number])[];
}

/** Which comes first of those at the same moment: what a program printed then may follow from an answer. */
const AT_ONCE = ['ended', 'mark', 'started'] as const;

/** The clock as an order: it goes on by one where something of another kind happens than just before. */
export function orderOf({ s3, stdoutMarks }: Observation): Order {
  const requests = s3?.requests ?? [];
  const events = [
    ...requests.flatMap(({ startedAt, endedAt }, index) => [
      { kind: 'started' as const, at: startedAt, index },
      { kind: 'ended' as const, at: endedAt, index },
    ]),
    ...stdoutMarks.map(({ at }, index) => ({ kind: 'mark' as const, at, index })),
  ].sort((a, b) => a.at - b.at || AT_ONCE.indexOf(a.kind) - AT_ONCE.indexOf(b.kind) || a.index - b.index);
  const started: number[] = [];
  const ended: number[] = [];
  const marks = new Map<number, number>();
  let tick = 0;
  let before = '';
  for (const { kind, index } of events) {
    if (kind !== before) tick += 1;
    before = kind;
    if (kind === 'started') started[index] = tick;
    else if (kind === 'ended') ended[index] = tick;
    else marks.set(tick, Math.max(marks.get(tick) ?? 0, stdoutMarks[index]?.bytes ?? 0));
  }
  return { started, ended, marks: [...marks] };
}
