import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type Ending, endedWell } from '../observation/ending.ts';
import type { CompileError, Crash, SourcePlace } from '../observation/observation.ts';
import type { S3Request } from '../observation/s3-request.ts';
import { consoleLines, keyLines, type ListedKey } from './bucket-tree.ts';
import { count } from './count.ts';
import { endingLine, errorLines } from './ending.ts';
import { indent, item, prose, type Style } from './style.ts';
import { showSize, traceLines } from './trace.ts';
import { showValue } from './value.ts';

/** What of a folder a copy can't hold; paths are relative to the folder. */
export interface LeftOut {
  /** Sockets, pipes and devices. */
  readonly special: readonly string[];
  /** Links that lead out of the folder, or nowhere. */
  readonly leading: readonly string[];
  readonly unreadable: readonly string[];
}

/** A folder after a run, held against what it should hold; paths are relative to it. */
export interface FolderAfter {
  /** How many files hold what they should. */
  readonly same: number;
  readonly altered: readonly string[];
  readonly gone: readonly string[];
  readonly added: readonly string[];
}

/** Where a script ran. */
export type TryPlace =
  /** In the lesson's folder, made for this run. */
  | { readonly kind: 'assets'; readonly path: string }
  /** In a copy of a folder; every path is shown as if it had run in the folder itself. */
  | { readonly kind: 'copy'; readonly of: string }
  /** In an empty folder with the name of this one, or of the lesson's. */
  | { readonly kind: 'emptied'; readonly of: string | undefined }
  | { readonly kind: 'in-place'; readonly path: string };

/** What lay in the bucket before the script ran. */
export interface Seed {
  /** Objects of the folder's own files. */
  readonly files: number;
  /** A file that was left out, so that there is something to upload. */
  readonly without?: string;
  /** A key that no file has, so that there is something to download. */
  readonly besides?: string;
}

/** What is known before the script runs. */
export interface TryBeginning {
  readonly stage: string;
  /** The program as people call it. */
  readonly program: string;
  readonly place: TryPlace;
  readonly files: number;
  /** In bytes. */
  readonly size: number;
  readonly leftOut: LeftOut;
  readonly seed?: Seed;
  /** The S3 that it talks to, where the stage has one. */
  readonly backend?: 'embedded' | 'localstack';
}

/** One run, in the words of the learner's own folder. */
export interface TryRun {
  readonly stdout: string;
  readonly stderr: string;
  readonly ending: Ending;
  readonly crash?: Crash;
  readonly compileErrors: readonly CompileError[];
  /** Other machines that it tried to reach. */
  readonly refusedHosts: readonly string[];
  readonly requests: readonly S3Request[];
}

/** All that came of it. */
export interface TryResult {
  readonly runs: readonly TryRun[];
  /** The buckets after the last run, the usual one first. */
  readonly buckets: readonly { readonly name: string; readonly objects: readonly ListedKey[] }[];
  readonly folder: FolderAfter;
  /** Where a copy is of what the folder held before, when it was worked in and is another now. */
  readonly kept?: string;
}

/** How it is shown. */
export interface TryView {
  readonly style: Style;
  readonly plain: boolean;
  /** Every line of each part, however many there are. */
  readonly all: boolean;
}

/** So much of each part fits a terminal's memory. */
const SHOWN = 200;

function shortened(lines: readonly string[], { all, style }: TryView): string[] {
  if (all || lines.length <= SHOWN + 1) return [...lines];
  const more = `… and ${lines.length - SHOWN} more lines; --all shows them`;
  return [...lines.slice(0, SHOWN), style.paint.dim(more)];
}

const heading = (text: string, { paint }: Style): string[] => ['', paint.bold(text), ''];

