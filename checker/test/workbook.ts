import { cp, mkdir, mkdtemp, readdir, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const STARTERS = join(ROOT, 'checker', 'starters');

/** How a command of the workbook ended. */
export interface CommandResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | undefined;
}

/** A workbook of the test's own, so that a learner's exercises and progress take no part in any test. */
export interface TestWorkbook {
  readonly root: string;
  /** A folder beside the workbook, for files that lie elsewhere. */
  readonly elsewhere: string;
  /** Runs `checker/main.ts` as npm does: in the workbook's folder, called from `from`. */
  run(args: readonly string[], options?: RunOptions): Promise<CommandResult>;
  remove(): Promise<void>;
}

export interface RunOptions {
  readonly from?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The command line that starts the checker of the workbook at `root`, as the npm scripts do. */
export const commandLine = (root: string, args: readonly string[]): string[] => [
  join(root, 'checker', 'start.mjs'),
  ...args,
];

/** Copies the workbook with pristine exercises; the packages are shared. */
export async function makeWorkbook(): Promise<TestWorkbook> {
  const parent = await realpath(await mkdtemp(join(tmpdir(), 'test-workbook-')));
  // A space and an accent: a workbook may lie anywhere.
  const root = join(parent, 'my w\u00f6rkbook');
  const elsewhere = join(parent, 'elsewhere');
  await Promise.all([mkdir(join(root, 'exercises'), { recursive: true }), mkdir(elsewhere)]);
  await Promise.all([
    ...['package.json', 'tsconfig.json', 'checker', 'solutions'].map((name) =>
      cp(join(ROOT, name), join(root, name), { recursive: true }),
    ),
    symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction'),
    cp(STARTERS, join(root, 'exercises'), { recursive: true }),
  ]);
  for (const name of await readdir(join(ROOT, 'exercises'))) {
    if (name.endsWith('.md')) await cp(join(ROOT, 'exercises', name), join(root, 'exercises', name));
  }
  return {
    root,
    elsewhere,
    run: async (args, { from = root, env = {} } = {}) => {
      const { stdout, stderr, exitCode } = await execa(process.execPath, commandLine(root, args), {
        cwd: root,
        env: { ...environment(), INIT_CWD: from, ...env },
        extendEnv: false,
        reject: false,
        stdin: 'ignore',
      });
      return { stdout, stderr, exitCode };
    },
    remove: () => rm(parent, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** This process's environment without what npm and the test runner put into it. */
export function environment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    ([name, value]) =>
      value !== undefined && !/^npm_|^(NO_COLOR|FORCE_COLOR|NODE_OPTIONS|VITEST.*|INIT_CWD)$/i.test(name),
  );
  return Object.fromEntries(kept) as Record<string, string>;
}
