import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeWorkbook, type TestWorkbook } from './workbook.ts';

let workbook: TestWorkbook;
beforeAll(async () => {
  workbook = await makeWorkbook();
});
afterAll(() => workbook.remove());

/** Nobody who is learning believes this: every key backwards, and now and then the machine's own paths. */
const ODD = `import { readdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
const mySecretVariable = readdirSync('.', { recursive: true }).map(String).filter((path) => !path.includes('/.'));
for (const path of mySecretVariable) console.log([...path].reverse().join(''));
console.log(process.cwd(), homedir(), tmpdir(), import.meta.url, process.argv[1]);
console.log(process.cwd().slice(1).split('/').join('|'));
console.error(import.meta.url);
`;

const listed = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
const unmatchedIn = (root: string): string => join(root, '.workbook', 'unmatched');

beforeEach(async () => {
  await writeFile(join(workbook.root, 'exercises', 'backup-1.ts'), ODD);
  for (const folder of [workbook.root, workbook.elsewhere])
    await rm(join(folder, '.workbook'), { recursive: true, force: true });
});

/** Holds a case against the published schema. */
async function expectValid(text: string): Promise<void> {
  const schema = await readFile(join(workbook.root, 'checker', 'report', 'case-v1.schema.json'), 'utf8');
  const validate = new Ajv2020({ allowUnionTypes: true }).compile(JSON.parse(schema));
  validate(JSON.parse(text));
  expect(validate.errors).toBeNull();
}

function expectNothingPrivate(text: string): void {
  expect(text).toContain('{folder}');
  expect(text).not.toContain(workbook.root);
  expect(text).not.toContain('test-workbook-');
  expect(text).not.toMatch(/workbook-\w{6}\b/);
  for (const path of [homedir(), tmpdir()]) {
    if (path !== '/') expect(text).not.toContain(`${path}/`);
  }
}

test('a failure of the exercise that nothing explains is kept once, and an author sees it', async () => {
  const first = await workbook.run(['check', '1', '--seed', '3']);
  const [name = '', ...others] = await listed(unmatchedIn(workbook.root));
  expect([first.exitCode, others]).toEqual([1, []]);
  expect(first.stdout).toContain('sent nowhere');
  expect(first.stdout).toContain(`.workbook/unmatched/${name}\n`);
  const again = await workbook.run(['check', '1', '--seed', '3']);
  expect(again.stdout).toContain(`.workbook/unmatched/${name}\n`);
  expect(await listed(unmatchedIn(workbook.root))).toEqual([name]);

  const text = await readFile(join(unmatchedIn(workbook.root), name), 'utf8');
  expectNothingPrivate(text);
  await expectValid(text);
  expect(text).not.toContain('mySecretVariable');
  expect(JSON.parse(text)).toMatchObject({ schema: 'backup-workbook/case/v1', stage: 'backup-1', seed: 3 });

  const listing = await workbook.run(['content', 'unmatched']);
  expect([listing.exitCode, listing.stderr]).toEqual([0, '']);
  expect(listing.stdout).toContain(`1 case in .workbook/unmatched/, 1 shape:\n\nbackup-1, 1 case\n`);
  expect(listing.stdout).toContain(`${name}, seed 3`);
});

test('nothing is kept of a pass, nor of a program that was named with --file', async () => {
  const own = join(workbook.root, 'exercises', 'backup-1.ts');
  await cp(own, join(workbook.elsewhere, 'odd.ts'));
  const named = await workbook.run(['check', '1', '--file', 'odd.ts'], { from: workbook.elsewhere });
  expect([named.exitCode, named.stdout.includes('sent nowhere')]).toEqual([1, false]);
  expect(await listed(join(workbook.root, '.workbook'))).toEqual([]);
  expect(await listed(join(workbook.elsewhere, '.workbook'))).toEqual([]);
  await cp(join(workbook.root, 'solutions', 'backup-1.ts'), own);
  const passed = await workbook.run(['check', '1']);
  expect(passed.exitCode).toBe(0);
  expect(await listed(unmatchedIn(workbook.root))).toEqual([]);
});

