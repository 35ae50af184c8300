import { relative } from 'node:path';
import type { Check } from '../comparison/check.ts';
import type { MisconceptionId } from '../diagnosis/diagnosis.ts';
import type { StageResult } from '../diagnosis/result.ts';
import type { Observation } from '../observation/observation.ts';
import type { CodePlace } from '../observation/places.ts';
import { placeOfWrongLine } from '../observation/places-output.ts';
import { firstWrite } from '../observation/places-requests.ts';
import type { S3Request } from '../observation/s3-request.ts';
import { indent, prose, type Style } from './style.ts';
import { showLines, showValue } from './value.ts';

/** Something that went wrong, and the place in the learner's code that did it. */
export interface Culprit {
  readonly what: 'line' | 'line-again' | 'object' | 'other-bucket' | 'refused';
  /** The line as printed; of a request the key, or the bucket and the key. */
  readonly item: string;
  readonly place: CodePlace;
}

/** Where a program broke off, that place is told; where nothing was done, no place did it. */
const TELL_ENOUGH: readonly MisconceptionId[] = [
  'not-started',
  'did-not-compile',
  'crashed',
  'timed-out',
  'flooded',
  'ended-too-early',
  'nothing-printed',
  'nothing-uploaded',
  'bypasses-lab',
];

const isFailed = ({ kind, verdict }: Check): boolean => kind === 'required' && verdict === 'failed';

function culpritOfRequest(what: Culprit['what'], request: S3Request | undefined): Culprit | undefined {
  if (!request?.place) return undefined;
  const { bucket, key = '', place } = request;
  return { what, item: what === 'other-bucket' ? `${bucket}/${key}` : key, place };
}

/** Checks whose differences are keys of objects that were stored, and such as are printed lines, by their last word. */
const OF_KEYS = ['objects', 'uploads', 'left-alone', 'bucket'];
const OF_LINES = ['report', 'after-storing', 'truth'];

/** The first request or line that a check calls wrong; what is missing has no place. */
function culpritOfCheck({ id, differences }: Check, observation: Observation): Culprit | undefined {
  const { unexpected, repeated, altered } = differences;
  const rule = id.split('/').at(-1) ?? id;
  if (observation.s3 && OF_KEYS.includes(rule)) {
    const keys = new Set([...unexpected, ...altered.map(({ item }) => item)]);
    const isMeant = ({ key }: S3Request): boolean => key !== undefined && keys.has(key);
    return culpritOfRequest('object', firstWrite(observation.s3.requests, isMeant));
  }
  if (observation.s3 && !OF_LINES.includes(rule)) return undefined;
  const printed = placeOfWrongLine(observation, { unexpected, repeated });
  if (!printed) return undefined;
  const { kind, line, place } = printed;
  return { what: kind === 'repeated' ? 'line-again' : 'line', item: line, place };
}

/**
 * The place in the learner's code that printed the first wrong line or sent the first wrong request: of the first check
 * that failed, in the run that was judged. It says where to look, never why.
 * @returns undefined for a pass, and wherever the place isn't known for certain
 */
export function culpritIn({ verdict, checks, diagnoses, observations }: StageResult): Culprit | undefined {
  if (verdict !== 'failed' || diagnoses.some(({ id }) => TELL_ENOUGH.includes(id))) return undefined;
  if (diagnoses.some(({ id }) => id === 'wrong-bucket')) {
    const runs = observations.flatMap(({ s3 }) => (s3 ? [s3] : []));
    const writes = runs.map(({ bucket, requests }) => firstWrite(requests, (to) => to.bucket !== bucket));
    return culpritOfRequest(
      'other-bucket',
      writes.find((write) => write !== undefined),
    );
  }
  for (const check of checks.filter(isFailed)) {
    const observation = observations.find(({ scenario }) => scenario === check.scenario);
    if (!observation || check.id === 'files') continue;
    const { unexpected, repeated, altered } = check.differences;
    if (unexpected.length + repeated.length + altered.length > 0) return culpritOfCheck(check, observation);
    if (check.id === 'ends-in-failure') {
      const refused = firstWrite(observation.s3?.requests ?? [], ({ status }) => status >= 400);
      if (refused) return culpritOfRequest('refused', refused);
    }
  }
  return undefined;
}

const HEADS: Record<Culprit['what'], readonly [what: string, did: string]> = {
  line: ['This line is not as expected:', 'printed it'],
  'line-again': ['This line had been printed before:', 'printed it'],
  object: ['This object is not as expected:', 'asked S3 to store it'],
  'other-bucket': ['This was for another bucket:', 'asked for it'],
  refused: ['This is what S3 refused:', 'asked for it'],
};

/** A file as a reader would name it: from the folder at hand, unless that is a long way round. */
function shortPath(file: string, from: string): string {
  const short = relative(from, file);
  return short.startsWith('..') ? file : short;
}

/** A line of code with those around it, their numbers before them, and a mark below the column. */
function excerptLines({ line, column, before, text, after }: CodePlace, { paint }: Style): string[] {
  const wide = String(line + 1).length;
  const row = (number: number, source: string | undefined, mark: string): string[] =>
    source === undefined
      ? []
      : [`${mark} ${paint.dim(`${String(number).padStart(wide)} |`)} ${source}`.trimEnd()];
  if (text === undefined) return [];
  // A tab keeps its width below itself only as a tab.
  const margin = text.slice(0, column - 1).replace(/[^\t]/g, ' ');
  return [
    ...row(line - 1, before, ' '),
    ...row(line, text, '>'),
    `  ${' '.repeat(wide)} ${paint.dim('|')} ${margin}${paint.red('^')}`,
    ...row(line + 1, after, ' '),
  ];
}

/**
 * Where in the code to look, as lines; none where that isn't known.
 * @param from the folder from which paths are shown
 */
export function placeLines(result: StageResult, style: Style, from = process.cwd()): string[] {
  const culprit = culpritIn(result);
  if (!culprit) return [];
  const { what, item, place } = culprit;
  const [head, did] = HEADS[what];
  const shown = what.startsWith('line') ? showLines(item) : showValue(item);
  return [
    ...prose(head, style),
    ...indent(2, shown.split('\n')),
    ...prose(`Line ${place.line} of ${shortPath(place.file, from)} ${did}:`, style),
    ...indent(2, excerptLines(place, style)),
    '',
  ];
}
