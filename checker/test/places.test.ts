import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Chalk } from 'chalk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileTarget } from '../app/check/arguments.ts';
import { checkStage } from '../app/check/check-stage.ts';
import { openBackend } from '../lab/backend.ts';
import { checkLines } from '../report/check.ts';
import { placeLines } from '../report/places.ts';
import { WORKBOOK } from '../run/workbook.ts';
import { STAGES } from '../stages/index.ts';

let folder: string;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'where-in-code-')));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const style = { paint: new Chalk({ level: 0 }), width: 60 };

/** Checks a program, and gives what the report says of its place, as seen from the program's folder. */
async function whereIn(stageId: string, source: string): Promise<string[]> {
  const stage = STAGES.find(({ id }) => id === stageId);
  if (!stage) throw new Error('There is no such stage.');
  const path = join(folder, `${stageId}.ts`);
  await writeFile(path, source);
  const backend = stage.usesS3 ? await openBackend('embedded', undefined) : undefined;
  const result = await checkStage(stage, await fileTarget(path, folder), {
    seed: 1,
    timeoutMs: 60_000,
    keep: false,
    ...(backend ? { backend } : {}),
  });
  await backend?.stop();
  const lines = placeLines(result, style, folder);
  const report = checkLines(result, { again: 'AGAIN', hints: 2 }, style);
  for (const line of lines.slice(3)) expect(report).toContain(line === '' ? '' : `  ${line}`);
  return lines;
}

const solution = (stage: string): Promise<string> =>
  readFile(join(WORKBOOK, 'solutions', `${stage}.ts`), 'utf8');

test('the line that printed the first wrong line is shown, with those around it', async () => {
  const source = `import { readdirSync } from 'node:fs';

for (const name of readdirSync('.')) {
  if (!name.startsWith('.')) console.log('- %s', name);
}
`;
  expect(await whereIn('backup-1', source)).toEqual([
    'This line is not as expected:',
    '  - adventure-0.py',
    'Line 4 of backup-1.ts printed it:',
    "    3 | for (const name of readdirSync('.')) {",
    "  > 4 |   if (!name.startsWith('.')) console.log('- %s', name);",
    '      |                                      ^',
    '    5 | }',
    '',
  ]);
});

test('nothing is shown of a pass, of a program that broke off, or where only lines are missing', async () => {
  const right = await solution('backup-1');
  expect(await whereIn('backup-1', right)).toEqual([]);
  expect(await whereIn('backup-1', `console.log('wrong');\nthrow new Error('no');\n`)).toEqual([]);
  expect(await whereIn('backup-1', 'export {};\n')).toEqual([]);
  const some = `const log = console.log;\nconsole.log = (line) => line.endsWith('.py') && log(line);\n`;
  const lacking = right.replace(/^(?!import)/m, some);
  expect(lacking).toContain('.py');
  expect(await whereIn('backup-1', lacking)).toEqual([]);
});

const UPLOADER = `import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const Bucket = process.env.BUCKET_NAME ?? 'zerotoboto';
const files = readdirSync('.', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
  .map((entry) => join(entry.parentPath, entry.name));
for (const file of files) {
  const Key = KEY;
  await client.send(new PutObjectCommand({ Bucket, Key, Body: readFileSync(file) }));
  console.log('Uploaded ' + join(process.cwd(), file) + '\\n      to ' + Bucket + ':' + Key);
}
`;

test('the line that sent the first wrong request is shown', async () => {
  const lines = await whereIn('backup-complete', UPLOADER.replace('KEY', 'file'));
  expect(lines.slice(0, 1)).toEqual(['This object is not as expected:']);
  expect(lines.slice(2, 6)).toEqual([
    'Line 12 of backup-complete.ts asked S3 to store it:',
    '    11 |   const Key = file;',
    '  > 12 |   await client.send(new PutObjectCommand({ Bucket, Key, Body: readFileSync(file) }));',
    '       |                ^',
  ]);
});

test('of a wrong bucket, too', async () => {
  const elsewhere = UPLOADER.replace('KEY', "basename(process.cwd()) + '/' + file").replace(
    /^const Bucket = .*$/m,
    `const Bucket = 'my-other-bucket';
await client.send(new (await import('@aws-sdk/client-s3')).CreateBucketCommand({ Bucket })).catch(() => {});`,
  );
  const lines = await whereIn('backup-complete', elsewhere);
  expect(lines.slice(0, 1)).toEqual(['This was for another bucket:']);
  expect(lines[1]).toMatch(/^ {2}my-other-bucket\/[\w ]+\//);
  expect(lines[2]).toBe('Line 13 of backup-complete.ts asked for it:');
});

test('what S3 holds is right, and the report of it is not', async () => {
  const source = UPLOADER.replace('KEY', "basename(process.cwd()) + '/' + file").replace('      to', 'to');
  const lines = await whereIn('backup-complete', source);
  expect(lines[0]).toBe('This line is not as expected:');
  expect(lines[1]).toMatch(/^ {2}Uploaded /);
  expect(lines.find((line) => line.startsWith('Line'))).toBe('Line 13 of backup-complete.ts printed it:');
});

test('what sent a request is shown, whoever waits for it', async () => {
  const source = UPLOADER.replace('KEY', 'file')
    .replace('for (const file of files) {', 'await Promise.all(files.map((file) => {')
    .replace('await client.send', 'return client.send')
    .replace(/;\n {2}console.log\((.*)\);\n\}/, '.then(() => console.log($1));\n}))');
  expect(source).toContain('.then(() =>');
  const lines = await whereIn('backup-complete', source);
  expect(lines[2]).toBe('Line 12 of backup-complete.ts asked S3 to store it:');
  expect(lines.find((line) => line.endsWith('^'))?.indexOf('^')).toBe(lines[4]?.indexOf('send'));
});
