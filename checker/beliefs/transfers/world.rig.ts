import type { Scenario } from '../../comparison/scenario.ts';
import { record } from '../../comparison/upload-records.ts';
import type { Happening, Moment, Run } from '../../fixture/story.ts';
import type { Observation, ObservedFile } from '../../observation/observation.ts';
import type { ObservedObject } from '../../observation/s3.ts';
import type { S3Request } from '../../observation/s3-request.ts';
import { isDotfile } from '../pipeline.ts';
import { type TransferCase, transferCase } from './case.ts';
import { failures } from './predicts.ts';
import { downloadsOf, listedBy, ownPrefix, type TransferProcedure, uploadsOf } from './procedure.ts';

const ROOT = '/tmp/workbook-000000';
const START = Date.parse('2026-01-01T12:00:00Z');
const MINUTE_MS = 60_000;

/** A folder and a bucket as data, in which a procedure can be carried out without a process or a socket. */
interface World {
  readonly files: Map<string, ObservedFile>;
  readonly objects: Map<string, ObservedObject>;
}

const dateOf = (at: Moment, now: number): number =>
  typeof at === 'string' ? Date.parse(at) : now - at * MINUTE_MS;

/** As `run/happenings.ts` has it: what goes, what is said of all, what is said of one. */
function happen({ files, objects }: World, happenings: readonly Happening[], now: number): void {
  for (const each of happenings) {
    if (each.kind === 'file-removed') files.delete(each.path);
    if (each.kind === 'object-removed') objects.delete(each.key);
  }
  for (const each of happenings) {
    if (each.kind === 'files-dated') {
      for (const [path, file] of files) {
        if (each.paths && !each.paths.includes(path)) continue;
        files.set(path, { ...file, modifiedAt: dateOf(each.at, now) });
      }
    }
    if (each.kind === 'objects-dated') {
      for (const [key, object] of objects) {
        if (!key.endsWith(each.ending ?? '')) continue;
        objects.set(key, { ...object, lastModified: dateOf(each.at, now) });
      }
    }
  }
  for (const each of happenings) {
    const content = 'content' in each ? Buffer.from(each.content) : Buffer.alloc(0);
    if (each.kind === 'file-written') {
      files.set(each.path, { path: each.path, content, modifiedAt: dateOf(each.at, now) });
    }
    if (each.kind === 'object-stored') {
      objects.set(each.key, { key: each.key, content, lastModified: dateOf(each.at, now) });
    }
  }
}

const request = (operation: string, key: string, status: number): S3Request => ({
  operation,
  bucket: 'zerotoboto',
  key,
  status,
  requestBytes: 0,
  responseBytes: 0,
  startedAt: 0,
  endedAt: 0,
});

/** What one run did. */
interface Deeds {
  readonly requests: S3Request[];
  readonly lines: string[];
  readonly outside: string[];
  readonly crashPath?: string;
  readonly code: number;
}

/** Carries a procedure out, to its end or to the first place at which it fails. */
function act(
  procedure: TransferProcedure,
  given: TransferCase,
  world: World,
  { now, withOpen }: { now: number; withOpen: boolean },
): Deeds {
  const { place } = given;
  const [failure] = failures(procedure, given);
  const deeds = { requests: [] as S3Request[], lines: [] as string[], outside: [] as string[] };
  if (failure?.key !== undefined) {
    return { ...deeds, requests: [request('HeadObject', failure.key, 404)], code: 1 };
  }
  if (failure?.path !== undefined) {
    return { ...deeds, crashPath: `${place.workingDirectory}/${failure.path}`, code: 1 };
  }
  const uploads = [...uploadsOf(procedure, given)].filter(({ isOpen }) => withOpen || !isOpen);
  const downloads = [...downloadsOf(procedure, given)].filter(({ isOpen }) => withOpen || !isOpen);
  deletions(procedure, given, world);
  for (const upload of uploads) {
    const content = procedure.body(upload, place) ?? new Uint8Array();
    const lastModified = Math.floor(now / 1000) * 1000;
    world.objects.set(upload.key, { key: upload.key, content, lastModified });
    deeds.requests.push(request('PutObject', upload.key, 200));
    deeds.lines.push(record(`${place.workingDirectory}/${upload.path}`, 'zerotoboto', upload.key));
  }
  const own = ownPrefix(place);
  if (procedure.alsoOpen?.(place).includes(own)) {
    world.objects.set(own, { key: own, content: new Uint8Array(), lastModified: now });
    deeds.requests.push(request('PutObject', own, 200));
  }
  const before = new Set(given.files.keys());
  for (const { path, content } of downloads) {
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
    const isThere = folder === '' || [...before].some((other) => other.startsWith(`${folder}/`));
    if (procedure.folders === 'left-out' && !isThere) continue;
    if (path.startsWith('../')) deeds.outside.push(path);
    else world.files.set(path, { path, content, modifiedAt: now });
  }
  return { ...deeds, code: 0 };
}

