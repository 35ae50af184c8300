import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { expect, test } from 'vitest';
import { WORKBOOK } from '../run/workbook.ts';
import { openTestBackend } from './programs.ts';
import {
  agrees,
  chosenS3Samples,
  hasS3Transcript,
  judgeS3Transcript,
  kindOf,
  s3Samples,
} from './s3-transcripts.ts';
import { recordS3, removeS3Transcript } from './s3-transcripts-record.ts';
import { beliefsOf, namedIn } from './transcripts.ts';

/** Chosen samples without a transcript, and why. */
const LEFT_OUT = join(WORKBOOK, 'checker', 'test', 's3-transcripts-left-out.json');

/** So many are checked at a time; each check runs several programs. */
const AT_ONCE = 1;

const leftOut = (): Record<string, string> => JSON.parse(readFileSync(LEFT_OUT, 'utf8'));

// UPDATE_TRANSCRIPTS=1 npx vitest run checker/test/s3-transcripts.test.ts runs every chosen program again and keeps what it
// did; UPDATE_TRANSCRIPTS=new runs only those without a transcript, UPDATE_TRANSCRIPTS=<part of a name> those so called.
const update = process.env.UPDATE_TRANSCRIPTS;
if (update) {
  test(
    'make the transcripts',
    async () => {
      const backend = await openTestBackend('embedded');
      const isMeant = (sample: Parameters<typeof hasS3Transcript>[0]): boolean =>
        update === '1' || (update === 'new' ? !hasS3Transcript(sample) : sample.name.includes(update));
      const meant = chosenS3Samples().filter(isMeant);
      try {
        const reasons = await pLimit(AT_ONCE).map(meant, (sample) => recordS3(sample, backend));
        if (update === '1') {
          const chosen = new Set(meant.map(({ name }) => name));
          const others = s3Samples().filter(({ name }) => !chosen.has(name));
          await Promise.all(others.map(removeS3Transcript));
        }
        const kept = update === '1' ? {} : leftOut();
        for (const [index, { name }] of meant.entries()) {
          const reason = reasons[index];
          if (reason === undefined) delete kept[name];
          else kept[name] = reason;
        }
        const sorted = Object.fromEntries(Object.entries(kept).sort(([a], [b]) => (a < b ? -1 : 1)));
        await writeFile(LEFT_OUT, `${JSON.stringify(sorted, null, 2)}\n`);
      } finally {
        await backend.stop();
      }
    },
    60 * 60_000,
  );
}

const withTranscript = s3Samples().filter(hasS3Transcript);

test('of each kind of mistake one program a stage has a transcript, or a reason for having none', () => {
  const kinds = new Set(withTranscript.map(kindOf));
  const lacking = chosenS3Samples().filter((sample) => !kinds.has(kindOf(sample)));
  const reasons = leftOut();
  for (const { name } of lacking)
    if (reasons[name]) console.info(`${name} has no transcript: ${reasons[name]}`);
  expect(lacking.filter(({ name }) => !reasons[name]).map(({ name }) => name)).toEqual([]);
  expect(withTranscript.length).toBeGreaterThan(90);
});

/** Programs of which something else is named than their first line says, with what is named. */
const DEBATED: Readonly<Record<string, readonly string[]>> = {
  // Where a program that isn't run by Node connects to, nobody sees.
  'bypasses-lab/backup-complete-another-port.py': ['crashed'],
  // With both faults at once, what comes down under which name depends on the order of the moves, which no model says.
  'parent-directory-prefix/extra-4-sync-parent-name-and-dotfiles.ts': [],
};

test.each(withTranscript.map((sample) => [sample.name, sample] as const))(
  '%s fails, and gets the diagnosis that its first line names',
  (name, sample) => {
    const judged = judgeS3Transcript(sample);
    expect(judged.verdict).toBe('failed');
    const debated = DEBATED[name];
    if (debated) expect(namedIn(judged)).toEqual(debated);
    else if (!agrees(judged, beliefsOf(sample)))
      expect(namedIn(judged)).toEqual([...beliefsOf(sample)].sort());
  },
);

test('what is debated is so still', () => {
  const settled = withTranscript.filter(
    (sample) => sample.name in DEBATED && agrees(judgeS3Transcript(sample), beliefsOf(sample)),
  );
  expect(settled.map(({ name }) => name)).toEqual([]);
});
