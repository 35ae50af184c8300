import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MISCONCEPTIONS } from '../diagnosis/diagnosis.ts';
import type { Backend } from '../lab/backend.ts';
import { WORKBOOK } from '../run/workbook.ts';
import { STAGES } from '../stages/index.ts';
import {
  BACKENDS,
  canRun,
  checkSample,
  chosenRight,
  inShort,
  openTestBackend,
  type Sample,
  samplesIn,
  usesS3,
} from './programs.ts';

/** The solution and the starter of each stage, as samples. */
const own = (folder: string): Sample[] =>
  STAGES.map(({ id }) => ({ name: id, path: join(WORKBOOK, folder, `${id}.ts`), stage: id, run: undefined }));

describe.each(BACKENDS)('on the S3 %s', (kind) => {
  let backend: Backend;
  beforeAll(async () => {
    backend = await openTestBackend(kind);
  });
  afterAll(() => backend?.stop());

  /** Programs that only print see no difference between backends. */
  const concerned = (samples: readonly Sample[]): Sample[] =>
    samples.filter((sample) => kind === 'embedded' || usesS3(sample));

  test.each(concerned(own('solutions')))(
    'the solution of $name passes, with all its polish',
    async (sample) => {
      const result = await checkSample(sample, { backend });
      expect(result.verdict, inShort(result)).toBe('passed');
      expect(result.checks.filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
    },
  );

  test.each(concerned(own('checker/starters')))(
    'the starter of $name fails in every scenario that asks for something',
    async (sample) => {
      const result = await checkSample(sample, { backend });
      expect(result.verdict).toBe('failed');
      expect(result.diagnoses.map(({ id }) => id)).toEqual(['not-started']);
      for (const { scenario } of result.observations) {
        // Where there is nothing to bring back, and nothing to refuse, doing nothing is right.
        if (sample.stage === 'extra-3-recover' && ['nothing', 'escape'].includes(scenario)) continue;
        const failed = result.checks.filter(
          (check) => check.scenario === scenario && check.verdict === 'failed',
        );
        expect(failed.length, scenario).toBeGreaterThan(0);
      }
    },
  );

  for (const sample of concerned(chosenRight(samplesIn('samples/right')))) {
    test.skipIf(!canRun(sample))(`${sample.name} passes`, async () => {
      const result = await checkSample(sample, { backend });
      expect(result.verdict, inShort(result)).toBe('passed');
      // Some are right and lack polish: which, their names say.
      const lacks = MISCONCEPTIONS.filter((id) => basename(sample.name).startsWith(`${id}-`));
      for (const id of lacks) expect(result.diagnoses.map((each) => each.id)).toContain(id);
      expect(result.diagnoses.filter(({ kind }) => kind === 'required')).toEqual([]);
      expect(result.alternatives).toEqual([]);
    });
  }
});

test('there are many samples', () => {
  expect(samplesIn('samples/right').length).toBeGreaterThan(100);
});

test.skipIf(BACKENDS.includes('localstack'))(
  'LocalStack was not asked: LOCALSTACK_URL is not set',
  ({ skip }) => {
    skip();
  },
);
