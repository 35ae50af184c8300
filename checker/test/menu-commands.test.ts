import { appendFile, copyFile, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTerminal, type TestTerminal } from './terminal.ts';
import { commandLine, environment, makeWorkbook, type TestWorkbook } from './workbook.ts';

let workbook: TestWorkbook;
beforeAll(async () => {
  workbook = await makeWorkbook();
});
afterAll(() => workbook.remove());

const inWorkbook = (...path: string[]): string => join(workbook.root, ...path);
const exercise = (stage: string): string => inWorkbook('exercises', `${stage}.ts`);

beforeEach(async () => {
  await rm(inWorkbook('.workbook'), { recursive: true, force: true });
  await cp(inWorkbook('checker', 'starters'), inWorkbook('exercises'), { recursive: true });
});

let open: TestTerminal[] = [];
afterEach(async () => {
  await Promise.all(open.map((terminal) => terminal.close()));
  open = [];
});

/** What a command prints, which must end well. */
async function printed(...args: string[]): Promise<string> {
  const { stdout, stderr, exitCode } = await workbook.run(args);
  expect([stderr, exitCode]).toEqual(['', 0]);
  return stdout;
}

test('a lesson is printed whole, without its hints and without colour', async () => {
  const lesson = await printed('lesson', '1');
  expect(lesson).toMatch(/^# 1\. How S3 is built/);
  expect(lesson).toContain('npm run hint 1');
  expect(lesson).toContain('## Check');
  expect(lesson).not.toMatch(/process\.cwd\(\)\.length|<details>/);
  expect(lesson).not.toContain('\u001b');
  expect(await printed('lesson')).toMatch(/^# 0\./);
  expect(await printed('lesson', '1', '--plain')).toMatch(/^1\. How S3 is built[^#]*$/);
});

test('hints come one at a time, and unchanged code gets the same one again', async () => {
  const which = async (...args: string[]) => /Hint (\d) of (\d)/.exec(await printed('hint', ...args))?.[1];
  expect(await which('1')).toBe('1');
  expect(await which('1')).toBe('1');
  await appendFile(exercise('backup-1'), 'let a;\n');
  expect(await which('1')).toBe('2');
  expect(await which('1', '--next')).toBe('3');
  expect(await which('0')).toBe('1');
  expect(await printed('check', 'list')).toMatch(/1 backup-1 .*begun, not checked yet; 3 of 6 hints read/);
});

test('a solution stays closed until its stage has passed, unless it is to be revealed', async () => {
  const closed = await workbook.run(['solution', '0']);
  expect([closed.exitCode, closed.stdout]).toEqual([2, '']);
  expect(closed.stderr).toContain('npm run solution -- backup-0 --reveal');
  expect(await printed('solution', '0', '--reveal')).toContain('solutions/backup-0.ts');
  await copyFile(inWorkbook('solutions', 'backup-0.ts'), exercise('backup-0'));
  await printed('check', '0');
  const own = `${await readFile(exercise('backup-0'), 'utf8')}// mine\n`;
  await writeFile(exercise('backup-0'), own);
  expect(await printed('solution')).toMatch(/\/\/ mine +</);
  expect(await readFile(exercise('backup-0'), 'utf8')).toBe(own);
});

test('what a stage passed with is remembered, and what has changed since is told', async () => {
  await copyFile(inWorkbook('solutions', 'backup-0.ts'), exercise('backup-0'));
  await printed('check', '0');
  expect(await printed('check', 'list')).toMatch(/✓ 0 backup-0 +passed, and polished ★\n/);
  await appendFile(exercise('backup-0'), '// more\n');
  expect(await printed('check', 'list')).toMatch(/✓ 0 backup-0 +passed; the file has changed since\n/);
  await writeFile(exercise('backup-0'), 'console.log(1);\n');
  expect((await workbook.run(['check', '0'])).exitCode).toBe(1);
  expect(await printed('check', 'list')).toMatch(/✗ 0 backup-0 +passed before; as it is now, it does not\n/);
  expect(await printed('check', 'list')).toContain('1 of');
});

test('a newer course that asks for something else marks the stage, and takes nothing away', async () => {
  await copyFile(inWorkbook('solutions', 'backup-0.ts'), exercise('backup-0'));
  await printed('check', '0');
  const starter = inWorkbook('checker', 'starters', 'backup-0.ts');
  const before = await readFile(starter, 'utf8');
  try {
    await writeFile(starter, before.replace('Exercise: ', 'Another exercise: '));
    expect(await printed('check', 'list')).toMatch(
      /! 0 backup-0 +passed; the stage has changed, check it again/,
    );
    await printed('check', '0');
    expect(await printed('check', 'list')).toMatch(/✓ 0 backup-0 +passed/);
  } finally {
    await writeFile(starter, before);
  }
});

test('a reset keeps every file that was written, and says where', async () => {
  const kept = (text: string): string => /Your file is kept: (.*)/.exec(text)?.[1] ?? 'none';
  await writeFile(exercise('backup-1'), 'first\n');
  const first = kept(await printed('reset', '1'));
  await writeFile(exercise('backup-1'), 'second\n');
  const second = kept(await printed('reset', 'backup-1'));
  expect(await Promise.all([first, second].map((path) => readFile(inWorkbook(path), 'utf8')))).toEqual([
    'first\n',
    'second\n',
  ]);
  expect(await printed('reset', '1')).toContain('nothing to reset');
  await rm(exercise('backup-1'));
  expect(await printed('reset', '1')).toContain('there again');
  expect(await readFile(exercise('backup-1'), 'utf8')).toBe(
    await readFile(inWorkbook('checker', 'starters', 'backup-1.ts'), 'utf8'),
  );
  expect(await readdir(inWorkbook('.workbook', 'kept'))).toHaveLength(2);
});

test('a foreign progress file is set aside and told, on stderr beside a document', async () => {
  await cp(inWorkbook('package.json'), inWorkbook('.workbook', 'progress.json'));
  const { stdout, stderr } = await workbook.run(['check', '0', '--json']);
  expect(JSON.parse(stdout).results).toHaveLength(1);
  expect(stderr).toContain('.workbook/progress-set-aside-');
});

test.each([
  [['hint', '1'], { npm_config_next: 'true' }, 'npm run hint -- 1 --next'],
  [['solution', '2'], { npm_config_reveal: 'true' }, 'npm run solution -- 2 --reveal'],
  [['lesson'], { npm_config_plain: 'true' }, 'npm run lesson -- --plain'],
])('flags that npm kept are noticed: %j %j', async (args, env, command) => {
  const { stderr, exitCode } = await workbook.run(args, { env });
  expect(exitCode).toBe(2);
  expect(stderr).toContain(command);
});

test.each([
  [['lesson', '0', '1'], 'npm run lesson -- --help'],
  [['hint', 'all'], 'takes one stage'],
  [['reset', 'nothing'], 'There is no stage called "nothing"'],
])('%j is refused', async (args, words) => {
  const { stdout, stderr, exitCode } = await workbook.run(args);
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toContain(words);
});

/** Runs a lesson in a terminal, with a pager that says what it got. */
function lessonInTerminal(rows: number, pager: string): TestTerminal {
  const terminal = openTerminal([process.execPath, ...commandLine(workbook.root, ['lesson', '0'])], {
    cwd: workbook.root,
    env: { ...environment(), INIT_CWD: workbook.root, PAGER: pager },
    columns: 80,
    rows,
  });
  open.push(terminal);
  return terminal;
}

test('a lesson that is longer than the screen goes through the pager, coloured and wrapped', async () => {
  const pager = join(workbook.elsewhere, 'a pager.mjs');
  await writeFile(
    pager,
    `import { text } from 'node:stream/consumers';
     const got = (await text(process.stdin)).trimEnd().split('\\n');
     const bare = got.map((line) => line.replace(/\\u001b\\[[\\d;]*m/g, ''));
     console.log('paged', process.argv[2], bare[0], bare.some((line, i) => line !== got[i]));
     console.log(bare.filter((line) => line.length > 80 && !line.startsWith('    ')).length, 'too long');`,
  );
  const command = `"${process.execPath}" "${pager}" -x`;
  const paged = lessonInTerminal(24, command);
  expect(await paged.ended).toMatchObject({ exitCode: 0 });
  expect(paged.screen()).toBe('paged -x 0. Walking the file system true\n0 too long');
  const whole = lessonInTerminal(400, command);
  await whole.ended;
  expect(whole.screen()).toMatch(/^0\. Walking the file system/);
  const none = lessonInTerminal(24, 'no-such-pager');
  await none.ended;
  expect(none.everything()).toContain('0. Walking the file system');
  expect(none.screen()).toContain('npx tsx backup-0.ts');
});
