import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { commandLine, environment, makeWorkbook, type TestWorkbook } from './workbook.ts';

let workbook: TestWorkbook;
/** A folder of somebody's, and what it holds. */
let folder: string;

beforeAll(async () => {
  workbook = await makeWorkbook();
});
afterAll(() => workbook.remove());

const FILES = { 'a.txt': 'a', 'deep/b c.txt': 'b', '.dot': 'dot' };

beforeEach(async () => {
  folder = join(workbook.elsewhere, 'pics');
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'deep'), { recursive: true });
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text);
});

/** Temporary folders are made where the test sees what is left of them. */
const env = () => {
  const folder = workbook.elsewhere;
  return { TMPDIR: folder, TEMP: folder, TMP: folder };
};

/** What was printed, with paths as they are written elsewhere than on Windows. */
const slashed = (text: string): string => text.replaceAll('\\', '/');

const attempt = (...args: readonly string[]) =>
  workbook.run(['try', ...args], { from: workbook.elsewhere, env: env() });

const leftBehind = async (): Promise<string[]> =>
  (await readdir(workbook.elsewhere)).filter((name) => name.startsWith('workbook-'));

async function solve(...stages: readonly string[]): Promise<void> {
  for (const stage of stages)
    await copyFile(
      join(workbook.root, 'solutions', `${stage}.ts`),
      join(workbook.root, 'exercises', `${stage}.ts`),
    );
}

/** A program beside the workbook. */
async function program(name: string, source: string): Promise<string> {
  await writeFile(join(workbook.elsewhere, name), source);
  return name;
}

/** All that a folder holds, with its times. */
async function stateOf(path: string): Promise<Record<string, string>> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const told = files.map(async (file) => {
    const { mtimeMs } = await stat(file);
    return [file, `${mtimeMs} ${await readFile(file, 'utf8')}`] as const;
  });
  return Object.fromEntries(await Promise.all(told));
}

test('a script that prints: only its output, with paths as in the real folder', async () => {
  await solve('backup-0');
  const { stdout, stderr, exitCode } = await attempt('0', 'pics');
  expect([stderr, exitCode]).toEqual(['', 0]);
  expect(stdout).toContain(`In a copy of ${folder} (3 files, 5 bytes)`);
  expect(stdout).toContain(`\n${join(folder, 'a.txt')}\n${join(folder, 'deep', 'b c.txt')}\n`);
  expect(stdout).not.toContain('bucket');
  expect(await leftBehind()).toEqual([]);
});

test('a script that uploads: its output, the conversation, and the bucket twice', async () => {
  await solve('backup-complete');
  const { stdout, exitCode } = await attempt('complete', 'pics');
  expect(exitCode).toBe(0);
  const parts = stdout.split(/^(?=What it|The bucket)/m).slice(1);
  expect(parts.map((part) => part.split('\n')[0])).toEqual([
    'What it printed',
    'What it and S3 said to each other',
    'The bucket zerotoboto as it is: 2 keys, 2 bytes',
    'The bucket zerotoboto as a web console draws it',
  ]);
  expect(parts[0]).toContain(`Uploaded ${join(folder, 'a.txt')}\n      to zerotoboto:pics/a.txt\n`);
  expect(parts[1]).toMatch(/store an object +zerotoboto:pics\/deep\/b c\.txt +done +1 byte/);
  expect(parts[2]).toContain('pics/a.txt         1 byte\npics/deep/b c.txt  1 byte\n');
  expect(parts[3]).toContain(
    ['zerotoboto', '└── pics/', '    ├── deep/', '    │   └── b c.txt  1 byte', '    └── a.txt  1 byte'].join(
      '\n',
    ),
  );
});

test('without a folder it is the lesson’s', async () => {
  await solve('backup-complete');
  const { stdout, exitCode } = await attempt('complete');
  expect(exitCode).toBe(0);
  expect(slashed(stdout)).toMatch(
    /Uploaded .*\/home\/chris\/work\/ZeroToBoto\/assets\/rpg-3\.py\n {6}to zerotoboto:assets\/rpg-3\.py/,
  );
});

