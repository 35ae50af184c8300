import { createReadStream } from 'node:fs';
import { chmod, copyFile, cp, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeWorkbook, type TestWorkbook } from './workbook.ts';

let workbook: TestWorkbook;
let validate: ReturnType<Ajv2020['compile']>;
beforeAll(async () => {
  workbook = await makeWorkbook();
  const schema = join(workbook.root, 'checker', 'report', 'result-v1.schema.json');
  validate = new Ajv2020({ allowUnionTypes: true }).compile(JSON.parse(await text(createReadStream(schema))));
});
afterAll(() => workbook.remove());

const exercise = (stage: string): string => join(workbook.root, 'exercises', `${stage}.ts`);
beforeEach(async () => {
  await rm(join(workbook.root, '.workbook'), { recursive: true, force: true });
  await cp(join(workbook.root, 'checker', 'starters'), join(workbook.root, 'exercises'), { recursive: true });
});
const solve = (stage: string): Promise<void> =>
  copyFile(join(workbook.root, 'solutions', `${stage}.ts`), exercise(stage));

/** Runs a check with `--json` and holds its document against the published schema. */
async function json(args: string[], options?: Parameters<TestWorkbook['run']>[1]) {
  const { stdout, exitCode } = await workbook.run(['check', '--json', ...args], options);
  const document = JSON.parse(stdout);
  expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  return { document, exitCode, result: document.results[0] };
}

/** Writes a program elsewhere on the disk and gives its path. */
async function program(name: string, source: string): Promise<string> {
  const path = join(workbook.elsewhere, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, source);
  return path;
}

test('an untouched exercise fails, and says only that', async () => {
  const { stdout, exitCode } = await workbook.run(['check', '0']);
  expect(exitCode).toBe(1);
  expect(stdout).toContain('still as it came');
  expect(stdout).toContain('exercises/backup-0.md');
  expect(stdout).toMatch(/npm run check -- backup-0 --seed \d+\n/);
  expect(stdout).not.toContain('\u001b');
});

test('a solved exercise passes in a few lines, and next goes on from there', async () => {
  await solve('backup-0');
  const passed = await workbook.run(['check']);
  expect(passed.exitCode).toBe(0);
  expect(passed.stdout.trim().split('\n').length).toBeLessThanOrEqual(3);
  expect(passed.stdout).toContain('npm run check 1');
  const { result, exitCode } = await json(['next']);
  expect([result.stage, exitCode]).toEqual(['backup-1', 1]);
  await solve('backup-1');
  await solve('backup-2');
  expect((await json(['all'])).document.results.map(({ verdict }: { verdict: string }) => verdict)).toEqual(
    expect.arrayContaining(['passed', 'passed', 'passed']),
  );
});

test('the same seed gives the same document, another seed another tree', async () => {
  const path = await program(
    'names.ts',
    `import { readdirSync } from 'node:fs'; readdirSync('.').forEach((n) => console.log(n));`,
  );
  const differences = async (seed: string): Promise<unknown> => {
    const { result } = await json(['1', '--file', path, '--seed', seed]);
    return result.checks.map((check: { differences: unknown }) => check.differences);
  };
  expect(await differences('7')).toEqual(await differences('7'));
  expect(await differences('7')).not.toEqual(await differences('8'));
});

test('a program elsewhere is an ES module, finds the packages of the workbook, and its own first', async () => {
  const imports = `import chalk from 'chalk'; import mine from 'only-mine'; import { walk } from './lib/walk';
    if (typeof chalk.red !== 'function' || mine !== 'mine') throw new Error('wrong packages');
    for (const key of await Promise.resolve(walk(process.cwd()))) console.log(key);`;
  const walk = `import { readdirSync } from 'node:fs'; import { join, relative } from 'node:path';
    export const walk = (cwd: string): string[] => readdirSync(cwd, { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile() && !e.name.startsWith('.')).map((e) => relative(cwd, join(e.parentPath, e.name)).replaceAll('\\\\', '/'));`;
  const path = await program('deep/er/prog.ts', imports);
  await program('deep/er/lib/walk.ts', walk);
  await program('deep/node_modules/only-mine/index.js', `module.exports = 'mine';`);
  const before = await readdir(join(workbook.elsewhere, 'deep', 'er'), { recursive: true });
  const { result, exitCode } = await json(['1', '--file', 'prog.ts'], { from: join(path, '..') });
  expect([result.verdict, exitCode, result.program]).toEqual(['passed', 0, 'prog.ts']);
  expect(await readdir(join(workbook.elsewhere, 'deep', 'er'), { recursive: true })).toEqual(before);
});

test('CommonJS elsewhere finds the packages of the workbook too', async () => {
  const path = await program('old.cjs', `const { Chalk } = require('chalk'); new Chalk(); console.log('x');`);
  const { result } = await json(['1', '--file', path]);
  expect(result.diagnoses.map(({ id }: { id: string }) => id)).not.toContain('crashed');
});

test('--file and --run write no progress', async () => {
  const solution = join(workbook.root, 'solutions', 'backup-0.ts');
  expect((await json(['0', '--file', solution])).exitCode).toBe(0);
  await expect(stat(join(workbook.root, '.workbook'))).rejects.toThrow();
});

