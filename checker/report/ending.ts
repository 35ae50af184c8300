import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { StageResult } from '../diagnosis/result.ts';
import type { Ending } from '../observation/ending.ts';
import type { CompileError, Crash, Observation } from '../observation/observation.ts';
import type { SourcePlace } from '../observation/places.ts';
import { indent, type Style } from './style.ts';

/** How many of the last lines of stderr are shown: enough for a message and the place it names. */
const STDERR_LINES = 10;

/** How many errors of a compiler are shown: the first cause the others more often than not. */
const ERRORS_SHOWN = 3;

/** A file as a reader would name it: from the folder at hand, unless that is a long way round. */
function shortPath(file: string, from: string): string {
  const short = relative(from, file);
  return short.startsWith('..') ? file : short;
}

/** `exercises/backup-0.ts, line 5`, the line itself, and a mark below the column. */
function placeLines({ file, line, column, text }: SourcePlace, { paint }: Style, from: string): string[] {
  const head = `${shortPath(file, from)}, line ${line}:`;
  if (text === undefined) return [head];
  const gutter = `${line} | `;
  // A tab keeps its width below itself only as a tab.
  const before = text.slice(0, column - 1).replace(/[^\t]/g, ' ');
  return [head, `  ${paint.dim(gutter)}${text}`, `  ${' '.repeat(gutter.length)}${before}${paint.red('^')}`];
}

export function errorLines({ message, place }: CompileError, style: Style, from: string): string[] {
  return [message, ...(place ? placeLines(place, style, from) : []), ''];
}

function crashLines({ name, message, place }: Crash, style: Style, from: string): string[] {
  const said = message.startsWith(name) ? message : `${name}: ${message}`;
  return [...said.trimEnd().split('\n'), ...(place ? placeLines(place, style, from) : []), ''];
}

export function endingLine(ending: Ending): string {
  switch (ending.kind) {
    case 'exited':
      // Node's documentation, "Exit codes": 13 is an unsettled top-level await.
      return ending.code === 13
        ? 'It ended with exit code 13: it waits, at the top level, for a promise that nobody settles.'
        : `It ended with exit code ${ending.code}.`;
    case 'signalled':
      return `It was ended by the signal ${ending.signal}.`;
    case 'timed-out':
      return `It was still running after ${ending.afterMs / 1000} seconds.`;
    case 'flooded':
      return `It printed more than ${ending.limitBytes / 1_000_000} MB.`;
    case 'not-started':
      return `It could not be started (${ending.reason}).`;
  }
}

/** The last lines that a program wrote to stderr: its own words on what went wrong. */
export function stderrLines({ stderr }: Observation): string[] {
  const lines = stripVTControlCharacters(stderr).trimEnd().split(/\r?\n/);
  if (lines.length === 1 && lines[0] === '') return [];
  const distinct = [...new Set(lines)].map((line) => {
    const times = lines.filter((other) => other === line).length;
    return times > 1 && line.trim() !== '' ? `${line} (${times} times)` : line;
  });
  const shown = distinct.slice(-STDERR_LINES);
  const head = distinct.length > shown.length ? 'Its error output ends:' : 'Its error output:';
  return [head, ...indent(2, shown), ''];
}

/**
 * What is known of how a program ended, in the first of the given scenarios: the compiler's errors or the uncaught error
 * with its place, else the way it ended and the last it wrote to stderr.
 * @param from the folder from which paths are shown
 */
export function endingLines(
  result: StageResult,
  scenarios: readonly string[],
  style: Style,
  from = process.cwd(),
): string[] {
  const observation = result.observations.find(({ scenario }) => scenarios.includes(scenario));
  if (!observation) return [];
  const { ending, crash, compileErrors } = observation;
  const own =
    compileErrors.length > 0
      ? compileErrors.slice(0, ERRORS_SHOWN).flatMap((error) => errorLines(error, style, from))
      : crash
        ? crashLines(crash, style, from)
        : [endingLine(ending), '', ...stderrLines(observation)];
  const advice = result.advice.slice(0, ERRORS_SHOWN).flatMap((error) => errorLines(error, style, from));
  return [
    ...own,
    ...(advice.length > 0
      ? ['TypeScript has something to say about the file too:', '', ...indent(2, advice)]
      : []),
  ];
}