test('nothing that a script does reaches the real folder', async () => {
  const before = await stateOf(folder);
  const wreck = await program(
    'wreck.ts',
    `import { rmSync, writeFileSync } from 'node:fs';
rmSync('deep', { recursive: true }); writeFileSync('a.txt', 'spoilt'); writeFileSync('new', 'new');
throw new Error('enough of ' + process.cwd());`,
  );
  const { stdout, exitCode } = await attempt('0', 'pics', '--file', wreck);
  expect(exitCode).toBe(1);
  expect(stdout).toContain(`enough of ${folder}`);
  expect(stdout).toContain('The error came from wreck.ts, line 3.');
  expect(slashed(stdout)).toMatch(
    /another content now:\n {2}a\.txt\n[\s\S]*gone:\n {2}deep\/b c\.txt\n[\s\S]*new:\n {2}new/,
  );
  expect(stdout).toContain(`In ${folder} itself nothing has changed.`);
  expect(await stateOf(folder)).toEqual(before);
  expect(await leftBehind()).toEqual([]);
});

test.skipIf(process.platform === 'win32')('a link that leads out is no way out', async () => {
  const precious = join(workbook.elsewhere, 'precious.txt');
  await writeFile(precious, 'precious');
  execFileSync('ln', ['-s', precious, join(folder, 'link.txt')]);
  const writes = await program(
    'writes.ts',
    `import { writeFileSync } from 'node:fs'; writeFileSync('link.txt', 'spoilt');`,
  );
  const { stdout } = await attempt('0', 'pics', '--file', writes);
  expect(stdout).toContain('Left out, as these links lead out of the folder or nowhere: link.txt');
  expect(await readFile(precious, 'utf8')).toBe('precious');
  const inPlace = await attempt('extra-4', 'pics', '--in-place', '--file', writes);
  expect(inPlace.stderr).toContain('link.txt does, or leads nowhere');
  expect(inPlace.exitCode).toBe(2);
  expect(await leftBehind()).toEqual([]);
});

// root may enter every folder.
test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'a script that locks folders is seen to its end, and they go',
  async () => {
    const locks = await program(
      'locks.ts',
      `import { chmodSync, mkdirSync } from 'node:fs';
mkdirSync('locked/in', { recursive: true }); chmodSync('locked/in', 0); chmodSync('locked', 0o500);`,
    );
    expect((await attempt('0', 'pics', '--file', locks)).exitCode).toBe(0);
    expect(await leftBehind()).toEqual([]);
  },
);

describe('the extras', () => {
  test('extra-2 runs twice, and the second time has nothing to do', async () => {
    await solve('extra-2-only-newer');
    // Not of this very second, which S3's dates would cut off.
    const then = new Date('2020-02-02T02:02:02Z');
    for (const path of ['a.txt', join('deep', 'b c.txt')]) await utimes(join(folder, path), then, then);
    const { stdout, exitCode } = await attempt('extra-2', 'pics');
    expect(exitCode).toBe(0);
    const [first = '', second = ''] = stdout.split('What it printed the second time');
    expect(first).toContain('store an object');
    expect(second).not.toContain('store an object');
  });

  test('extra-3 brings back what a backup would hold, to an empty folder', async () => {
    await solve('extra-3-recover');
    const before = await stateOf(folder);
    const { stdout, exitCode } = await attempt('extra-3', 'pics');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('what a full backup of the folder leaves there: 2 objects.');
    expect(stdout).toContain('2 of 2 files came back as they were.');
    expect(await stateOf(folder)).toEqual(before);
  });

  test('extra-4 finds something to do in both directions', async () => {
    await solve('extra-4-sync');
    const { stdout, exitCode } = await attempt('extra-4', 'pics');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/store an object +zerotoboto:pics\/deep\/b c\.txt/);
    expect(stdout).toMatch(/fetch an object +zerotoboto:pics\/from-another-machine\.txt/);
    expect(stdout).toMatch(/These files are new:\n {2}from-another-machine\.txt/);
  });

  test('in place nothing foreign is put in, and what was there is kept when it changes', async () => {
    const spoils = await program(
      'spoils.ts',
      `import { writeFileSync } from 'node:fs'; writeFileSync('a.txt', 'spoilt');`,
    );
    const { stdout, exitCode } = await attempt('extra-4', 'pics', '--in-place', '--file', spoils);
    expect(exitCode).toBe(0);
    expect(stdout).not.toContain('from-another-machine');
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('spoilt');
    const kept = /is kept, until you delete it:\n {2}(.*)/.exec(stdout)?.[1] ?? '';
    expect(await readFile(join(kept, 'a.txt'), 'utf8')).toBe('a');
    expect(await readFile(join(kept, 'deep', 'b c.txt'), 'utf8')).toBe('b');
    for (const name of await leftBehind()) await rm(join(workbook.elsewhere, name), { recursive: true });
  });

  test('in place, a right script leaves nothing but its work', async () => {
    await solve('extra-4-sync');
    const { stdout, exitCode } = await attempt('extra-4', 'pics', '--in-place');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('All its files are as they were.');
    expect(await leftBehind()).toEqual([]);
  });
});

