import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commandLine, makeWorkbook, type TestWorkbook } from './workbook.ts';

let workbook: TestWorkbook;
beforeAll(async () => {
  workbook = await makeWorkbook();
});
afterAll(() => workbook.remove());

test.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM'] as const)(
  'when the checker is stopped by %s, the programs end and their folders go',
  async (signal) => {
    const phone = createServer();
    phone.listen(0, '127.0.0.1');
    await once(phone, 'listening');
    const address = phone.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const path = join(workbook.elsewhere, 'calls-home.ts');
    await writeFile(path, `import { connect } from 'node:net'; connect(${port}, '127.0.0.1');`);
    const folders = async () =>
      (await readdir(workbook.elsewhere)).filter((name) => name.startsWith('workbook-'));

    const checker = execa(process.execPath, commandLine(workbook.root, ['check', '0', '--file', path]), {
      cwd: workbook.root,
      env: { TMPDIR: workbook.elsewhere, INIT_CWD: workbook.root },
      reject: false,
    });
    const [socket] = (await once(phone, 'connection')) as [Socket];
    socket.on('error', () => {}).resume();
    expect((await folders()).length).toBeGreaterThan(0);
    const gone = once(socket, 'close');
    checker.kill(signal);
    await gone;
    const { exitCode, stdout } = await checker;
    phone.close();
    expect([exitCode, stdout]).toEqual([130, '']);
    expect(await folders()).toEqual([]);
  },
);
