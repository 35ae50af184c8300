import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { SourcePlace } from '../observation/places.ts';
import { consoleLines, keyLines } from './bucket-tree.ts';
import { count } from './count.ts';
import { endingLine, errorLines } from './ending.ts';
import { indent, prose, type Style } from './style.ts';
import { showSize, traceLines } from './trace.ts';
import type { TryBeginning, TryResult, TryRun, TryView } from './try-result.ts';
import { showValue } from './value.ts';

/** So much of each part fits a terminal's memory. */
const SHOWN = 200;

function shortened(lines: readonly string[], { all, style }: TryView): string[] {
  if (all || lines.length <= SHOWN + 1) return [...lines];
  const more = `… and ${lines.length - SHOWN} more lines; --all shows them`;
  return [...lines.slice(0, SHOWN), style.paint.dim(more)];
}

const heading = (text: string, { paint }: Style): string[] => ['', paint.bold(text), ''];

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
    ...(run.ending.kind === 'timed-out' ? ['To give it longer: --timeout 600'] : []),
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