describe('refusals', () => {
  test.each([
    [['0', 'pics', '--in-place'], '--in-place goes only with extra-3-recover and extra-4-sync', 2],
    [['extra-3', '--in-place'], '--in-place needs the folder to work in', 2],
    [['0', 'nowhere'], 'There is no folder nowhere', 2],
    [['0', 'pics/a.txt'], 'pics/a.txt is not a folder', 2],
    [['0', 'pics', 'more'], '"more" has no meaning here', 2],
    [['all', 'pics'], 'Try goes with one stage', 2],
    [['0', 'pics', '--run', 'no-such-command-here'], 'The command "no-such-command-here" was not found', 2],
    [['0', 'pics', '--timeout', 'long'], '--timeout was given "long"', 2],
  ])('%j', async (args, message, code) => {
    await solve('backup-0', 'extra-3-recover');
    const { stderr, exitCode } = await attempt(...args);
    expect([stderr, exitCode]).toEqual([expect.stringContaining(message), code]);
    expect(await leftBehind()).toEqual([]);
  });

  test('the starter is not run', async () => {
    const { stdout, exitCode } = await attempt('1', 'pics');
    expect(stdout).toContain('exercises/backup-1.ts is still as it came');
    expect(exitCode).toBe(1);
  });

  test('flags that npm kept are asked back', async () => {
    const { stderr, exitCode } = await workbook.run(['try', 'extra-4', 'pics'], {
      env: { npm_config_in_place: 'true' },
    });
    expect(stderr).toContain('npm run try -- extra-4 pics --in-place');
    expect(exitCode).toBe(2);
  });
});

test('plain text draws nothing', async () => {
  await solve('backup-complete');
  const { stdout } = await attempt('complete', 'pics', '--plain');
  expect(stdout).toContain(
    'bucket zerotoboto\n  folder pics/\n    folder deep/\n      object b c.txt, 1 byte',
  );
  expect(stdout).not.toMatch(/[├└│]/);
});

test('long parts are cut, and shown on demand', async () => {
  const prints = await program('prints.ts', `for (let i = 0; i < 300; i += 1) console.log('line ' + i);`);
  const short = await attempt('0', 'pics', '--file', prints);
  expect(short.stdout).toContain('… and 100 more lines; --all shows them');
  expect(short.stdout).not.toContain('line 299');
  expect((await attempt('0', 'pics', '--file', prints, '--all')).stdout).toContain('line 299');
});

test.skipIf(process.platform === 'win32')(
  'when it is stopped, the script ends and the copy goes',
  async () => {
    const phone = createServer();
    phone.listen(0, '127.0.0.1');
    await once(phone, 'listening');
    const address = phone.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const calls = await program(
      'calls.ts',
      `import { connect } from 'node:net'; connect(${port}, '127.0.0.1');`,
    );
    const trying = execa(
      process.execPath,
      commandLine(workbook.root, ['try', '0', 'pics', '--file', calls]),
      {
        cwd: workbook.root,
        env: { ...environment(), ...env(), INIT_CWD: workbook.elsewhere },
        extendEnv: false,
        reject: false,
      },
    );
    const [socket] = (await once(phone, 'connection')) as [Socket];
    socket.on('error', () => {}).resume();
    const gone = once(socket, 'close');
    trying.kill('SIGINT');
    await gone;
    expect((await trying).exitCode).toBe(130);
    expect(await leftBehind()).toEqual([]);
    phone.close();
  },
);
