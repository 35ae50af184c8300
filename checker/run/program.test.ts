import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runProcess } from './process.ts';
import { commandFor, environmentFor, isInWorkbook, type Program } from './program.ts';
import { WORKBOOK } from './workbook.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'program-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const run = (program: Program) =>
  runProcess(commandFor(program), {
    workingDirectory: folder,
    environment: { PATH: process.env.PATH ?? '', ...environmentFor(program) },
    timeoutMs: 60_000,
    outputBytes: 5_000_000,
  });

/** Far more than a pipe holds; without blocking writes `process.exit` throws most of it away. */
const PRINT_AND_EXIT = `for (let i = 0; i < 50_000; i += 1) console.log(String(i).padStart(9, '0')); process.exit(0);`;
const PRINTED = 500_000;

test('a file loses nothing of what it printed before process.exit', async () => {
  const path = join(folder, 'prints.ts');
  await writeFile(path, PRINT_AND_EXIT);
  expect((await run({ kind: 'file', path })).stdout.length).toBe(PRINTED);
});

test('neither does Node as a command', async () => {
  const result = await run({ kind: 'command', file: process.execPath, args: ['--eval', PRINT_AND_EXIT] });
  expect(result.stdout.length).toBe(PRINTED);
});

test('neither does a Node process that a program starts', async () => {
  const path = join(folder, 'starts.ts');
  await writeFile(
    path,
    `import { spawnSync } from 'node:child_process';
     spawnSync(process.execPath, ['--eval', ${JSON.stringify(PRINT_AND_EXIT)}], { stdio: 'inherit' });`,
  );
  expect((await run({ kind: 'file', path })).stdout.length).toBe(PRINTED);
});

test('knows what lies in the workbook', () => {
  expect(isInWorkbook(join(WORKBOOK, 'exercises', 'backup-0.ts'))).toBe(true);
  expect(isInWorkbook(join(WORKBOOK, '..', 'other', 'backup-0.ts'))).toBe(false);
  expect(isInWorkbook(`${WORKBOOK.replace(/[\\/]$/, '')}-copy/backup-0.ts`)).toBe(false);
});

test('no Node process of a program connects to anything but this machine', async () => {
  const path = join(folder, 'connects.ts');
  await writeFile(
    path,
    `import { connect } from 'node:net';
     connect(443, 's3.amazonaws.com').on('error', (error) => console.log(error.message));`,
  );
  const { stdout } = await run({ kind: 'file', path });
  expect(Buffer.from(stdout).toString()).toContain('This check refused a connection to s3.amazonaws.com');
});
