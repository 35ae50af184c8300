// What the npm scripts start: the checker as JavaScript in one piece, made from its TypeScript when that has changed.
// Loading it so takes a third of the time that some two hundred modules take through tsx, at every single check.
// Where nothing can be written, tsx does it as it stands. JavaScript, because it runs before anything can transform it.
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * What a piece was made from: if all of this still holds, it is up to date.
 * @typedef {{ root: string, inputs: { path: string, size: number, mtimeMs: number }[] }} Stamp
 */

const root = fileURLToPath(new URL('../', import.meta.url));
/** The usual place for what can be made again; a folder for each workbook, as several may share their packages. */
const cache = join(root, 'node_modules', '.cache', 'backup-workbook');
const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
const piece = join(cache, name);
const DAY_MS = 24 * 60 * 60 * 1000;

/** @param {string} path @returns {Promise<Stamp['inputs'][number]>} */
async function inputAt(path) {
  const { size, mtimeMs } = await stat(join(root, path));
  return { path, size, mtimeMs };
}

async function isUpToDate() {
  try {
    /** @type {Stamp} */
    const stamp = JSON.parse(await readFile(join(piece, 'stamp.json'), 'utf8'));
    const now = await Promise.all(stamp.inputs.map(({ path }) => inputAt(path)));
    return JSON.stringify({ root, inputs: now }) === JSON.stringify(stamp);
  } catch {
    // Missing, or a module of it is gone: both mean that it is to be made.
    return false;
  }
}

/** Makes the piece in `folder`. @param {string} folder */
async function makeIn(folder) {
  const { build, stop } = await import('esbuild');
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['checker/main.ts'],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    metafile: true,
    logLevel: 'silent',
    plugins: [
      {
        name: 'own addresses',
        // A module finds its neighbours by its own address, which is still that of its source.
        setup: ({ onLoad }) =>
          onLoad({ filter: /\.ts$/ }, async ({ path }) => {
            const source = await readFile(path, 'utf8');
            const address = JSON.stringify(pathToFileURL(path).href);
            return { contents: source.replaceAll('import.meta.url', address), loader: 'ts' };
          }),
      },
    ],
  });
  await stop();
  const inputs = await Promise.all(Object.keys(metafile.inputs).map(inputAt));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n');
  await writeFile(join(folder, 'stamp.json'), JSON.stringify({ root, inputs }));
}

/** Moves a piece to its place. @param {string} fresh */
async function putInPlace(fresh) {
  // Where there is none yet, or where several begin at once and one was faster, nothing that is loaded is moved.
  const isFirst = await rename(fresh, piece).then(
    () => true,
    () => false,
  );
  if (isFirst) return;
  if (await isUpToDate()) {
    await rm(fresh, { recursive: true, force: true });
    return;
  }
  // Whoever still loads from the old one goes on doing so.
  await rename(piece, join(cache, `old-${randomUUID()}`)).catch(() => {});
  await rename(fresh, piece);
}

/** Makes the piece beside its place and moves it there, so that nobody ever loads half of it. */
async function make() {
  await mkdir(cache, { recursive: true });
  const fresh = await mkdtemp(join(cache, 'new-'));
  try {
    await makeIn(fresh);
    await putInPlace(fresh);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
  await clear();
}

/** Takes away what others left; a day is long enough for a check that still loads from it. */
async function clear() {
  for (const entry of await readdir(cache)) {
    const path = join(cache, entry);
    const age = Date.now() - (await stat(path).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
    if (age > DAY_MS && entry !== name) await rm(path, { recursive: true, force: true });
  }
}

const ready =
  (await isUpToDate()) ||
  (await make().then(
    () => true,
    () => false,
  ));
if (ready) {
  await import(pathToFileURL(join(piece, 'main.js')).href);
} else {
  const loader = 'tsx';
  await import(loader);
  await import(new URL('./main.ts', import.meta.url).href);
}
