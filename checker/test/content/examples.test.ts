import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ASSETS } from '../../fixture/assets.ts';
import { asShown, type Desk, makeDesk } from './chris.ts';
import { page, pageIds, pageText, solutionIds, starterIds } from './course.ts';

const examples = pageIds.flatMap((id) =>
  page(id).examples.map((example, index) => ({ ...example, name: `${id}-example-${index + 1}` })),
);

let desk: Desk;
beforeAll(async () => {
  desk = await makeDesk();
});
afterAll(() => desk.clear());
// What one example writes, the next must not find.
beforeEach(() => desk.tidy());

test.each(examples.filter(({ run }) => run !== 'never'))(
  '$name prints what the lesson shows',
  async (example) => {
    const shown = example.output ?? { lines: [], anyOrder: false, shortened: false };
    expect(asShown(await desk.runCode(example.code), shown)).toEqual(shown.lines);
  },
);

test('every example is good TypeScript', async () => {
  expect(await desk.typeCheck(new Map(examples.map(({ name, code }) => [name, code])))).toBe('');
});

test('no example is hidden from this test, in a list or a quotation', () => {
  const fences = pageIds.map((id) => [
    id,
    pageText(id).match(/^[\s>*-]*(```|~~~)\s*(ts|typescript)\b/gm)?.length ?? 0,
  ]);
  expect(fences).toEqual(pageIds.map((id) => [id, page(id).examples.length]));
});

test('every example is run here', () => {
  expect(examples.filter(({ run }) => run === 'never')).toEqual([]);
});

test('every example that shows output left out leaves its order open', () => {
  expect(examples.filter(({ output }) => output?.shortened && !output.anyOrder)).toEqual([]);
});

test.each(starterIds)('the starter %s runs, and prints nothing yet', async (id) => {
  expect(await desk.run(`checker/starters/${id}.ts`)).toEqual([]);
});

const HOUR = 3_600_000;
const inHours = (hours: number): Date => new Date(Date.now() + hours * HOUR);

/** What happened before a lesson's sample was printed, where the sample isn't that of a first run. */
const BEFOREHAND: Readonly<Record<string, () => Promise<void>>> = {
  'extra-2-only-newer': async () => {
    await desk.store(inHours(1));
    await desk.change('rpg-3.py', 'changed here', inHours(2));
  },
  'extra-3-recover': () => desk.store(inHours(-1)),
  'extra-4-sync': async () => {
    await desk.store(inHours(1));
    await desk.change('rpg-3.py', 'changed here', inHours(2));
    await desk.change('css/style.scss', 'not what was changed elsewhere', inHours(-1));
  },
};

const FILES = ASSETS.filter(({ kind, path }) => kind === 'file' && !path.startsWith('.')).length;

/** How many lines a solution prints then, all in all. */
function linesPrinted(id: string): number {
  if (id === 'extra-4-sync') return 4;
  if (id === 'extra-2-only-newer') return FILES + 1;
  return /^backup-\d$/.test(id) ? FILES : 2 * FILES;
}

test.each(solutionIds)('the solution %s prints the sample', async (id) => {
  const { sample } = page(id);
  if (!sample) throw new Error(`${id}.md has no sample output.`);
  await BEFOREHAND[id]?.();
  const printed = await desk.run(`solutions/${id}.ts`);
  expect(asShown(printed, sample)).toEqual(sample.lines);
  expect(printed).toHaveLength(linesPrinted(id));
});
