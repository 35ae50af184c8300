import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Chalk } from 'chalk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeBlindReports } from './blind.ts';
import { chosenSamples, wrongSamples } from './samples.ts';

const COUNT = 3;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blind-'));
  const call = { count: COUNT, seed: 5, folder, timeoutMs: 10_000 };
  await writeBlindReports(call, { paint: new Chalk({ level: 0 }), width: 80 });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('each report is a file of its own, and the key says what was behind it', async () => {
  expect((await readdir(folder)).sort()).toEqual(['01.txt', '02.txt', '03.txt', 'key.txt']);
  const key = (await readFile(join(folder, 'key.txt'), 'utf8')).trim().split('\n');
  expect(key).toHaveLength(COUNT);
  expect(key.every((line) => /^\d\d {2}\S+ {2}failed {2}(believes|unclassified)/.test(line))).toBe(true);
});

test('a report shows neither the name of the program nor its code', async () => {
  for (const { name } of chosenSamples(await wrongSamples(), COUNT, 5)) {
    for (const file of ['01.txt', '02.txt', '03.txt']) {
      const report = await readFile(join(folder, file), 'utf8');
      expect(report).toMatch(/program 0\d/);
      expect(report).not.toContain(name.split('/').at(-1));
      expect(report).not.toMatch(/^\s*> ?\d+ \|/m);
    }
  }
});

test('the choice is the same for the same seed, and spread over the stages', async () => {
  const samples = await wrongSamples();
  const names = (seed: number) => chosenSamples(samples, 16, seed).map(({ name }) => name);
  expect(names(5)).toEqual(names(5));
  expect(names(5)).not.toEqual(names(6));
  const stages = chosenSamples(samples, 16, 5).map(({ stage }) => stage.id);
  expect(new Set(stages).size).toBe(8);
});