function placeLines({ place, files, size }: TryBeginning, style: Style): string[] {
  const what = `${count(files, 'file')}, ${showSize(size)}`;
  switch (place.kind) {
    case 'assets':
      return prose(`In a fresh copy of the lesson's folder: ${what}.`, style);
    case 'copy':
      return prose(
        `In a copy of ${place.of} (${what}), so that nothing in it can change. Paths are shown as if the script had run there.`,
        style,
      );
    case 'emptied':
      return place.of === undefined
        ? prose("In an empty folder with the name of the lesson's, assets.", style)
        : prose(
            `In an empty folder with the name of ${place.of}, so that nothing in that one can change. Paths are shown as if the script had run there.`,
            style,
          );
    case 'in-place':
      return prose(`In ${place.path} itself (${what}). What it held before is kept meanwhile.`, style);
  }
}

const SEVERAL = 3;

/** `a, b, c and 4 more`. */
function some(paths: readonly string[]): string {
  const shown = paths.slice(0, SEVERAL).map(showValue).join(', ');
  return paths.length > SEVERAL ? `${shown} and ${paths.length - SEVERAL} more` : shown;
}

function leftOutLines({ special, leading, unreadable }: LeftOut, style: Style): string[] {
  const told: readonly (readonly [string, readonly string[]])[] = [
    ['Left out, as they are no files (sockets, pipes, devices)', special],
    ['Left out, as these links lead out of the folder or nowhere', leading],
    ['Left out, as you may not read them', unreadable],
  ];
  return told.flatMap(([why, paths]) => (paths.length > 0 ? item(`${why}: ${some(paths)}`, style) : []));
}

function seedLines({ files, without, besides }: Seed, style: Style): string[] {
  const held = `The bucket held what a full backup of the folder leaves there: ${count(files, 'object')}.`;
  const left =
    without === undefined ? '' : ` ${showValue(without)} was left out, so that there is something to upload.`;
  const put =
    besides === undefined ? '' : ` ${showValue(besides)} was put in, so that there is something to download.`;
  return prose(held + left + put, style);
}

/** Said before the script runs: what is run, where, and with what. */
export function tryBeginning(beginning: TryBeginning, { style }: TryView): string[] {
  const { stage, program, seed, leftOut, backend } = beginning;
  const s3 =
    backend === undefined ? '' : backend === 'localstack' ? ', with LocalStack' : ', with the embedded S3';
  return [
    ...prose(`Running ${style.paint.bold(program)} (${stage})${s3}.`, style),
    ...placeLines(beginning, style),
    ...(beginning.place.kind === 'emptied' ? [] : leftOutLines(leftOut, style)),
    ...(seed ? seedLines(seed, style) : []),
  ];
}

/** A program's own text; what would move the cursor or paint is taken out. */
const printed = (text: string): string[] => {
  const lines = stripVTControlCharacters(text).replace(/\r\n/g, '\n').split('\n');
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
};

function placeOf({ file, line }: SourcePlace, from: string): string {
  const way = relative(from, file);
  return `The error came from ${way.startsWith('..') ? file : way}, line ${line}.`;
}

function runLines(run: TryRun, view: TryView, which: string, from: string): string[] {
  const { style } = view;
  const out = printed(run.stdout);
  const err = printed(run.stderr);
  const errors = run.compileErrors.flatMap((error) => errorLines(error, style, from));
  return [
    ...heading(`What it printed${which}`, style),
    ...(out.length > 0 ? shortened(out, view) : [style.paint.dim('Nothing.')]),
    ...(errors.length > 0 ? ['', ...errors.slice(0, -1)] : []),
    ...(err.length > 0 && errors.length === 0
      ? [...heading(`What it wrote to its error output${which}`, style), ...shortened(err, view)]
      : []),
    '',
    ...prose(endingLine(run.ending), style),
    ...run.refusedHosts.flatMap((host) =>
      prose(`It tried to reach ${showValue(host)}, which is not on this machine. That was refused.`, style),
    ),
    ...(run.crash?.place && errors.length === 0 ? [placeOf(run.crash.place, from)] : []),
  ];
}