test('--run splits like a shell, finds files from where it was called, and takes {file}', async () => {
  const path = await program(
    'my prog.mjs',
    `import { readdirSync } from 'node:fs'; if (process.argv[2] !== 'a b') throw new Error(process.argv[2]);
     for (const e of readdirSync('.', { recursive: true, withFileTypes: true })) {
       if (!e.isFile() || e.name.startsWith('.')) continue;
       console.log([e.parentPath, e.name].join('/').replaceAll('\\\\', '/').replace(/^\\.\\//, ''));
     }`,
  );
  const from = workbook.elsewhere;
  const node = `"${process.execPath.replaceAll('\\', '/')}"`;
  for (const args of [
    ['--run', `${node} "my prog.mjs" 'a b'`],
    ['--run', `${node} {file} a\\ b`, '--file', 'my prog.mjs'],
    ['--run', `${node} "${path}" "a b"`],
  ]) {
    expect((await json(['1', ...args], { from })).result.verdict, args.join(' ')).toBe('passed');
  }
});

test('--keep leaves the folders, and otherwise nothing is left', async () => {
  const solution = join(workbook.root, 'solutions', 'backup-0.ts');
  const temporary = join(workbook.elsewhere, 'tmp');
  await mkdir(temporary);
  const env = { TMPDIR: temporary, TEMP: temporary, TMP: temporary };
  const folders = async () => (await readdir(temporary)).filter((name) => name.startsWith('workbook-'));
  await json(['0', '--file', solution], { env });
  expect(await folders()).toEqual([]);
  const { result } = await json(['0', '--file', solution, '--keep'], { env });
  const kept = result.kept.find(({ scenario }: { scenario: string }) => scenario === 'assets');
  expect(await readdir(kept.path)).toContain('rpg-3.py');
  await rm(temporary, { recursive: true });
});

test.each<[string[], string, RegExp]>([
  [['9'], 'unknown-stage', /backup-0, backup-1, backup-2/],
  [['backup'], 'ambiguous-stage', /backup-0, backup-1/],
  [['0', '1', '--file', 'x.ts'], 'one-stage-needed', /--file/],
  [['--run', 'node x'], 'one-stage-needed', /--run/],
  [['0', '--file', 'none.ts'], 'missing-file', /none\.ts/],
  [['0', '--file', '.'], 'not-a-file', /not a file/],
  [['0', '--file', 'prog.py'], 'unknown-language', /python3 \{file\}/],
  [['0', '--file', 'prog.py', '--run', 'python3'], 'flags-that-exclude', /\{file\}/],
  [['0', '--run', 'python3 {file}'], 'bad-command', /--file/],
  [['0', '--run', 'node "x'], 'bad-command', /quote/],
  [['0', '--run', 'ls | wc'], 'bad-command', /shell/],
  [['0', '--run', ' '], 'bad-command', /empty/],
  [['0', '--run', 'no-such-command-here'], 'command-not-found', /no-such-command-here/],
  [['0', '--seed', '-1'], 'bad-value', /--seed/],
  [['0', '--seed', '1e3'], 'bad-value', /whole number/],
  [['0', '--seed', '4294967296'], 'bad-value', /4294967295/],
  [['0', '--timeout', '0'], 'bad-value', /seconds/],
  [['0', '--bogus'], 'bad-arguments', /--bogus/],
  [['0', '--seed'], 'bad-arguments', /needs a value/],
])('%j is refused in one clear sentence', async (args, code, words) => {
  await program('prog.py', 'print(1)\n');
  const { document, exitCode } = await json(args, { from: workbook.elsewhere });
  expect(exitCode).toBe(2);
  expect(document).toMatchObject({ seed: null, results: [], problem: { code } });
  expect(`${document.problem.message} ${document.problem.remedy}`).toMatch(words);
});

test('without --json a refusal goes to stderr, in two lines', async () => {
  const { stdout, stderr, exitCode } = await workbook.run(['check', '9']);
  expect([exitCode, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 2]);
});

test('an exercise that is gone is named with its starter', async () => {
  await rm(exercise('backup-1'));
  const { stderr, exitCode } = await workbook.run(['check', '1']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('checker/starters/backup-1.ts');
});

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'an unreadable file is refused',
  async () => {
    const path = await program('secret.ts', '');
    await chmod(path, 0);
    expect((await json(['0', '--file', path])).document.problem.code).toBe('unreadable-file');
  },
);

test('flags that npm kept for itself are noticed, with the command as it was meant', async () => {
  const swallowed = await workbook.run(['check', '2', '5'], {
    env: { npm_config_json: 'true', npm_config_seed: 'true' },
  });
  expect(swallowed.exitCode).toBe(2);
  expect(swallowed.stderr).toContain('npm run check -- 2 --json --seed 5');
});

test('progress that cannot be saved does not change the verdict', async () => {
  await solve('backup-0');
  await writeFile(join(workbook.root, '.workbook'), 'a file where a folder should be');
  const { stdout, exitCode } = await workbook.run(['check', '0']);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('progress could not be saved');
});

test('colour only where it is wanted', async () => {
  const coloured = await workbook.run(['check', '0'], { env: { FORCE_COLOR: '1' } });
  expect(coloured.stdout).toContain('\u001b[');
  for (const env of [
    { FORCE_COLOR: '1', NO_COLOR: '1' },
    { FORCE_COLOR: '1', npm_config_color: '' },
  ]) {
    expect((await workbook.run(['check', '0'], { env })).stdout).not.toContain('\u001b');
  }
  const flagged = await workbook.run(['check', '0', '--no-color'], { env: { FORCE_COLOR: '1' } });
  expect(flagged.stdout).not.toContain('\u001b');
});
