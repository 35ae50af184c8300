import { once } from 'node:events';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KEYS, openTerminal, type TestTerminal } from './terminal.ts';
import { commandLine, environment, makeWorkbook, type TestWorkbook } from './workbook.ts';

let workbook: TestWorkbook;
let terminal: TestTerminal | undefined;
beforeEach(async () => {
  workbook = await makeWorkbook();
});
afterEach(async () => {
  await terminal?.close();
  await workbook.remove();
});

const exercise = (stage = 'backup-0'): string => join(workbook.root, 'exercises', `${stage}.ts`);

const solution = (stage = 'backup-0'): Promise<string> =>
  readFile(join(workbook.root, 'solutions', `${stage}.ts`), 'utf8');

/** Fixtures are made in a folder of the test's own, where what is left behind is seen. */
const env = () => {
  const folder = workbook.elsewhere;
  return { ...environment(), INIT_CWD: workbook.root, TMPDIR: folder, TEMP: folder, TMP: folder };
};

/** Windows has no signals, and ends a process without asking. */
const WINDOWS = process.platform === 'win32';

const leftBehind = async (): Promise<string[]> =>
  (await readdir(workbook.elsewhere)).filter((name) => name.startsWith('workbook-'));

function watchIn(args: readonly string[], columns = 80): TestTerminal {
  terminal = openTerminal([process.execPath, ...commandLine(workbook.root, ['watch', ...args])], {
    cwd: workbook.root,
    env: env(),
    columns,
    // A report with its beginning.
    rows: 90,
  });
  return terminal;
}

const PROMPT = 'n next  h hint  a all  l list  r reset  t trace  q quit';

/** The screen with a report and the keys below it. */
const settledWith =
  (report: string) =>
  (screen: string): boolean =>
    screen.includes(report) && screen.trimEnd().endsWith(PROMPT) && !screen.includes('Checking ');

/** Saves as many editors do: another file takes the place of the old one. */
async function save(text: string, stage?: string): Promise<void> {
  await writeFile(`${exercise(stage)}.tmp`, text);
  await rename(`${exercise(stage)}.tmp`, exercise(stage));
}

/** A program that calls home when it runs and then stays. */
async function phone() {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    program: `import { connect } from 'node:net'; connect(${port}, '127.0.0.1');`,
    call: async (): Promise<Socket> => {
      const [socket] = (await once(server, 'connection')) as [Socket];
      return socket.on('error', () => {}).resume();
    },
    close: () => server.close(),
  };
}

