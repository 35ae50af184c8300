import { expect, test } from 'vitest';
import { canRun, checkSample } from './programs.ts';
import {
  beliefsOf,
  diagnoseTranscript,
  hasTranscript,
  namedIn,
  printingSamples,
  writeTranscript,
} from './transcripts.ts';

const samples = printingSamples();
const TIMEOUT_MS = 4_000;

// UPDATE_TRANSCRIPTS=1 runs every wrong program again and keeps what it did; UPDATE_TRANSCRIPTS=new only those without.
const update = process.env.UPDATE_TRANSCRIPTS;
if (update) {
  test(
    'make the transcripts',
    async () => {
      for (const sample of samples.filter(
        (each) => canRun(each) && (update !== 'new' || !hasTranscript(each)),
      )) {
        await writeTranscript(sample, await checkSample(sample, { timeoutMs: TIMEOUT_MS }));
      }
    },
    60 * 60_000,
  );
}

test('every wrong program that prints has a transcript', () => {
  expect(samples.length).toBeGreaterThan(370);
  expect(samples.filter((sample) => !hasTranscript(sample)).map(({ name }) => name)).toEqual([]);
});

test.each(samples.map((sample) => [sample.name, sample] as const))(
  '%s gets the diagnosis that its first line names',
  (_name, sample) => {
    expect(namedIn(diagnoseTranscript(sample))).toEqual([...beliefsOf(sample)].sort());
  },
);
