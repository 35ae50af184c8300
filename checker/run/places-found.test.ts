import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { placeOfWrongLine } from '../observation/places-output.ts';
import { placesIn } from './places.ts';
import { prepareProgram } from './prepare.ts';
import { runProcess } from './process.ts';
import { commandFor, environmentFor, type Program } from './program.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'places-found-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Where the first line that reads `bad` was printed: the file's name, the line, the text below the mark and after it. */
async function placeOfBad(program: Program, repeated = false): Promise<string | undefined> {
  const result = await runProcess(commandFor(program), {
    workingDirectory: folder,
    environment: {
      PATH: process.env.PATH ?? '',
      ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}),
      ...environmentFor(program),
    },
    timeoutMs: 60_000,
    outputBytes: 5_000_000,
  });
  const stdout = Buffer.from(result.stdout).toString();
  expect(`${stdout}\n`).toContain('bad\n');
  const { output } = await placesIn(result);
  const wrong = repeated ? { unexpected: [], repeated: ['bad'] } : { unexpected: ['bad'], repeated: [] };
  const found = placeOfWrongLine({ stdout, platform: process.platform, places: output }, wrong);
  if (!found) return undefined;
  const { file, line, column, text = '' } = found.place;
  return `${basename(file)}:${line} ${text.slice(column - 1)}`;
}

/** The line that is marked in a source, from the mark on. */
function marked(source: string, name: string): string | undefined {
  const lines = source.split('\n');
  const index = lines.findIndex((line) => line.includes('/*here*/'));
  const text = lines[index] ?? '';
  return index < 0
    ? undefined
    : `${name}:${index + 1} ${text.slice(text.indexOf('/*here*/') + '/*here*/'.length)}`;
}

/** Each program prints `bad` once; the mark stands where a reader is to look, and is missing where nobody can know. */
const PROGRAMS: Readonly<Record<string, string>> = {
  'console.log': `console.log('good');\n  console./*here*/log('bad');\n`,
  'a loop, among types': `
interface Line { readonly text: string }
const lines: Line[] = [{ text: 'good' }, { text: 'bad' }];

for (const { text } of lines) {
	console./*here*/log(text satisfies string);
}
console.log('good');\n`,
  'a function of its own, from many places': `
function say(text: string): void {
  process.stdout./*here*/write(text + '\\n');
}
say('good');
say('bad');\n`,
  'many lines at once': `console.log('good');\nconsole./*here*/log(['good', 'bad', 'good'].join('\\n'));\n`,
  'a line in pieces': `process.stdout./*here*/write('ba');\nprocess.stdout.write('d\\n');\n`,
  'a line after others in pieces': `console.log('é€');\nprocess.stdout./*here*/write('b');\nprocess.stdout.write('ad');\n`,
  'a callback of a built-in': `['good', 'bad'].forEach((text) => console./*here*/log(text));\n`,
  'console.log as a callback': `[['bad']]./*here*/forEach(console.log.apply.bind(console.log, null));\n`,
  'console.log as what comes later, so nobody': `Promise.resolve('bad').then(console.log);\n`,
  'a class, late': `
class Printer {
  async print(text: string): Promise<void> {
    await null;
    console./*here*/log(text);
  }
}
await Promise.all(['good', 'bad', 'good'].map((text) => new Printer().print(text)));
process.exit(0);\n`,
  'a timer and an exit code': `setTimeout(() => {\n  console./*here*/log('bad');\n  process.exit(3);\n}, 1);\n`,
  'a handler at the end': `console.log('good');\nprocess.on('exit', () => {\n  console./*here*/log('bad');\n});\n`,
  'before an error': `console.log('good');\nconsole./*here*/log('bad');\nthrow new Error('no');\n`,
  'after a table': `console.table([1]);\nconsole.log('good');\nconsole./*here*/log('bad');\n`,
  'a call through built-ins': `
const down = (n: number, act: () => void): void => (n === 0 ? act() : [0].forEach(() => down(n - 1, act)));
down(3, () => console./*here*/log('bad'));\n`,
  'a stack trace limit of its own': `Error.stackTraceLimit = 0;\nconsole./*here*/log('bad');\n`,
  'a string that looks like a line': `const text = \`
good\`;
console./*here*/log('bad');
console.log(text);\n`,
  'a stream, so nobody': `
import { Readable } from 'node:stream';
Readable.from(['good\\n', 'bad\\n']).pipe(process.stdout);\n`,
  'a child, so nobody': `
import { spawnSync } from 'node:child_process';
console.log('good');
spawnSync(process.execPath, ['--eval', 'console.log("bad")'], { stdio: 'inherit' });
console.log('good');\n`,
  'a line after what a child printed, so nobody': `
import { spawnSync } from 'node:child_process';
console.log('first');
spawnSync(process.execPath, ['--eval', 'console.log("good")'], { stdio: 'inherit' });
console.log('bad');\n`,
  'a write past the stream, so nobody': `
import { writeSync } from 'node:fs';
console.log('good');
writeSync(1, 'bad\\n');\n`,
  'a cork, so nobody': `
process.stdout.cork();
process.stdout.write('good\\n');
process.stdout.write('bad\\n');
process.stdout.uncork();\n`,
  'a worker, so nobody': `
import { Worker } from 'node:worker_threads';
new Worker("console.log('bad')", { eval: true });\n`,
  'code made of text is looked for around it': `const said = 'good';\nconsole.log(said);\n/*here*/eval('console.log("bad")');\n`,
};

