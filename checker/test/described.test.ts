import { expect, test } from 'vitest';
import { describedOf, inShort, recordedSamples } from './described.ts';
import { beliefsOf } from './transcripts.ts';

const unknown = recordedSamples().filter((sample) => beliefsOf(sample).length === 0);

test('there are programs that no belief explains', () => {
  expect(unknown.length).toBeGreaterThan(50);
});

// A golden list: what is said of each program that is in no catalogue. Read a change as its author would.
test.each(unknown.map((sample) => [sample.name, sample] as const))(
  'what is regular about %s',
  (_name, sample) => {
    expect(describedOf(sample).map(inShort)).toMatchSnapshot();
  },
);
