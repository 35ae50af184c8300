import { usedBucket } from '../../comparison/stores.ts';
import { record, recordsIn, withSlashes } from '../../comparison/upload-records.ts';
import type { MisconceptionId } from '../../diagnosis/diagnosis.ts';
import { explain } from '../../diagnosis/explain.ts';
import type { Family, Model } from '../../diagnosis/model.ts';
import { baseName } from '../../fixture/tree.ts';
import { timedLines } from '../../observation/timing.ts';
import type { Place } from '../pipeline.ts';
import { rightPipeline } from '../pipeline.ts';
import { isAbsolute, leadsTo } from '../printing/literal-families.ts';
import { type NamingProcedure, renamed } from '../printing/procedure.ts';
import { pieceModels } from '../printing/relative-piece.ts';
import { SPELLING_MODELS } from '../printing/spelling.ts';
import { once, type TransferCase } from './case.ts';
import { type TransferProcedure, uploadsOf } from './procedure.ts';

/** How the two lines on each upload are made: how the path in them is written, and what else is printed. */
interface Telling extends NamingProcedure {
  /** Lines that speak of no upload may be there. */
  readonly chats: boolean;
  /** Reports may come more than once. */
  readonly repeats: boolean;
}

/** A run whose report is to be explained: what was stored, by the path that it came from, and what was printed. */
interface ToldCase {
  readonly place: Place;
  /** Every line that isn't blank. */
  readonly lines: readonly string[];
  readonly bucket: string;
  readonly uploads: readonly { readonly path: string; readonly key: string }[];
  readonly records: readonly string[];
  readonly fileNames: ReadonlySet<string>;
}

const right: Telling = {
  ...rightPipeline(({ workingDirectory }) => `${workingDirectory}/`),
  chats: false,
  repeats: false,
};

function toldCase(procedure: TransferProcedure, given: TransferCase): ToldCase | undefined {
  const { observation, place, stores, files } = given;
  const { s3, stdout, stdoutMarks, platform } = observation;
  if (!s3) return undefined;
  const uploads = new Map<string, string>();
  for (const { key, path } of uploadsOf(procedure, given)) if (stores.has(key)) uploads.set(key, path);
  // Where several files have one key, nobody can say which was reported how.
  if (uploads.size !== stores.size) return undefined;
  const lines = timedLines(stdout, stdoutMarks, { backslashesAreSlashes: false });
  const records = recordsIn(lines).map(platform === 'win32' ? withSlashes : (line) => line);
  return {
    place,
    lines: lines.map(({ line }) => line),
    bucket: usedBucket(s3),
    uploads: [...uploads].map(([key, path]) => ({ key, path })),
    records: records.map(({ line }) => line),
    fileNames: once(given, toldCase, () => new Set([...files.keys()].map(baseName))),
  };
}

const isChat = (line: string, names: ReadonlySet<string>): boolean =>
  !line.startsWith('Uploaded ') &&
  !line.split(/[\\/:]/).some((part) => names.has(part.trim())) &&
  ![...names].some((name) => name.length > 2 && line.includes(name));

/** Whether a way of telling leads to just what was printed. */
function tells({ name, chats, repeats }: Telling, told: ToldCase): boolean {
  const { place, bucket, uploads, records, fileNames } = told;
  const expected = new Map<string, number>();
  for (const { path, key } of uploads) {
    const entry = { path, kind: 'file', reachedBy: 'tree' } as const;
    const line = record(name.spelling(name.prefix(place) + name.relativePiece(entry, place)), bucket, key);
    expected.set(line, (expected.get(line) ?? 0) + 1);
  }
  const seen = new Map<string, number>();
  for (const line of records) seen.set(line, (seen.get(line) ?? 0) + 1);
  for (const [line, times] of expected) {
    const found = seen.get(line) ?? 0;
    if (found < times || (found > times && !repeats)) return false;
  }
  return [...seen.keys()].every((line) => expected.has(line) || (chats && isChat(line, fileNames)));
}

