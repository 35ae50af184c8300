import type { EntryState } from '../entry.ts';
import { type Predicate, plain } from './predicate.ts';

const DAY_MS = 86_400_000;

/** Of a story: what a name was before the run, here and in S3. */
const TESTS: readonly (readonly [rule: string, bits: number, test: (state: EntryState) => boolean])[] = [
  ['only-here', 2, ({ file, object }) => file !== undefined && object === undefined],
  ['only-in-s3', 2, ({ file, object }) => file === undefined && object !== undefined],
  ['on-both-sides', 2, ({ file, object }) => file !== undefined && object !== undefined],
  [
    'newer-here',
    2,
    ({ file, object }) => file !== undefined && object !== undefined && file.modifiedAt > object.lastModified,
  ],
  [
    'newer-in-s3',
    2,
    ({ file, object }) => file !== undefined && object !== undefined && file.modifiedAt < object.lastModified,
  ],
  [
    'same-size',
    3,
    ({ file, object }) => file !== undefined && file.content.length === object?.content.length,
  ],
  [
    'same-content',
    3,
    ({ file, object }) =>
      file !== undefined && object !== undefined && Buffer.compare(file.content, object.content) === 0,
  ],
  [
    'days-apart',
    4,
    ({ file, object }) =>
      file !== undefined && object !== undefined && Math.abs(file.modifiedAt - object.lastModified) > DAY_MS,
  ],
  ['file-of-before-2001', 5, ({ file }) => file !== undefined && file.modifiedAt < 978_307_200_000],
  ['object-of-before-2001', 5, ({ object }) => object !== undefined && object.lastModified < 978_307_200_000],
  ['object-empty', 5, ({ object }) => object?.content.length === 0],
];

/** Predicates on the states of a story; where there are none they hold nowhere. */
export const STATE: readonly Predicate[] = TESTS.map(([rule, bits, test]) =>
  plain(rule, bits, 'entry', ({ state }) => state !== undefined && test(state)),
);