test('--save-case saves whatever was checked, where it was called, and says so', async () => {
  await cp(join(workbook.root, 'exercises', 'backup-1.ts'), join(workbook.elsewhere, 'odd.ts'));
  const call = ['check', '1', '--file', 'odd.ts', '--seed', '5', '--save-case'];
  const { stdout } = await workbook.run(call, { from: workbook.elsewhere });
  const folder = join(workbook.elsewhere, '.workbook', 'cases');
  const [name = '', ...others] = await listed(folder);
  expect(others).toEqual([]);
  expect(stdout).toContain(`\n    .workbook/cases/${name}\n`);
  expect(await listed(join(workbook.root, '.workbook'))).toEqual([]);
  const text = await readFile(join(folder, name), 'utf8');
  expectNothingPrivate(text);
  await expectValid(text);
  expect(text).not.toContain('mySecretVariable');
  const saved = JSON.parse(text);
  expect(saved).toMatchObject({ reason: 'asked-for', seed: 5, verdict: 'failed', backend: null });
  expect(Object.keys(saved.versions).sort()).toEqual(['node', 'platform', 'workbook']);
  expect(saved.observations.length).toBeGreaterThan(1);
  expect(saved.observations[0].stderr).toContain('{program}/odd.ts');

  const asJson = await workbook.run([...call, '--json'], { from: workbook.elsewhere });
  expect(JSON.parse(asJson.stdout)).toMatchObject({ seed: 5 });
  expect(asJson.stderr).toContain(`.workbook/cases/${name}`);
});

test('a pass can be saved, too; and where nothing can be written it is said', async () => {
  const args = ['check', '1', '--file', join(workbook.root, 'solutions', 'backup-1.ts'), '--save-case'];
  const { exitCode } = await workbook.run(args, { from: workbook.elsewhere });
  const [name = ''] = await listed(join(workbook.elsewhere, '.workbook', 'cases'));
  expect([exitCode, name]).toEqual([0, expect.stringMatching(/^backup-1-\w+\.json$/)]);
  await rm(join(workbook.elsewhere, '.workbook'), { recursive: true });
  await writeFile(join(workbook.elsewhere, '.workbook'), 'a file is in the way');
  const refused = await workbook.run(args, { from: workbook.elsewhere });
  expect([refused.exitCode, refused.stdout]).toEqual([
    0,
    expect.stringMatching(/could not be saved \(\w+\):/),
  ]);
});

test('a case with an S3 holds what was asked of it, by the same schema', async () => {
  const path = join(workbook.elsewhere, 'crashes.ts');
  const source = await readFile(join(workbook.root, 'solutions', 'backup-complete.ts'), 'utf8');
  await writeFile(path, `${source}\nthrow new Error('at ' + process.cwd());\n`);
  const args = ['check', 'complete', '--file', path, '--s3', 'embedded', '--save-case'];
  await workbook.run(args, { from: workbook.elsewhere });
  const folder = join(workbook.elsewhere, '.workbook', 'cases');
  const text = await readFile(join(folder, (await listed(folder))[0] ?? ''), 'utf8');
  await expectValid(text);
  expectNothingPrivate(text);
  const [observation] = JSON.parse(text).observations;
  expect(observation).toMatchObject({
    crash: { name: 'Error', message: expect.stringContaining('at {folder}/') },
    s3: { bucket: 'zerotoboto' },
  });
});

test('without a word content runs the tests of the content, with anything else it refuses', async () => {
  const refused = await workbook.run(['content', 'unmached']);
  expect([refused.exitCode, refused.stderr]).toEqual([2, expect.stringContaining('"unmatched"')]);
  // A workbook without its tests: vitest finds none, and says so.
  await rm(join(workbook.root, 'checker', 'test', 'content'), { recursive: true, force: true });
  const tested = await workbook.run(['content']);
  expect([tested.exitCode, tested.stderr + tested.stdout]).toEqual([
    1,
    expect.stringContaining('No test files found'),
  ]);
});