describe('the place that printed a line is found, or nothing is said', () => {
  test.each(Object.entries(PROGRAMS))('%s', async (what, source) => {
    const name = `${what.replaceAll(/\W/g, '-')}.ts`;
    const path = join(folder, name);
    await writeFile(path, source);
    const { program, dispose } = await prepareProgram({ kind: 'file', path });
    expect(await placeOfBad(program)).toBe(marked(source, name));
    await dispose();
  });

  test.each([
    ['in JavaScript as it is', 'plain.mjs', `console.log('good');\nconsole./*here*/log('bad');\n`],
    ['in CommonJS', 'plain.cjs', `const fs = require('node:fs');\nconsole./*here*/log('bad');\n`],
    [
      'in TypeScript that only tsx can load',
      'odd.cts',
      `let a: string;\nconsole./*here*/log((a = 'bad'));\n`,
    ],
    ['below an odd name', 'a b/ü (1) 100%20.ts', `let a: string;\nconsole./*here*/log((a = 'bad'));\n`],
  ])('%s', async (_what, name, source) => {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, source);
    const { program, dispose } = await prepareProgram({ kind: 'file', path });
    const found = marked(source, basename(name));
    expect(await placeOfBad(program)).toBe(found);
    expect(await placeOfBad({ kind: 'file', path })).toBe(found);
    await dispose();
  });

  test('in another file of the learner’s', async () => {
    const helper = `export type Text = string;\nexport const say = (text: Text) => console./*here*/log(text);\n`;
    const path = join(folder, 'main.ts');
    await writeFile(join(folder, 'helper.ts'), helper);
    await writeFile(path, `import { say } from './helper.ts';\nsay('good');\nsay('bad');\n`);
    expect(await placeOfBad({ kind: 'file', path })).toBe(marked(helper, 'helper.ts'));
  });

  test('a repeated line is wrong the second time', async () => {
    const source = `console.log('bad');\nconsole./*here*/log('bad');\n`;
    const path = join(folder, 'again.mjs');
    await writeFile(path, source);
    expect(await placeOfBad({ kind: 'file', path }, true)).toBe(marked(source, 'again.mjs'));
  });
});

test('a program that prints without measure is told of in few words', async () => {
  const path = join(folder, 'floods.mjs');
  await writeFile(path, `for (let i = 0; i < 20_000; i += 1) {\n console.log('a');\n console.log('b');\n}\n`);
  const program: Program = { kind: 'file', path };
  const { stdout, messages } = await runProcess(commandFor(program), {
    workingDirectory: folder,
    environment: { PATH: process.env.PATH ?? '', ...environmentFor(program) },
    timeoutMs: 60_000,
    outputBytes: 5_000_000,
  });
  expect(stdout.length).toBe(80_000);
  expect(messages.length).toBeLessThan(100_000);
  expect(messages.length).toBeGreaterThan(1000);
});
