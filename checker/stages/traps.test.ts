import { expect, test } from 'vitest';
import type { Scenario } from '../comparison/scenario.ts';
import { seededRandom } from '../fixture/random.ts';
import { baseName } from '../fixture/tree.ts';
import { LARGE, traps } from '../fixture/trees.ts';
import { STAGES } from './index.ts';

/** Every name in a story with what it holds, whether as a file or as an object. */
function contentsIn({ fixture, runs }: Scenario): Map<string, string | Uint8Array> {
  const prefix = `${baseName(fixture.workingDirectory)}/`;
  const contents = new Map<string, string | Uint8Array>();
  for (const happening of runs.flatMap(({ happens = [] }) => happens)) {
    if (happening.kind === 'object-stored' && happening.key.startsWith(prefix)) {
      contents.set(happening.key.slice(prefix.length), happening.content);
    }
  }
  for (const entry of fixture.entries) if (entry.kind === 'file') contents.set(entry.path, entry.content);
  return contents;
}

const scenariosOf = (stage: (typeof STAGES)[number], seed: number): readonly Scenario[] =>
  stage.scenarios({ random: seededRandom(seed), platform: 'linux' });

/** Traps that a stage does without, and why. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  // Another file is called like this folder: a program that brings files down without their folders would only crash on it.
  'extra-4-sync': ['notes.txt/inside.md'],
};

test.each(STAGES)('$id has a folder with every trap there is', (stage) => {
  const lacking = scenariosOf(stage, 1).map((scenario) => {
    const contents = contentsIn(scenario);
    return traps(baseName(scenario.fixture.workingDirectory))
      .map(({ path }) => path)
      .filter((path) => !contents.has(path) && !LEFT_OUT[stage.id]?.includes(path));
  });
  expect(lacking).toContainEqual([]);
});

test.each(STAGES.filter(({ usesS3 }) => usesS3))('$id has a large file', (stage) => {
  const contents = scenariosOf(stage, 1).flatMap((scenario) => [...contentsIn(scenario).values()]);
  expect(contents).toContain(LARGE);
});

test.each(STAGES)('$id tells what patterns trip over from what else a path may hold', (stage) => {
  const directories = scenariosOf(stage, 1).map(({ fixture }) => fixture.workingDirectory);
  expect(directories.some((path) => /[()[\]+]/.test(path))).toBe(true);
  expect(directories.some((path) => !/[()[\]+]/.test(path))).toBe(true);
});
