import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import type { Scenario } from '../comparison/scenario.ts';
import { isOwnState } from '../comparison/transfers.ts';
import { filesOutside, readFolder } from '../fixture/folder.ts';
import { makeTree } from '../fixture/make.ts';
import { changesIn } from '../fixture/snapshot.ts';
import type { Run } from '../fixture/story.ts';
import type { Backend } from '../lab/backend.ts';
import type { Lab } from '../lab/lab.ts';
import { endedWell } from '../observation/ending.ts';
import type { FileChange, FolderObservation, Observation } from '../observation/observation.ts';
import { withPlaces } from '../observation/places-requests.ts';
import { strayConnectionsIn, troubleIn } from './crash.ts';
import { programEnvironment } from './environment.ts';
import { carryOut } from './happenings.ts';
import { objectsIn, observeS3, openLabFor } from './observe-s3.ts';
import { placesIn } from './places.ts';
import { type Limits, runProcess } from './process.ts';
import { commandFor, environmentFor, type Program } from './program.ts';

export interface RunOptions extends Limits {
  /** Leave the fixture where it is. */
  readonly keep: boolean;
  /** The S3 behind the lab; needed by scenarios that have one. */
  readonly backend?: Backend | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Long enough for a program's line to arrive, where it is printed without waiting for S3. */
const HELD_MS = 100;

/** 5 MB, more than any stage prints by a factor of a hundred. */
export const OUTPUT_LIMIT = 5_000_000;

/** Where a scenario's runs take place. */
interface Site {
  readonly scenario: Scenario;
  /** The fixture's own top, in which everything of the run lies. */
  readonly root: string;
  readonly home: string;
  readonly workingDirectory: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly lab: Lab | undefined;
  readonly backend: Backend | undefined;
}

/** A file of the program's own, of which the story never spoke. */
const isOfProgram = ({ fixture }: Scenario, path: string): boolean =>
  isOwnState(path) && !fixture.entries.some((entry) => entry.path === path);

/** Files that were there before and aren't, or are others now. */
function changedIn({ before, after }: FolderObservation): FileChange[] {
  const now = new Map(after.map(({ path, content }) => [path, content]));
  return before.flatMap(({ path, content }): FileChange[] => {
    const found = now.get(path);
    if (found === undefined) return [{ kind: 'deleted', path }];
    return Buffer.compare(content, found) === 0 ? [] : [{ kind: 'altered', path }];
  });
}

/** Brings the folder and the bucket to where the story stands before a run, and reads them. */
async function prepare(site: Site, run: Run, index: number) {
  const { scenario, workingDirectory, lab } = site;
  const isFirst = scenario.runs.findIndex(({ folder }) => folder === run.folder) === index;
  await makeTree(workingDirectory, isFirst && run.folder === 'full' ? scenario.fixture.entries : []);
  await carryOut(run.happens ?? [], site, new Date());
  const [files, outside, objects] = await Promise.all([
    scenario.watchesFolder ? readFolder(workingDirectory) : undefined,
    scenario.watchesFolder ? outsideOf(site) : [],
    lab && scenario.s3 ? objectsIn(lab, scenario.s3.bucket) : [],
  ]);
  return { files, outside, s3: { requests: lab?.requests.length ?? 0, objects } };
}

/** Files beside the working directory, as the program would name them from there. The private home is the program's own. */
async function outsideOf({ root, home, workingDirectory }: Site): Promise<string[]> {
  const found = await filesOutside(root, [home, workingDirectory]);
  return found.map((path) => relative(workingDirectory, path).split(sep).join('/'));
}

async function observeFolder(site: Site, before: Awaited<ReturnType<typeof prepare>>) {
  if (!before.files) return undefined;
  const [after, outside] = await Promise.all([readFolder(site.workingDirectory), outsideOf(site)]);
  const known = new Set(before.outside);
  return { before: before.files, after, outside: outside.filter((path) => !known.has(path)) };
}

const chapterOf = ({ runs }: Scenario, { id, says }: Run, at: number) =>
  id === undefined || says === undefined ? {} : { chapter: { id, says, of: runs.length, at } };

/** One run of the program in a folder that is ready, and what came of it. */
async function observeRun(
  site: Site,
  index: number,
  program: Program,
  options: RunOptions,
): Promise<Observation> {
  const { scenario, workingDirectory, environment, lab, backend } = site;
  const run = scenario.runs[index] ?? { folder: 'full' };
  const before = await prepare(site, run, index);
  const held = scenario.s3?.held?.find(({ run: held }) => held === index);
  if (held) lab?.hold(held.write, HELD_MS);
  const at = Date.now();
  const result = await runProcess(commandFor(program), { ...options, workingDirectory, environment });
  const strays = strayConnectionsIn(result.messages);
  const entries = run.folder === 'full' ? scenario.fixture.entries : [];
  const [places, folder, changes, trouble, s3] = await Promise.all([
    placesIn(result),
    observeFolder(site, before),
    scenario.watchesFolder ? [] : changesIn(workingDirectory, entries),
    troubleIn(result.messages),
    lab && scenario.s3 ? observeS3(scenario.s3, { lab, backend }, before.s3, strays) : undefined,
  ]);
  const firstFull = scenario.runs.findIndex(({ folder }) => folder === 'full');
  return {
    scenario: scenario.id,
    step: index,
    ...chapterOf(scenario, run, at),
    run: run.folder === 'empty' ? 'in-empty-folder' : firstFull < index ? 'again' : 'first',
    workingDirectory: workingDirectory.replaceAll('\\', '/'),
    platform: process.platform,
    stdout: Buffer.from(result.stdout).toString(),
    stdoutMarks: result.stdoutMarks,
    stderr: Buffer.from(result.stderr).toString(),
    ending: result.ending,
    durationMs: result.durationMs,
    changes: folder ? changedIn(folder).filter(({ path }) => !isOfProgram(scenario, path)) : changes,
    ...(folder ? { folder } : {}),
    compileErrors: trouble?.kind === 'compile-errors' ? trouble.errors : [],
    ...(trouble?.kind === 'crash' ? { crash: trouble.crash } : {}),
    ...(places.output.length > 0 ? { places: places.output } : {}),
    ...(places.unfinished ? { unfinished: places.unfinished } : {}),
    ...(s3 ? { s3: { ...s3, requests: withPlaces(s3.requests, places.requests) } } : {}),
  };
}

/**
 * Makes a scenario's fixture and S3, runs the program there as often as the scenario says, observes what happened, and
 * takes everything away again. Runs after one that failed are left out.
 * @returns what was observed of each run, with the earlier ones
 */
export async function observe(
  scenario: Scenario,
  program: Program,
  options: RunOptions,
): Promise<Observation[]> {
  const temporary = await realpath(tmpdir());
  const root = await mkdtemp(join(temporary, 'workbook-'));
  let lab: Lab | undefined;
  try {
    const workingDirectory = join(root, ...scenario.fixture.workingDirectory.split('/'));
    // Beside the tree's own top, where no fixture has a folder.
    const home = join(root, 'private-home');
    await mkdir(home);
    lab = scenario.s3 && (await openLabFor(scenario.s3, options.backend));
    const fromLab = {
      ...(await lab?.environment(home)),
      ...(scenario.s3?.named ? { BUCKET_NAME: scenario.s3.bucket } : {}),
    };
    const environment = {
      ...programEnvironment(process.env, {
        workingDirectory,
        home,
        temporary,
        platform: process.platform,
        forCommand: program.kind === 'command',
      }),
      ...fromLab,
      ...environmentFor(program),
    };
    const site: Site = {
      scenario,
      root,
      home,
      workingDirectory,
      environment,
      lab,
      backend: options.backend,
    };
    const observations: Observation[] = [];
    for (const index of scenario.runs.keys()) {
      const observation = await observeRun(site, index, program, options);
      observations.push({ ...observation, earlier: [...observations] });
      // What comes after a run that failed tells nothing new.
      if (!endedWell(observation.ending) || options.signal?.aborted) break;
    }
    return observations;
  } finally {
    await lab?.close();
    if (!options.keep) await rm(root, { recursive: true, force: true, maxRetries: 3 });
  }
}
