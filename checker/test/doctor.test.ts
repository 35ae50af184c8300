import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WORKBOOK } from '../run/workbook.ts';
import { makeWorkbook, type TestWorkbook } from './workbook.ts';

let workbook: TestWorkbook;
beforeAll(async () => {
  workbook = await makeWorkbook();
  for (const name of ['package-lock.json', 'docker-compose.yml'])
    await copyFile(join(WORKBOOK, name), join(workbook.root, name));
});
afterAll(() => workbook.remove());

interface Document {
  readonly healthy: boolean;
  readonly findings: readonly { readonly id: string; readonly state: string; readonly message: string }[];
}

test('on a sound machine the checks have all they need, in words and as a document', async () => {
  const [shown, asked] = await Promise.all([workbook.run(['doctor']), workbook.run(['doctor', '--json'])]);
  expect([shown.stderr, shown.exitCode]).toEqual(['', 0]);
  expect(shown.stdout).toMatch(/^ok {7}Node [\d.]+ is new enough\.$/m);
  expect(shown.stdout).toMatch(/The checks have all that they need\.$/);
  const { healthy, findings } = JSON.parse(asked.stdout) as Document;
  expect(healthy).toBe(true);
  const states = new Map(findings.map(({ id, state }) => [id, state]));
  for (const id of ['node', 'typescript', 's3', 'workbook']) expect([id, states.get(id)]).toEqual([id, 'ok']);
  expect([...states.values()]).not.toContain('problem');
});

test('what keeps the checks from working ends it with 3', async () => {
  const nowhere = join(workbook.elsewhere, 'not', 'there');
  const { stdout, exitCode } = await workbook.run(['doctor'], {
    env: { TMPDIR: nowhere, TEMP: nowhere, TMP: nowhere },
  });
  expect(exitCode).toBe(3);
  expect(stdout).toMatch(/^problem {2}Nothing can be written to the temporary folder/m);
  expect(stdout).toMatch(/1 problem keeps the checks from working\.$/);
});

test('a script that is run by hand would use a real account: that is said, and no secret', async () => {
  const { stdout, exitCode } = await workbook.run(['doctor'], {
    env: {
      AWS_ACCESS_KEY_ID: 'hidden-key',
      AWS_SECRET_ACCESS_KEY: 'hidden-secret',
      AWS_PROFILE: 'awsday-admin',
      HTTPS_PROXY: 'http://me:hidden-password@10.0.0.1:3128',
    },
  });
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/may use your real AWS\s+account, as the profile awsday-admin/);
  expect(stdout).not.toContain('hidden');
});

test('flags that npm kept are asked back', async () => {
  const { stderr, exitCode } = await workbook.run(['doctor'], { env: { npm_config_json: 'true' } });
  expect(stderr).toContain('npm run doctor -- --json');
  expect(exitCode).toBe(2);
});
