import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Trouble, troubleIn } from './crash.ts';
import { prepareProgram } from './prepare.ts';
import { runProcess } from './process.ts';
import { commandFor, environmentFor, type Program } from './program.ts';
import { WORKBOOK } from './workbook.ts';

let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'prepare-')));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function run(program: Program) {
  const { stdout, stderr, ending, messages } = await runProcess(commandFor(program), {
    workingDirectory: folder,
    environment: {
      PATH: process.env.PATH ?? '',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      ...environmentFor(program),
    },
    timeoutMs: 60_000,
    outputBytes: 5_000_000,
  });
  const trouble = await troubleIn(messages);
  return { stdout: Buffer.from(stdout).toString(), stderr: Buffer.from(stderr).toString(), ending, trouble };
}

async function write(name: string, source: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, source);
  return path;
}

/** Runs a file with tsx and as it is prepared, expects the two to be equal, and says what they were. */
async function runBothWays(path: string) {
  const program: Program = { kind: 'file', path };
  const prepared = await prepareProgram(program);
  try {
    expect(prepared.program).toHaveProperty('served');
    const [slow, fast] = [await run(program), await run(prepared.program)];
    expect(fast).toEqual(slow);
    return fast;
  } finally {
    await prepared.dispose();
  }
}

const WHERE = `import { fileURLToPath } from 'node:url';
  console.log(process.argv[1], import.meta.url, process.argv[1] === fileURLToPath(import.meta.url));
  console.log(import.meta.filename, import.meta.dirname);`;
const CRASH = `interface Thing { name: string }

const things: Thing[] = [];
function nameOf(thing?: Thing): string { return thing!.name; }
console.log(nameOf(things[0]));`;

/** The place that a crash is said to have. */
const placeOf = (trouble?: Trouble) => (trouble?.kind === 'crash' ? trouble.crash.place : undefined);

describe('without tsx a file runs as with it', () => {
  const PRINTS: Record<string, [source: string, stdout: string]> = {
    'top-level await': [
      `import { setImmediate } from 'node:timers/promises'; console.log(await setImmediate('late'));`,
      'late\n',
    ],
    'what types alone are not': [
      `enum Color { Red, Green } namespace N { export const n = 7 }
       class Point { constructor(public x: number, private y = 2) {} sum() { return this.x + this.y } }
       console.log(Color[1], N.n, new Point(1).sum(), Object.keys(new Point(1)), Point.name);`,
      "Green 7 3 [ 'x', 'y' ] Point\n",
    ],
    'unused imports': [
      `import { Thing } from 'no-such-package'; import type { Other } from './no-such-file.ts';
       const thing: Thing | Other | undefined = undefined; console.log(thing);`,
      'undefined\n',
    ],
    'the SDK': [
      `import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3'; import { Upload } from '@aws-sdk/lib-storage';
       const config: S3ClientConfig = {}; console.log(new S3Client(config).constructor.name, typeof Upload);`,
      'S3Client function\n',
    ],
    'an import of Node as it goes': [`console.log((await import('node:path')).basename('/a/b'));`, 'b\n'],
  };
  test.each(Object.entries(PRINTS))('%s', async (_, [source, stdout]) => {
    const result = await runBothWays(await write('program.ts', source));
    expect(result).toMatchObject({ stdout, stderr: '', ending: { kind: 'exited', code: 0 } });
  });

  test.each(['odd name #1 (50%).ts', 'größe 大きい é/プログラム.ts', 'a b/c?d.mts', 'plain.mjs', 'plain.js'])(
    'its own address, called %s',
    async (name) => {
      if (process.platform === 'win32' && name.includes('?')) return;
      const path = await write(name, `\uFEFF${WHERE}`);
      const { stdout } = await runBothWays(path);
      expect(stdout).toMatch(/ true\n/);
      expect(stdout.startsWith(path)).toBe(true);
    },
  );

  test.each(['crash.ts', 'odd name (1).mts'])('the place of a crash, in %s', async (name) => {
    const path = await write(name, CRASH);
    const { trouble, stderr } = await runBothWays(path);
    expect(placeOf(trouble)).toMatchObject({ file: path, line: 4, text: CRASH.split('\n')[3] });
    expect(stderr).toContain(`${path}:4`);
  });

  test('a rejection that nobody handles', async () => {
    const path = await write(
      'rejects.ts',
      `type A = string;\n\nasync function go(): Promise<A> {\n  throw new RangeError('too far');\n}\nvoid go();`,
    );
    const { trouble } = await runBothWays(path);
    expect(trouble).toMatchObject({ kind: 'crash', crash: { name: 'RangeError', message: 'too far' } });
    expect(placeOf(trouble)).toMatchObject({ file: path, line: 4 });
  });

  test.each(['node:fs', '@aws-sdk/client-s3'])('a name that %s has not got', async (module) => {
    const { trouble } = await runBothWays(
      await write('name.ts', `\nimport { noSuchName } from '${module}';\nconsole.log(noSuchName);`),
    );
    expect(trouble).toMatchObject({ kind: 'crash', crash: { name: 'SyntaxError' } });
  });

  test('in a package that says commonjs, with packages of its own', async () => {
    await write('package.json', '{ "type": "commonjs" }');
    await write('node_modules/p-limit/package.json', '{ "type": "module", "exports": "./own.js" }');
    await write('node_modules/p-limit/own.js', `export default 'own';`);
    const path = await write(
      'program.ts',
      `import own from 'p-limit'; import { S3Client } from '@aws-sdk/client-s3'; console.log(own, S3Client.name);`,
    );
    expect((await runBothWays(path)).stdout).toBe('own S3Client\n');
  });

  test('in the workbook', async () => {
    const path = join(WORKBOOK, 'solutions', 'backup-0.ts');
    expect((await runBothWays(path)).ending).toEqual({ kind: 'exited', code: 0 });
  });
});