describe('in a terminal', () => {
  test('each save is checked, a pass offers the next stage, and q ends it', async () => {
    const { waitFor, type, ended } = watchIn(['0'], 60);
    await waitFor(settledWith('The file is still as it came.'));
    await save(await solution());
    const passed = await waitFor(settledWith('backup-0 passes'));
    expect(passed).toContain('Press n to go on with backup-1.');
    expect(passed).not.toContain('still as it came');
    type('n');
    await waitFor(settledWith('backup-1 does not pass yet'));
    await save(await solution('backup-1'), 'backup-1');
    await waitFor(settledWith('backup-1 passes'));
    type('l');
    await waitFor(/> ✓ 1 backup-1[\s\S]*2 backup-2 +not begun/);
    type('q');
    await waitFor('Watching has ended.');
    expect(await ended).toMatchObject({ exitCode: 0 });
    expect(await leftBehind()).toEqual([]);
  });

  test('all stages are checked on demand, and another key asks for the stage again', async () => {
    const { waitFor, type } = watchIn(['0']);
    await waitFor(settledWith('backup-0 does not pass yet'));
    type('a');
    await waitFor(/0 of \d stages pass\.[\s\S]*q quit/);
    type(KEYS.enter);
    const screen = await waitFor(settledWith('backup-0 does not pass yet'));
    expect(screen).not.toContain('stages pass');
  });

  test('the conversation with S3 is shown when it is asked for, and then with every report', async () => {
    await save(await solution('backup-complete'), 'backup-complete');
    const { waitFor, type, everything } = watchIn(['complete']);
    await waitFor(settledWith('backup-complete passes'));
    type('t');
    await waitFor(/store an object[\s\S]*q quit/);
    await save(`${await solution('backup-complete')}\n`, 'backup-complete');
    await waitFor((screen) => !screen.includes('From now on') && settledWith('store an object')(screen));
    expect(everything()).toMatch(/on (?:the embedded S3|LocalStack)/);
  });

  test('a check is dropped when the file changes meanwhile', async () => {
    const { program, call, close } = await phone();
    await save(program);
    const called = call();
    const { waitFor, everything } = watchIn(['0', '--timeout', '3000']);
    const socket = await called;
    const gone = once(socket, 'close');
    await save(await solution());
    await gone;
    await waitFor(settledWith('backup-0 passes'));
    expect(everything()).not.toContain('does not pass yet');
    close();
  });

  test.skipIf(WINDOWS)('Ctrl-C in the middle of a check leaves nothing behind', async () => {
    const { program, call, close } = await phone();
    await save(program);
    const called = call();
    const { type, ended, screen } = watchIn(['0', '--timeout', '3000']);
    const socket = await called;
    const gone = once(socket, 'close');
    type(KEYS.ctrlC);
    await gone;
    expect(await ended).toMatchObject({ exitCode: 0 });
    expect(screen()).toContain('Watching has ended.');
    expect(await leftBehind()).toEqual([]);
    close();
  });

  test('a file that goes away is missed, and checked when it is back', async () => {
    const { waitFor, type } = watchIn(['0']);
    await waitFor(settledWith('backup-0 does not pass yet'));
    await rm(exercise());
    await waitFor(settledWith('exercises/backup-0.ts is not there.'));
    await save(await solution());
    await waitFor(settledWith('backup-0 passes'));
    await rm(exercise());
    await waitFor(settledWith('exercises/backup-0.ts is not there.'));
    type('r');
    await waitFor(settledWith('The file is still as it came.'));
  });

  test('a hint is shown, and a reset asks first, keeps the file and is checked', async () => {
    await save('console.log(1);');
    const { waitFor, type } = watchIn(['0']);
    await waitFor(settledWith('backup-0 does not pass yet'));
    type('h');
    await waitFor(settledWith('Hint 1'));
    type('r');
    await waitFor(/Put the starter in the place of exercises\/backup-0\.ts\?[\s\S]*any other key no$/);
    type('n');
    await waitFor((screen) => screen.trimEnd().endsWith(PROMPT));
    expect(await readFile(exercise(), 'utf8')).toBe('console.log(1);');
    type('r');
    await waitFor(/any other key no$/);
    type('y');
    await waitFor(settledWith('The file is still as it came.'));
    const [kept = ''] = await readdir(join(workbook.root, '.workbook', 'kept'));
    expect(await readFile(join(workbook.root, '.workbook', 'kept', kept), 'utf8')).toBe('console.log(1);');
  });

  test('what the file imports is watched too, from the moment it is imported', async () => {
    await mkdir(join(workbook.root, 'exercises', 'helpers'));
    const helper = join(workbook.root, 'exercises', 'helpers', 'walk.ts');
    await copyFile(join(workbook.root, 'solutions', 'backup-0.ts'), helper);
    const { waitFor } = watchIn(['0']);
    await waitFor(settledWith('backup-0 does not pass yet'));
    await save(`import './helpers/walk.ts';\n`);
    await waitFor(settledWith('backup-0 passes'));
    await writeFile(helper, `console.log('something else');\n`);
    await waitFor(settledWith('backup-0 does not pass yet'));
  });

  test('plain text wipes nothing and paints nothing', async () => {
    const { waitFor, everything } = watchIn(['0', '--plain']);
    await waitFor(/does not pass yet[\s\S]*Keys: n next, .*q quit\./);
    await save(await solution());
    await waitFor(/backup-0 passes[\s\S]*q quit\./);
    expect(everything()).toContain('does not pass yet');
  });
});

describe('without a terminal', () => {
  test.skipIf(WINDOWS)('one report a check, no keys, no escape sequences; a signal ends it', async () => {
    const watching = execa(process.execPath, commandLine(workbook.root, ['watch', '0', '--poll', '50']), {
      cwd: workbook.root,
      env: env(),
      extendEnv: false,
      reject: false,
      stdin: 'ignore',
    });
    let text = '';
    const seen = (awaited: string): Promise<void> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (text.includes(awaited)) resolve();
        };
        watching.stdout.on('data', look);
        look();
      });
    watching.stdout.on('data', (chunk: Buffer) => {
      text += chunk;
    });
    await seen('does not pass yet');
    await save(await solution());
    await seen('backup-0 passes');
    await seen('to check again');
    watching.kill('SIGTERM');
    const { exitCode, stderr } = await watching;
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(text).toContain('It is looked at every 50 ms.');
    expect(text).toContain('This is no terminal for keys');
    expect(text.match(/Checked at/g)).toHaveLength(2);
    expect(text).not.toContain('\u001b');
    expect(text).not.toContain('q quit');
  });

  test.each([
    [['watch', 'all'], 'Watch goes with one stage'],
    [['watch', '0', '--poll', 'often'], '--poll was given "often".'],
    [['watch', '0', '--timeout', 'long'], '--timeout was given "long".'],
    [['watch', 'nine'], 'There is no stage called "nine".'],
  ])('%j is refused before anything is watched', async (args, message) => {
    const { stderr, stdout, exitCode } = await workbook.run(args);
    expect(stderr).toContain(message);
    expect([stdout, exitCode]).toEqual(['', 2]);
  });

  test.each([
    [['watch', '0'], 'npm run watch -- 0 --poll'],
    [['watch', '0', '1000'], 'npm run watch -- 0 --poll 1000'],
  ])('flags that npm kept are asked back: %j', async (args, command) => {
    const { stderr, exitCode } = await workbook.run(args, { env: { npm_config_poll: 'true' } });
    expect(stderr).toMatch(new RegExp(`Put -- before the flags: ${command}$`));
    expect(exitCode).toBe(2);
  });
});