const MODELS: readonly Model<Telling>[] = [
  ...pieceModels('paths'),
  ...SPELLING_MODELS,
  { ids: ['extra-lines'], steps: ['output'], replace: (telling) => ({ ...telling, chats: true }) },
  { ids: ['duplicate-lines'], steps: ['output'], replace: (telling) => ({ ...telling, repeats: true }) },
];

/** A text that stands in a report where the path of the working directory should be, the same in every folder. */
const hardcodedPath: Family<Telling, ToldCase> = {
  ids: ['hardcoded-path'],
  steps: ['prefix'],
  infer: ({ name }, { records, uploads, place }) => {
    const [first] = uploads;
    if (!first) return [];
    const entry = { path: first.path, kind: 'file', reachedBy: 'tree' } as const;
    const piece = name.spelling(name.relativePiece(entry, place));
    const paths = records.flatMap((line) => /^Uploaded (.*)/.exec(line)?.[1] ?? []);
    return paths
      .filter((path) => path.endsWith(piece))
      .map((path) => path.slice(0, path.length - piece.length))
      .filter((text) => isAbsolute(text) && !leadsTo(text, place))
      .slice(0, 1)
      .map((text) => ({
        ids: ['hardcoded-path'],
        steps: ['prefix'],
        replace: (telling) => renamed(telling, { prefix: () => text }),
        detail: { kind: 'literal', text },
      }));
  },
};

/** A line with what it says of an upload taken out of it: `Uploaded {path}`; undefined where it names none. */
function template(line: string, { uploads, bucket, place }: ToldCase) {
  const names = uploads.flatMap(({ path, key }) => [
    { name: `${place.workingDirectory}/${path}`, mark: '{path}', key },
    { name: key, mark: '{key}', key },
  ]);
  const found = names.filter(({ name }) => line.includes(name));
  const named = found.reduce<(typeof found)[number] | undefined>(
    (longest, each) => (each.name.length > (longest?.name.length ?? 0) ? each : longest),
    undefined,
  );
  if (!named) return undefined;
  const shape = found
    .filter(({ key }) => key === named.key)
    .reduce((text, { name, mark }) => text.replace(name, mark), line)
    .replaceAll(bucket, '{bucket}')
    .replace(/\d+/g, '#');
  return { key: named.key, shape };
}

/**
 * Whether every upload was reported, each in the same words, although not in those that are asked for: its true path or
 * key inside text that is always the same, and no line besides.
 */
function isReframed(cases: readonly ToldCase[]): boolean {
  const shapes = new Set<string>();
  const complete = cases.every((told) => {
    const said = told.lines.map((line) => template(line, told));
    if (said.some((each) => each === undefined)) return false;
    const keys = new Map<string, string[]>();
    for (const each of said) if (each) keys.set(each.key, [...(keys.get(each.key) ?? []), each.shape]);
    for (const each of keys.values()) shapes.add(each.sort().join('\n'));
    return keys.size === told.uploads.length;
  });
  return complete && shapes.size === 1;
}

/**
 * What explains how uploads were reported, where what was stored is understood.
 * @param procedure the one that did what was done with the objects
 * @param everyLineCounts whether lines that report nothing are one too many
 * @returns the identifiers of the one simplest explanation; none where the report is right, or not understood
 */
export function explainReport(
  procedure: TransferProcedure,
  cases: readonly TransferCase[],
  everyLineCounts: boolean,
): readonly MisconceptionId[] {
  // In an empty folder nothing is asked of what is printed but that it claims nothing.
  const told = cases
    .filter(({ endedWell, observation }) => endedWell && observation.run !== 'in-empty-folder')
    .map((given) => toldCase(procedure, given));
  const all = told.filter((each) => each !== undefined);
  if (all.length < told.length || all.every(({ uploads }) => uploads.length === 0)) return [];
  const start: Telling = { ...right, chats: !everyLineCounts };
  const [only, ...others] = explain<Telling, ToldCase>({
    right: start,
    library: { models: MODELS, families: [hardcodedPath], equivalences: [] },
    cases: all.sort((a, b) => a.records.length - b.records.length),
    predicts: tells,
  });
  if (only && others.length === 0) return only.ids;
  return !only && all.some((each) => !tells(start, each)) && isReframed(all) ? ['report-format'] : [];
}
