import { afterAll, beforeAll, expect, test } from 'vitest';
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

test.each(solutionIds)('the solution %s prints the sample', async (id) => {
  const { sample } = page(id);
  if (!sample) throw new Error(`${id}.md has no sample output.`);
  const printed = await desk.run(`solutions/${id}.ts`);
  expect(asShown(printed, sample)).toEqual(sample.lines);
  const files = ASSETS.filter(({ kind, path }) => kind === 'file' && !path.startsWith('.')).length;
  expect(printed).toHaveLength(files * (id === 'backup-complete' ? 2 : 1));
});
