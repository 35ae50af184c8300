import type { ContentRef } from './s3-transcripts-contents.ts';
import type { KeptTime } from './s3-transcripts-times.ts';

/** A file or an object, as it lay somewhere. */
export interface Item {
  readonly content: Uint8Array;
  readonly time: number;
}

/** Files by path, or objects by key. */
export type State = ReadonlyMap<string, Item>;

/** An empty folder or bucket. */
export const NOTHING: State = new Map();

/**
 * What is different from the state before: what is gone, and what is new or another, by its date. The first list of a
 * date holds those whose content is the one that their name stands for.
 */
export interface Changes {
  readonly gone?: readonly string[];
  readonly there?: readonly (readonly [KeptTime, readonly string[], Readonly<Record<string, ContentRef>>?])[];
}

const isSame = (a: Item | undefined, b: Item): boolean =>
  a !== undefined && a.time === b.time && Buffer.compare(a.content, b.content) === 0;

const orderOfTimes = (a: KeptTime, b: KeptTime): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : 1;

export function changesBetween(
  before: State,
  after: State,
  write: { time(time: number): KeptTime; content(name: string, content: Uint8Array): ContentRef },
): Changes {
  const dates = new Map<KeptTime, { own: string[]; others: Record<string, ContentRef> }>();
  for (const [name, item] of [...after].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (isSame(before.get(name), item)) continue;
    const time = write.time(item.time);
    const date = dates.get(time) ?? { own: [], others: {} };
    dates.set(time, date);
    const ref = write.content(name, item.content);
    if (ref === '=') date.own.push(name);
    else date.others[name] = ref;
  }
  const gone = [...before.keys()].filter((name) => !after.has(name)).sort();
  const there = [...dates]
    .sort(([a], [b]) => orderOfTimes(a, b))
    .map(([time, { own, others }]) =>
      Object.keys(others).length > 0 ? ([time, own, others] as const) : ([time, own] as const),
    );
  return { ...(gone.length > 0 ? { gone } : {}), ...(there.length > 0 ? { there } : {}) };
}

export function stateAfter(
  before: State,
  { gone = [], there = [] }: Changes,
  read: { time(time: KeptTime): number; content(name: string, ref: ContentRef): Uint8Array },
): State {
  const after = new Map([...before].map(([name, { content, time }]) => [name, { content, time }]));
  for (const name of gone) after.delete(name);
  for (const [kept, own, others = {}] of there) {
    const time = read.time(kept);
    for (const name of own) after.set(name, { content: read.content(name, '='), time });
    for (const [name, ref] of Object.entries(others))
      after.set(name, { content: read.content(name, ref), time });
  }
  // Each reading of a folder or a bucket brings arrays of its own.
  return new Map([...after].map(([name, { content, time }]) => [name, { content: content.slice(), time }]));
}
