import { once } from 'node:events';
import { appendFile, copyFile, cp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { STAGES } from '../stages/index.ts';
import { KEYS, openTerminal, type TestTerminal } from './terminal.ts';
import { commandLine, environment, makeWorkbook, type TestWorkbook } from './workbook.ts';

let workbook: TestWorkbook;
beforeAll(async () => {
  workbook = await makeWorkbook();
});
afterAll(() => workbook.remove());

let open: TestTerminal[] = [];
beforeEach(async () => {
  await rm(join(workbook.root, '.workbook'), { recursive: true, force: true });
  await cp(join(workbook.root, 'checker', 'starters'), join(workbook.root, 'exercises'), { recursive: true });
});
afterEach(async () => {
  await Promise.all(open.map((terminal) => terminal.close()));
  open = [];
});

const exercise = (stage: string): string => join(workbook.root, 'exercises', `${stage}.ts`);

interface Options {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
  readonly rows?: number;
  /** A shell command around it, in which `"$@"` is the menu's. */
  readonly shell?: string;
}

/** Starts the menu; by default on a screen so high that nothing scrolls away. */
function menu({ args = [], env = {}, columns = 100, rows = 250, shell }: Options = {}): TestTerminal {
  const command = [process.execPath, ...commandLine(workbook.root, ['start', ...args])];
  const terminal = openTerminal(shell ? ['sh', '-c', shell, 'sh', ...command] : command, {
    cwd: workbook.root,
    env: { ...environment(), INIT_CWD: workbook.root, PAGER: 'cat', ...env },
    columns,
    rows,
  });
  open.push(terminal);
  return terminal;
}

/** The entry that has the mark; `undefined` while the list is being drawn. */
function marked(screen: string): string | undefined {
  const lines = screen.split('\n');
  const list = lines.slice(lines.findLastIndex((line) => line.startsWith('? ')) + 1);
  return list.at(-1)?.includes('Enter to choose')
    ? list.find((line) => line.startsWith('> '))?.slice('> '.length)
    : undefined;
}

/** Chooses an entry of the list on the screen, going down to it. */
async function choose(terminal: TestTerminal, entry: string): Promise<void> {
  const reach = async (passed: string | undefined): Promise<string> => {
    const isAnother = (screen: string): boolean => ![undefined, passed].includes(marked(screen));
    return marked(await terminal.waitFor(isAnother)) ?? '';
  };
  let here = await reach(undefined);
  while (!here.startsWith(entry)) {
    terminal.type(KEYS.down);
    here = await reach(here);
  }
  terminal.type(KEYS.enter);
  // Keys for the next list must not reach this one.
  await terminal.waitFor((screen) => marked(screen) !== here);
}

test('an evening: the lesson, a check, a hint, back, and out', async () => {
  const terminal = menu();
  const first = await terminal.waitFor('Enter to choose');
  expect(first).toContain(`0 of ${STAGES.length} stages passed`);
  expect(first).toMatch(/>\s+0 backup-0\s+not begun/);
  expect(marked(first)).toBe('Read the lesson');
  terminal.type(KEYS.enter);
  const lesson = await terminal.waitFor(/0\. Walking the file system[\s\S]*What next\?/);
  expect(lesson).toContain('npm run hint 0');
  // A line of its first hint.
  expect(lesson).not.toContain('strings are put together');
  await choose(terminal, 'Everything else');
  await choose(terminal, 'Check backup-0');
  await terminal.waitFor(/does not pass yet[\s\S]*still as it came[\s\S]*What next\?/);
  await choose(terminal, 'Everything else');
  await choose(terminal, 'Show a hint (0 of 2 read)');
  await terminal.waitFor(/Hint 1 of 2 for backup-0[\s\S]*1 of 2 hints read\. What next\?/);
  terminal.type(KEYS.escape);
  await terminal.waitFor('Esc or Ctrl-C to leave');
  terminal.type(KEYS.escape);
  expect(await terminal.ended).toMatchObject({ exitCode: 0 });
  expect(terminal.screen()).toContain('Come back with: npm start');
  expect(terminal.cursorShown()).toBe(true);
});

test('a stage that passes leads to the next, and opens its example', async () => {
  await copyFile(join(workbook.root, 'solutions', 'backup-0.ts'), exercise('backup-0'));
  await appendFile(exercise('backup-0'), '// mine\n');
  const terminal = menu();
  await choose(terminal, 'Check backup-0');
  await terminal.waitFor(/backup-0 passes[\s\S]*Stage 0, backup-0: passed, and polished\. What next\?/);
  await choose(terminal, 'See a finished example');
  await terminal.waitFor(/only yours[\s\S]*\/\/ mine +<[\s\S]*What next\?/);
  await choose(terminal, 'Go on to backup-1');
  const next = await terminal.waitFor(/>\s+1 backup-1[\s\S]*What next\?/);
  expect(next).toMatch(/✓ 0 backup-0\s+passed, and polished ★/);
  expect(next).toContain(`1 of ${STAGES.length} stages passed, 1 polished`);
});

test('what one may not want is asked for first, and No changes nothing', async () => {
  await writeFile(exercise('backup-0'), 'mine\n');
  const terminal = menu();
  await choose(terminal, 'See a finished example');
  await terminal.waitFor('has not passed yet. See the finished example all the same?');
  terminal.type(KEYS.escape);
  await terminal.waitFor('Esc or Ctrl-C to leave');
  await choose(terminal, 'Start this stage afresh');
  await terminal.waitFor('Your file is kept in .workbook/kept');
  await choose(terminal, 'No');
  await terminal.waitFor('Esc or Ctrl-C to leave');
  expect(await readdir(workbook.root)).not.toContain('.workbook');
  await choose(terminal, 'Start this stage afresh');
  await choose(terminal, 'Yes');
  await terminal.waitFor(/is the starter again\.\nYour file is kept: \.workbook\/kept\/backup-0-/);
  expect(await readdir(join(workbook.root, '.workbook', 'kept'))).toHaveLength(1);
});

test('another stage can be chosen, also by the command', async () => {
  const terminal = menu({ args: ['2'] });
  await terminal.waitFor(/>\s+2 backup-2[\s\S]*Stage 2, backup-2/);
  await choose(terminal, 'Choose another stage');
  await terminal.waitFor('Which stage?');
  await choose(terminal, '1 backup-1');
  await terminal.waitFor(/Stage 1, backup-1: not begun\. What next\?/);
  await choose(terminal, 'Quit');
  expect(await terminal.ended).toMatchObject({ exitCode: 0 });
});

test('an editor in the terminal has it to itself, and what cannot be opened is told', async () => {
  const editor = join(workbook.elsewhere, 'my editor.mjs');
  await writeFile(
    editor,
    `import { appendFileSync } from 'node:fs';
     process.stdin.setRawMode(true).once('data', (key) => {
       appendFileSync(process.argv[2], '// ' + key + '\\n');
       process.exit();
     });
     console.log('editing', process.argv[2].replace(/^.*[\\\\/]/, ''));`,
  );
  const terminal = menu({ env: { VISUAL: `"${process.execPath}" "${editor}"` } });
  await choose(terminal, 'Open backup-0.ts in an editor');
  await terminal.waitFor('editing backup-0.ts');
  terminal.type('j');
  await terminal.waitFor(/begun, not checked yet\. What next\?/);
  terminal.type(KEYS.ctrlC);
  await terminal.ended;
  const other = menu({ env: { VISUAL: '', EDITOR: 'no-such-editor' } });
  await choose(other, 'Open backup-0.ts in an editor');
  await other.waitFor(/"no-such-editor" can't be started[\s\S]*exercises\/backup-0\.ts[\s\S]*What next\?/);
});

test('watching and trying come back to the menu', async () => {
  await copyFile(join(workbook.root, 'solutions', 'backup-0.ts'), exercise('backup-0'));
  const terminal = menu();
  await choose(terminal, 'Watch the file');
  await terminal.waitFor(/backup-0 passes[\s\S]*q quit/);
  terminal.type('q');
  await terminal.waitFor(/passed, and polished\. What next\?/);
  await choose(terminal, 'Try it on a folder');
  await terminal.waitFor('Which folder?');
  terminal.type(KEYS.escape);
  await terminal.waitFor('Enter to choose');
  await choose(terminal, 'Try it on a folder');
  await terminal.waitFor('Which folder?');
  terminal.type(KEYS.enter);
  await terminal.waitFor(/assets\/css\/style\.scss[\s\S]*What next\?/);
});

test.skipIf(process.platform === 'win32')('Ctrl-C leaves the terminal as it was', async () => {
  const terminal = menu({ shell: '"$@"; echo "ended: $?"; stty -a' });
  await terminal.waitFor('Enter to choose');
  expect(terminal.cursorShown()).toBe(false);
  terminal.type(KEYS.ctrlC);
  await terminal.ended;
  const screen = terminal.everything();
  expect(screen).toContain('ended: 130');
  expect(screen).toMatch(/[^-]icanon/);
  expect(screen).toMatch(/[^-]echo /);
  expect(screen).not.toContain('Error');
  expect(terminal.cursorShown()).toBe(true);
});

test.skipIf(process.platform === 'win32')('Ctrl-C ends a check, and the menu with it', async () => {
  const phone = createServer().listen(0, '127.0.0.1');
  await once(phone, 'listening');
  const address = phone.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await writeFile(exercise('backup-0'), `import { connect } from 'node:net'; connect(${port}, '127.0.0.1');`);
  const terminal = menu({ args: ['0'] });
  const called = once(phone, 'connection');
  await choose(terminal, 'Check backup-0');
  const [socket] = await called;
  socket.on('error', () => {}).resume();
  terminal.type(KEYS.ctrlC);
  expect(await terminal.ended).toMatchObject({ exitCode: 130 });
  expect(terminal.cursorShown()).toBe(true);
  phone.close();
});

test('a narrow and low terminal holds it all', async () => {
  const terminal = menu({ columns: 60, rows: 24 });
  const screen = await terminal.waitFor('Enter to choose');
  const lines = screen.split('\n');
  for (const { id, number } of STAGES) {
    expect(
      lines.some((line) => new RegExp(`^[> ] . ${number} ${id}( |$)`).test(line)),
      id,
    ).toBe(true);
  }
  expect(screen).toContain('What next?');
  expect(screen).toMatch(/Up, down \(\d+ more\)/);
  await choose(terminal, 'Quit');
  expect(await terminal.ended).toMatchObject({ exitCode: 0 });
});

test('colour comes and goes with the reader’s wish', async () => {
  const coloured = menu();
  await coloured.waitFor('Enter to choose');
  expect(coloured.coloured()).toBe(true);
  const without = menu({ env: { NO_COLOR: '1' } });
  await without.waitFor('Enter to choose');
  await choose(without, 'Check backup-0');
  await without.waitFor(/still as it came[\s\S]*What next\?/);
  expect(without.coloured()).toBe(false);
});

test('read aloud it is numbers and lines', async () => {
  const terminal = menu({ args: ['--plain'] });
  const screen = await terminal.waitFor('or nothing to leave:');
  expect(screen).toContain('Stage 0, backup-0: not begun. You are here.');
  expect(screen).not.toMatch(/[>✓★┌[\]]/);
  expect(terminal.coloured()).toBe(false);
  const numberOf = (entry: string): string =>
    new RegExp(`(\\d+)\\. ${entry}`).exec(terminal.screen())?.[1] ?? 'none';
  terminal.type(`99${KEYS.enter}`);
  await terminal.waitFor('"99" is no number from 1 to');
  terminal.type(numberOf('Show a hint') + KEYS.enter);
  await terminal.waitFor(/Hint 1 of 2 for backup-0[\s\S]*or nothing to go back:/);
  terminal.type(KEYS.enter);
  await terminal.waitFor(/Progress: [\s\S]*Progress: [\s\S]*or nothing to leave:/);
  terminal.type(KEYS.ctrlC);
  expect(await terminal.ended).toMatchObject({ exitCode: 130 });
});

test('without a terminal it says which commands do the same', async () => {
  const { stdout, stderr, exitCode } = await workbook.run(['start']);
  expect([exitCode, stdout]).toEqual([2, '']);
  for (const command of ['lesson', 'check', 'hint', 'watch', 'try', 'solution', 'reset', 'doctor']) {
    expect(stderr).toContain(`npm run ${command}`);
  }
});

test('progress that cannot be understood is set aside, and told', async () => {
  await cp(join(workbook.root, 'package.json'), join(workbook.root, '.workbook', 'progress.json'));
  const terminal = menu();
  expect(await terminal.waitFor('Enter to choose')).toMatch(/set-aside|could not be understood/);
  expect(await readdir(join(workbook.root, '.workbook'))).toEqual([
    expect.stringMatching(/^progress-set-aside-.*\.json$/),
  ]);
});
