import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { ASSETS } from '../../fixture/assets.ts';
import { makeTree } from '../../fixture/make.ts';
import { openBackend } from '../../lab/backend.ts';
import { openLab } from '../../lab/lab.ts';
import type { PrintedOutput } from '../../stages/lesson.ts';
import { inWorkbook } from './course.ts';

/** Where the lessons say that their examples ran. */
const SHOWN_FOLDER = '/home/chris/work/ZeroToBoto/assets';

const withSlashes = (text: string): string =>
  process.platform === 'win32' ? text.replaceAll('\\', '/') : text;

/** A place like the one that the lessons show: a fresh assets folder, scripts outside of it, and a bucket `zerotoboto`. */
export interface Desk {
  /** Runs a file of the workbook in the assets folder. @returns its lines on stdout; @throws if it ends with a failure. */
  run(program: string): Promise<string[]>;
  /** Runs `code` there, as a script of its own. */
  runCode(code: string): Promise<string[]>;
  /** Makes the folder and the bucket as they were at first: the assets folder, and a bucket with nothing in it. */
  tidy(): Promise<void>;
  /** Stores the assets but for hidden files, as the finished backup does, and dates the objects. */
  store(when: Date): Promise<void>;
  /** Gives a file another content, and another time. */
  change(path: string, content: string, time: Date): Promise<void>;
  /** Type-checks scripts by the learner's own settings. @returns what the compiler says, empty when all is well. */
  typeCheck(scripts: ReadonlyMap<string, string>): Promise<string>;
  clear(): Promise<void>;
}

/** Makes a {@link Desk} in the system's temporary folder. Paths in code and output are told as the lessons show them. */
export async function makeDesk(): Promise<Desk> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'lesson-')));
  const assets = join(root, 'assets');
  const scripts = join(root, 'scripts');
  await makeTree(assets, ASSETS);
  await mkdir(scripts);
  const backend = await openBackend('embedded');
  const lab = await openLab({ backend, bucketName: 'zerotoboto' });
  const s3 = await lab.environment(root);
  // A learner's script is an ES module that finds the workbook's packages; so are these.
  await writeFile(join(scripts, 'package.json'), '{ "type": "module" }');
  await symlink(inWorkbook('node_modules'), join(scripts, 'node_modules'), 'junction');

  const run = async (program: string): Promise<string[]> => {
    const tsx = pathToFileURL(inWorkbook('node_modules/tsx/dist/loader.mjs')).href;
    const { FORCE_COLOR: _colour, BUCKET_NAME: _bucket, AWS_PROFILE: _profile, ...user } = process.env;
    const env = { ...user, ...s3 };
    const { stdout } = await execute(process.execPath, ['--import', tsx, program], { cwd: assets, env });
    const lines = withSlashes(stdout).replaceAll(withSlashes(assets), SHOWN_FOLDER).split(/\r?\n/);
    return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
  };
  return {
    run: (program) => run(inWorkbook(program)),
    runCode: async (code) => {
      const program = join(scripts, 'example.ts');
      await writeFile(program, code.replaceAll(SHOWN_FOLDER, withSlashes(assets)));
      return run(program);
    },
    tidy: async () => {
      await rm(assets, { recursive: true, force: true });
      await makeTree(assets, ASSETS);
      await Promise.all((await lab.objects()).map(({ key }) => lab.remove(key)));
    },
    store: async (when) => {
      const files = ASSETS.filter((entry) => entry.kind === 'file' && !entry.path.startsWith('.'));
      await Promise.all(
        files.map((entry) => lab.put(`assets/${entry.path}`, 'content' in entry ? entry.content : '')),
      );
      await lab.date(when);
    },
    change: async (path, content, time) => {
      await writeFile(join(assets, path), content);
      await utimes(join(assets, path), time, time);
    },
    typeCheck: async (files) => {
      const settings = { extends: inWorkbook('tsconfig.json'), include: ['*.ts'] };
      await writeFile(join(scripts, 'tsconfig.json'), JSON.stringify(settings));
      await Promise.all([...files].map(([name, code]) => writeFile(join(scripts, `${name}.ts`), code)));
      const tsc = inWorkbook('node_modules/typescript/bin/tsc');
      return execute(process.execPath, [tsc, '--project', scripts], { cwd: scripts }).then(
        ({ stdout }) => stdout,
        (error: Error & { stdout: string }) => error.stdout || error.message,
      );
    },
    clear: async () => {
      await lab.close();
      await backend.stop();
      await rm(root, { recursive: true, force: true });
    },
  };
}

const execute = promisify(execFile);

/**
 * What a program printed, in the terms of what a lesson shows: the very same lines where the lesson is right.
 * Open order takes the lesson's, and lines that the lesson left out are left out.
 */
export function asShown(printed: readonly string[], shown: PrintedOutput): string[] {
  if (!shown.anyOrder && !shown.shortened) return [...printed];
  const rest = [...printed];
  const found = shown.lines.filter((line) => {
    const at = rest.indexOf(line);
    if (at !== -1) rest.splice(at, 1);
    return at !== -1;
  });
  return shown.shortened ? found : [...found, ...rest];
}