function bucketLines({ name, objects }: TryResult['buckets'][number], view: TryView): string[] {
  const { style, plain } = view;
  if (objects.length === 0) return [...heading(`The bucket ${name}`, style), 'It is empty.'];
  const size = objects.reduce((sum, object) => sum + object.size, 0);
  return [
    ...heading(`The bucket ${name} as it is: ${count(objects.length, 'key')}, ${showSize(size)}`, style),
    ...shortened(keyLines(objects, style, plain), view),
    ...heading(`The bucket ${name} as a web console draws it`, style),
    ...shortened(consoleLines(name, objects, style, plain), view),
    '',
    ...prose('S3 knows no folders: these are drawn from the slashes in the keys.', style),
  ];
}

/** Where the files are that a folder held before a script worked in it. */
export const keptLines = (path: string): string[] => [
  'What the folder held before is kept, until you delete it:',
  `  ${path}`,
];

/** What became of the files; nothing where all are as they should be and that goes without saying. */
function folderLines(
  { folder: { same, altered, gone, added }, kept }: TryResult,
  { place, seed }: TryBeginning,
  view: TryView,
): string[] {
  const { style } = view;
  const list = (title: string, paths: readonly string[]): string[] =>
    paths.length === 0
      ? []
      : [...prose(title, style), ...indent(2, shortened(paths.map(showValue), view)), ''];
  if (place.kind === 'emptied') {
    return [
      ...heading('The folder afterwards', style),
      ...prose(`${same} of ${count(seed?.files ?? 0, 'file')} came back as they were.`, style),
      ...list('These came back with another content:', altered),
      ...list('These did not come back:', gone),
      ...list('These came besides:', added),
    ];
  }
  const untouched = altered.length + gone.length + added.length === 0;
  if (untouched) {
    return place.kind === 'in-place' || seed
      ? [...heading('The folder afterwards', style), 'All its files are as they were.']
      : [];
  }
  return [
    ...heading(place.kind === 'copy' ? 'The copy of the folder afterwards' : 'The folder afterwards', style),
    ...list('These files have another content now:', altered),
    ...list('These files are gone:', gone),
    ...list('These files are new:', added),
    ...(kept === undefined ? [] : keptLines(kept)),
    ...(place.kind === 'copy' ? prose(`In ${place.of} itself nothing has changed.`, style) : []),
  ];
}

/** Everything that a script did, in four parts: its output, its conversation with S3, the bucket, the folder. */
export function tryLines(beginning: TryBeginning, result: TryResult, view: TryView, from: string): string[] {
  const { runs, buckets } = result;
  const which = (index: number): string =>
    runs.length > 1 ? (index === 0 ? ' the first time' : ' the second time') : '';
  return [
    ...runs.flatMap((run, index) => [
      ...runLines(run, view, which(index), from),
      ...(beginning.backend === undefined
        ? []
        : [
            ...heading(`What it and S3 said to each other${which(index)}`, view.style),
            ...shortened(traceLines(run.requests, view.style), view),
          ]),
    ]),
    ...buckets.flatMap((bucket) => bucketLines(bucket, view)),
    ...folderLines(result, beginning, view),
  ];
}

/** Whether every run came to its end as a script should. */
export const triedWell = ({ runs }: Pick<TryResult, 'runs'>): boolean =>
  runs.every(({ ending }) => endedWell(ending));

/** There is nothing to try yet. */
export const stillStarter = (program: string, lesson: string, style: Style): string[] =>
  prose(`${program} is still as it came: there is nothing to try yet. Its lesson is ${lesson}.`, style);

/** Why a call can't be carried out. */
export const inPlaceOnly = (stages: readonly string[]): string =>
  `--in-place goes only with ${stages.join(' and ')}, which are to change a folder`;
export const inPlaceNeedsFolder = '--in-place needs the folder to work in';
export const triesOneStage = (given: readonly string[]): string =>
  given.length === 0
    ? 'Every stage has passed: name the one to try'
    : `try goes with one stage, and these are ${given.length}: ${given.join(', ')}`;
export const tooManyWords = (word: string): string => `"${word}" has no meaning here`;
