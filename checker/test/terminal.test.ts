import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { KEYS, openTerminal } from './terminal.ts';

/** Starts JavaScript in a terminal. */
const run = (code: string, columns = 60) =>
  openTerminal([process.execPath, '--input-type=module', '-e', code], {
    cwd: tmpdir(),
    env: { PATH: process.env.PATH ?? '' },
    columns,
    rows: 5,
  });

test('the screen is what a person sees: later text stands over earlier text', async () => {
  const terminal = run(`process.stdout.write('one\\n\\u001b[1A\\u001b[2Ktwo\\n')`);
  expect((await terminal.ended).exitCode).toBe(0);
  expect(terminal.screen()).toBe('two');
});

test('keys arrive, the program knows the width, and its cursor is watched', async () => {
  const terminal = run(`
    process.stdin.setRawMode(true).on('data', (keys) => {
      console.log(JSON.stringify(String(keys)));
      process.stdout.write('\\u001b[?25h');
      process.exit(7);
    });
    console.log(process.stdout.columns, '\\u001b[?25lready');
  `);
  await terminal.waitFor('60 ready');
  expect(terminal.cursorShown()).toBe(false);
  terminal.type(KEYS.escape);
  expect(await terminal.ended).toMatchObject({ exitCode: 7 });
  expect(terminal.screen()).toContain(String.raw`"\u001b"`);
  expect(terminal.cursorShown()).toBe(true);
});

test('what has scrolled away is still in everything', async () => {
  const terminal = run(`for (let i = 0; i < 9; i++) console.log('line ' + i)`);
  await terminal.ended;
  expect(terminal.screen()).not.toContain('line 0');
  expect(terminal.everything()).toContain('line 0');
});

test('waiting for what never comes ends with the program, and shows its screen', async () => {
  const terminal = run(`console.log('something else')`);
  await expect(terminal.waitFor('never')).rejects.toThrow(
    /ended without showing "never"[\s\S]*something else/,
  );
});