const program = async (name: string, source: string): Promise<Program> => ({
  kind: 'file',
  path: await write(name, source),
});

/** What tsx does otherwise than plain Node, or what might see the difference. */
const LEFT_TO_TSX: Record<string, string> = {
  'a syntax error': 'const = 1;',
  'its own module': `import { a } from './a.ts'; console.log(a);`,
  'its own module, exported again': `export * from './a.ts';`,
  'an absolute path': `import { a } from '/a.ts'; console.log(a);`,
  'a file URL': `import 'file:///a.ts';`,
  'a private import': `import a from '#a'; console.log(a);`,
  'a data URL': `import 'data:text/javascript,1';`,
  JSON: `import a from 'p-limit/package.json' with { type: 'json' }; console.log(a);`,
  'a file of a package': `import a from 'p-limit/index.js'; console.log(a);`,
  'an unknown package': `import a from 'left-pad'; console.log(a);`,
  'a computed import': `const name = 'fs'; await import(name);`,
  'a template import': `await import(\`node:\${'fs'}\`);`,
  'a package imported as it goes': `await import('p-limit');`,
  'its own module imported as it goes': `await import('./a.ts');`,
  require: `const fs = require('fs'); console.log(fs);`,
  'import by require': `import fs = require('fs'); console.log(fs);`,
  'an export of CommonJS': 'module.exports = 1;',
  __dirname: 'console.log(__dirname);',
  'typeof __filename': 'console.log(typeof __filename);',
  'import.meta.resolve': `console.log(import.meta.resolve('node:fs'));`,
  'the whole import.meta': 'console.log(import.meta);',
  createRequire: `import * as m from 'node:module'; console.log(m.createRequire);`,
  'a worker': `import { Worker } from 'worker_threads'; new Worker('./a.ts');`,
  fork: `import { fork } from 'child_process'; fork('./a.ts');`,
  itself: `import { spawn } from 'node:child_process'; spawn(process.execPath, [process.argv[1]!]);`,
  "the process's options": 'console.log(process.execArgv);',
  eval: `eval('1');`,
};

test.each(Object.entries(LEFT_TO_TSX))('is left to tsx: %s', async (_, source) => {
  const given = await program('program.ts', source);
  const prepared = await prepareProgram(given);
  expect(prepared.program).toBe(given);
  await prepared.dispose();
});

test.each(['a.cts', 'a.cjs', 'a.tsx', 'a.jsx'])('is left to tsx: %s', async (name) => {
  const given = await program(name, 'console.log(1);');
  expect((await prepareProgram(given)).program).toBe(given);
});

test('a file that is not there, and a command, stay as they are', async () => {
  const missing: Program = { kind: 'file', path: join(folder, 'missing.ts') };
  const command: Program = { kind: 'command', file: 'python3', args: [] };
  for (const given of [missing, command]) expect((await prepareProgram(given)).program).toBe(given);
});

test('takes away what it made', async () => {
  const { program: ready, dispose } = await prepareProgram(await program('a.ts', 'console.log(1);'));
  const code = ready.kind === 'file' ? (ready.served?.code ?? '') : '';
  expect(existsSync(code)).toBe(true);
  await dispose();
  expect(existsSync(dirname(code))).toBe(false);
});
