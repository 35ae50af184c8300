import { chmod, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { editorOf, openEditor } from './editor.ts';

test.each<[string, NodeJS.ProcessEnv, ReturnType<typeof editorOf>]>([
  ['VISUAL goes first', { VISUAL: 'nvim', EDITOR: 'ed' }, { file: 'nvim', args: [], hasWindow: false }],
  ['an empty one is none', { VISUAL: ' ', EDITOR: 'ed' }, { file: 'ed', args: [], hasWindow: false }],
  ['arguments', { EDITOR: 'code --wait' }, { file: 'code', args: ['--wait'], hasWindow: true }],
  [
    'spaces',
    { EDITOR: '"/opt/My Editor/subl" -n' },
    { file: '/opt/My Editor/subl', args: ['-n'], hasWindow: true },
  ],
  ['none set', {}, { file: 'code', args: [], hasWindow: true }],
])('%s', (_, env, editor) => {
  expect(editorOf(env, 'linux')).toEqual(editor);
});

test('on Windows a backslash separates folders', () => {
  expect(editorOf({ EDITOR: '"C:\\Program Files\\Notepad++\\notepad++.exe" -multiInst' }, 'win32')).toEqual({
    file: 'C:\\Program Files\\Notepad++\\notepad++.exe',
    args: ['-multiInst'],
    hasWindow: true,
  });
});

let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'editor-')));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const signal = new AbortController().signal;
const open = (env: NodeJS.ProcessEnv) => openEditor('/x/a b.ts', 'exercises/a.ts', { env, folder, signal });

/** An editor that calls a socket with its arguments, and stays until the socket is closed. */
async function editorThatCalls(name: string): Promise<{ path: string; call: Promise<string> }> {
  const server = createServer({ allowHalfOpen: true }).listen(0, '127.0.0.1');
  const call = new Promise<string>((resolve) => {
    server.once('connection', (socket) => {
      void text(socket).then((said) => {
        socket.end();
        server.close();
        resolve(said);
      });
    });
  });
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const path = join(folder, name);
  await writeFile(
    path,
    `#!${process.execPath}\nrequire('node:net').connect(${port}, '127.0.0.1').end(JSON.stringify(process.argv.slice(2))).resume();\n`,
  );
  await chmod(path, 0o755);
  return { path, call };
}

test.skipIf(process.platform === 'win32')(
  'an editor with a window gets the file, and is left alone',
  async () => {
    const { path, call } = await editorThatCalls('code');
    expect(await open({ ...process.env, VISUAL: `"${path}" --wait` })).toEqual({
      kind: 'opened',
      command: path,
    });
    expect(JSON.parse(await call)).toEqual(['--wait', '/x/a b.ts']);
  },
);

test.skipIf(process.platform === 'win32')('another one has the terminal until it ends', async () => {
  const { path, call } = await editorThatCalls('vim');
  let called = false;
  void call.then(() => {
    called = true;
  });
  expect(await open({ ...process.env, VISUAL: undefined, EDITOR: path })).toEqual({ kind: 'ended' });
  expect(called).toBe(true);
});

test.each([
  [
    { EDITOR: 'no-such-editor -x' },
    { kind: 'no-editor', path: 'exercises/a.ts', tried: 'no-such-editor -x' },
  ],
  [{ EDITOR: 'subl-none/subl' }, { kind: 'no-editor', path: 'exercises/a.ts', tried: 'subl-none/subl' }],
  [{}, { kind: 'no-editor', path: 'exercises/a.ts' }],
])('%j is refused', async (env, problem) => {
  await expect(open({ PATH: folder, ...env })).rejects.toMatchObject({ problem });
});
