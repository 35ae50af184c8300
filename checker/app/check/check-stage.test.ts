import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Chalk } from 'chalk';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startEmbeddedS3 } from '../../lab/embedded/server.ts';
import { isMachineProblem, ProblemError } from '../../observation/problem.ts';
import { checkLines } from '../../report/check.ts';
import { WORKBOOK } from '../../run/workbook.ts';
import { STAGES } from '../../stages/index.ts';
import { fileTarget } from './arguments.ts';
import { checkStage } from './check-stage.ts';

let folder: string;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'check-stage-')));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const [backup0] = STAGES;
const solution = await readFile(join(WORKBOOK, 'solutions', 'backup-0.ts'), 'utf8');
const style = { paint: new Chalk({ level: 0 }), width: 80 };

/** Checks a program against backup-0, and gives the result with its report. */
async function checked(source: string, timeoutMs = 60_000) {
  if (!backup0) throw new Error('There is no stage.');
  const path = join(folder, 'program.ts');
  await writeFile(path, source);
  const result = await checkStage(backup0, await fileTarget(path, folder), {
    seed: 1,
    timeoutMs,
    keep: false,
  });
  const report = checkLines(result, { again: 'AGAIN', hints: 2 }, style).join('\n');
  return { result, report, ids: result.diagnoses.map(({ id }) => id) };
}

test.each([
  [
    'throws',
    'console.log(1);\nthrow new TypeError("no such thing");\n',
    'crashed',
    ['TypeError: no such thing', 'line 2:'],
  ],
  [
    'rejects',
    'await null;\nawait Promise.reject(new Error("late"));\n',
    'crashed',
    ['Error: late', 'line 2:'],
  ],
  [
    'exits with a code',
    'console.error("gave up");\nprocess.exit(3);\n',
    'crashed',
    ['exit code 3', 'gave up'],
  ],
  ['does not compile', 'const x = 1;\nconst y = ;\n', 'did-not-compile', ['line 2:', 'const y = ;']],
  [
    'imports a name that is not there',
    'import { nope } from "node:fs";\nnope();\n',
    'crashed',
    ['nope', 'line 1:'],
  ],
  ['imports a package that is not there', 'import x from "nope";\nx();\n', 'crashed', ['nope']],
  ['prints nothing', 'export {};\n', 'nothing-printed', ['printed nothing']],
])('a program that %s is told so, in its own words and place', async (_what, source, id, said) => {
  const { result, report, ids } = await checked(source);
  expect([result.verdict, ids]).toEqual(['failed', [id]]);
  for (const words of said) expect(report).toContain(words);
  expect(report).not.toContain('node:internal');
  expect(report).not.toContain('node_modules');
});

test('after a run that never ends, the remaining ones are not started', async () => {
  const { result, report, ids } = await checked('setInterval(() => {}, 1000);\n', 3000);
  expect(ids).toEqual(['timed-out']);
  expect(report).toContain('after 3 seconds');
  const started = result.observations.map(({ scenario }) => scenario);
  for (const { scenario, verdict } of result.checks) {
    if (!started.includes(scenario)) expect(verdict).toBe('blocked');
  }
});

test('a program that floods its output is stopped', async () => {
  const { ids } = await checked(`for (;;) process.stdout.write('x'.repeat(60_000) + '\\n');\n`);
  expect(ids).toEqual(['flooded']);
});

test('what TypeScript says is added where the program crashed on it', async () => {
  const { report } = await checked(`const names: string[] = ['b'];\nnames.flatten();\n`);
  expect(report).toContain("Property 'flatten' does not exist on type 'string[]'");
});

test('right output with a wrong exit code fails as crashed', async () => {
  const { result, ids } = await checked(`${solution}\nprocess.exitCode = 4;\n`);
  expect([result.verdict, ids]).toEqual(['failed', ['crashed']]);
});

test('a program that changes the files it should only read fails', async () => {
  const { result, ids, report } = await checked(
    `${solution}\nimport { existsSync, writeFileSync } from 'node:fs';
     if (existsSync('css/style.scss')) writeFileSync('css/style.scss', 'x');\n`,
  );
  expect([result.verdict, ids]).toEqual(['failed', ['changed-source-files']]);
  expect(report).toContain('altered  css/style.scss');
});

test('a program that follows links to folders passes, with a word about polish', async () => {
  const { result, ids, report } = await checked(
    `import { readdirSync, statSync } from 'node:fs';
     import { join } from 'node:path';
     const walk = (dir: string): void => readdirSync(dir).forEach((name) => {
       const path = join(dir, name);
       if (statSync(path).isDirectory()) walk(path);
       else if (!name.startsWith('.')) console.log(path);
     });
     walk(process.cwd());\n`,
  );
  expect([result.verdict, ids]).toEqual(['passed', ['follows-symlinked-directories']]);
  expect(report).toContain('Polish:');
});

test('a temporary folder that is not there is the trouble of the machine, not of the learner', async () => {
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, join(folder, 'no-such-folder'));
  const problem = await checked(solution).catch((error: unknown) =>
    error instanceof ProblemError ? error.problem : undefined,
  );
  vi.unstubAllEnvs();
  expect(problem).toMatchObject({ kind: 'no-fixture', code: 'ENOENT' });
  expect(problem && 'kind' in problem && isMachineProblem(problem)).toBe(true);
});

test('an S3 that goes away in the middle is the trouble of the machine, not of the learner', async () => {
  const complete = STAGES.find(({ id }) => id === 'backup-complete');
  if (!complete) throw new Error('There is no such stage.');
  const server = await startEmbeddedS3({
    onRequest: ({ operation }) => {
      if (operation === 'PutObject') void server.stop();
    },
  });
  const backend = { kind: 'localstack', url: server.url, stop: () => server.stop() } as const;
  const target = await fileTarget(join(WORKBOOK, 'solutions', 'backup-complete.ts'), WORKBOOK);
  const options = { seed: 1, timeoutMs: 60_000, keep: false, backend };
  const problem = await checkStage(complete, target, options).catch((error: unknown) =>
    error instanceof ProblemError ? error.problem : error,
  );
  expect(problem).toMatchObject({ kind: 's3-unreachable', backend: 'localstack', url: server.url });
});
