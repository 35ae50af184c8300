import { count } from './count.ts';
import { item, prose, type Style } from './style.ts';
import { showSize } from './trace.ts';
import type { LeftOut, Seed, TryBeginning, TryView } from './try-result.ts';
import { showValue } from './value.ts';

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

/** There is nothing to try yet. */
export const stillStarter = (program: string, lesson: string, style: Style): string[] =>
  prose(`${program} is still as it came: there is nothing to try yet. Its lesson is ${lesson}.`, style);

/** Why a call can't be carried out. */
export const inPlaceOnly = (stages: readonly string[]): string =>
  `--in-place goes only with ${stages.join(' and ')}, which are to change a folder`;
export const inPlaceWithLinks = (path: string): string =>
  `--in-place works only where no link leads out of the folder, and ${showValue(path)} does, or leads nowhere`;
export const inPlaceNeedsFolder = '--in-place needs the folder to work in';
export const triesOneStage = (given: readonly string[]): string =>
  given.length === 0
    ? 'Every stage has passed: name the one to try'
    : `try goes with one stage, and these are ${given.length}: ${given.join(', ')}`;
export const tooManyWords = (word: string): string => `"${word}" has no meaning here`;