function deletions(procedure: TransferProcedure, given: TransferCase, { files, objects }: World): void {
  const prefix = ownPrefix(given.place);
  const listed = new Set(listedBy(procedure, given).map(({ key }) => key));
  if (procedure.deletes === 'files') {
    for (const path of given.files.keys())
      if (!listed.has(prefix + path) && !isDotfile(path)) files.delete(path);
  }
  if (procedure.deletes === 'objects') {
    for (const key of listed) if (!given.files.has(key.slice(prefix.length))) objects.delete(key);
  }
}

const snapshot = <T>(map: ReadonlyMap<string, T>): T[] => [...map.values()];

function runIn(
  world: World,
  { scenario, run, step }: { scenario: Scenario; run: Run; step: number },
  procedure: TransferProcedure,
  withOpen: boolean,
): Observation {
  const workingDirectory = `${ROOT}/${scenario.fixture.workingDirectory}`;
  const now = START + step * MINUTE_MS;
  const before = { files: snapshot(world.files), objects: snapshot(world.objects) };
  const observed = (deeds: Deeds): Observation => ({
    scenario: scenario.id,
    step,
    run: run.folder === 'empty' ? 'in-empty-folder' : 'first',
    workingDirectory,
    platform: 'linux',
    stdout: deeds.lines.map((line) => `${line}\n`).join(''),
    stdoutMarks: [],
    stderr: '',
    ending: { kind: 'exited', code: deeds.code },
    durationMs: 0,
    changes: [],
    compileErrors: [],
    ...(deeds.crashPath === undefined
      ? {}
      : { crash: { name: 'Error', message: '', path: deeds.crashPath } }),
    ...(scenario.watchesFolder
      ? { folder: { before: before.files, after: snapshot(world.files), outside: deeds.outside } }
      : {}),
    s3: {
      bucket: 'zerotoboto',
      before: before.objects,
      buckets: new Map([['zerotoboto', snapshot(world.objects)]]),
      requests: deeds.requests,
      strayConnections: [],
    },
  });
  const nothing: Deeds = { requests: [], lines: [], outside: [], code: 0 };
  const entries = run.folder === 'empty' ? [] : scenario.fixture.entries;
  const given = transferCase(observed(nothing), entries, scenario.s3?.pageSize);
  return observed(act(procedure, given, world, { now, withOpen }));
}

/**
 * What a program that is built like a procedure would do in a scenario, run by run, up to the first that fails.
 * @param withOpen whether it does what may be done or not
 */
export function performed(
  procedure: TransferProcedure,
  scenario: Scenario,
  withOpen: boolean,
): Observation[] {
  const world: World = { files: new Map(), objects: new Map() };
  const observations: Observation[] = [];
  for (const [step, run] of scenario.runs.entries()) {
    if (run.folder === 'full' && world.files.size === 0) {
      for (const entry of scenario.fixture.entries) {
        if (entry.kind !== 'file') continue;
        const { path, content } = entry;
        world.files.set(path, { path, content: Buffer.from(content), modifiedAt: START });
      }
    }
    happen(world, run.happens ?? [], START + step * MINUTE_MS);
    const observation = runIn(world, { scenario, run, step }, procedure, withOpen);
    observations.push(observation);
    if (observation.ending.kind === 'exited' && observation.ending.code !== 0) break;
  }
  return observations;
}
