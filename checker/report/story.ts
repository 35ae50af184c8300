import stringWidth from 'string-width';
import type { Check } from '../comparison/check.ts';
import { type FileState, type Outcome, sameContent, transfersIn } from '../comparison/transfers.ts';
import type { Observation } from '../observation/observation.ts';
import type { ObservedObject } from '../observation/s3.ts';
import { count } from './count.ts';
import { indent, prose, type Style } from './style.ts';
import { showValue } from './value.ts';

/** So many names are shown in full: what went wrong with one went wrong with the others. */
const SHOWN = 3;

const MINUTE_MS = 60_000;

/** `30 minutes before this run`; dates that matter lie minutes apart. */
function age(at: number, ranAt: number): string {
  const minutes = Math.round((ranAt - at) / MINUTE_MS);
  if (minutes < 1) return 'just now';
  if (minutes < 120) return `${count(minutes, 'minute')} before`;
  const hours = Math.round(minutes / 60);
  if (hours < 48) return `${count(hours, 'hour')} before`;
  const days = Math.round(hours / 24);
  return days < 365 ? `${count(days, 'day')} before` : `in ${new Date(at).getUTCFullYear()}`;
}

const sized = (content: Uint8Array): string =>
  `${content.length.toLocaleString('en')} ${content.length === 1 ? 'byte' : 'bytes'}`;

const fileBefore = (file: FileState | undefined, ranAt: number): string =>
  file ? `${sized(file.content)}, changed ${age(file.modifiedAt, ranAt)}` : 'not there';

const objectBefore = (object: ObservedObject | undefined, ranAt: number): string =>
  object ? `${sized(object.content)}, stored ${age(object.lastModified, ranAt)}` : 'not there';

function fileAfter({ before, after }: Outcome): string {
  if (!after.file) return before.file ? 'gone' : 'not there';
  if (!before.file) return `made, ${sized(after.file.content)}`;
  return sameContent(before.file.content, after.file.content)
    ? 'as before'
    : `changed, ${sized(after.file.content)}`;
}

function objectAfter({ before, after, stored }: Outcome): string {
  if (!after.object) return before.object ? 'gone' : 'not there';
  if (stored > 0) return before.object ? `stored again, ${sized(after.object.content)}` : 'stored';
  return 'as before';
}

/** What was wanted of the two sides, by the check that failed. */
function wanted(check: Check, { before }: Outcome): readonly [folder: string, s3: string] {
  const same = 'as before';
  const absent = (there: unknown): string => (there ? same : 'not there');
  switch (check.id.split('/').at(-1)) {
    case 'uploads':
      return [same, before.object ? "stored again, with the file's bytes" : "stored, with the file's bytes"];
    case 'downloads':
      return [before.file ? "the object's bytes" : "made, with the object's bytes", same];
    default:
      return [absent(before.file), absent(before.object)];
  }
}

const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - stringWidth(text)));

/** Folder and bucket before and after, side by side where there is room, else one below the other. */
function outcomeLines(check: Check, outcome: Outcome, ranAt: number, { paint, width }: Style): string[] {
  const rows: [string, string, string][] = [
    ['before', fileBefore(outcome.before.file, ranAt), objectBefore(outcome.before.object, ranAt)],
    ['after', fileAfter(outcome), objectAfter(outcome)],
    ['expected', ...wanted(check, outcome)],
  ];
  const label = (text: string): string => paint.dim(padded(text, 11));
  const left = Math.max(...rows.map(([, folder]) => stringWidth(folder)), 'in the folder'.length) + 3;
  const right = Math.max(...rows.map(([, , s3]) => stringWidth(s3)));
  const table =
    11 + left + right + 6 <= width
      ? [
          label('') + paint.dim(`${padded('in the folder', left)}in S3`),
          ...rows.map(([head, folder, s3]) => label(head) + padded(folder, left) + s3),
        ]
      : rows.flatMap(([head, folder, s3]) => [
          `${label(head)}in the folder: ${folder}`,
          `${label('')}in S3: ${s3}`,
        ]);
  const altered = check.differences.altered.find(({ item }) => item === outcome.key || item === outcome.path);
  const contents = altered
    ? [`${label('content')}expected ${altered.expected}`, `${label('')}found    ${altered.actual}`]
    : [];
  return [showValue(outcome.path), ...indent(2, [...table, ...contents]), ''];
}

/** `, step 3 of 5`, where a story has several. */
export const stepOf = ({ step, chapter }: Observation): string =>
  chapter && chapter.of > 1 ? `, step ${step + 1} of ${chapter.of}` : '';

/** What had happened before the run that went wrong. */
export const chapterLines = ({ chapter }: Observation, style: Style): string[] =>
  chapter ? prose(`${chapter.says}. Then your program ran.`, style) : [];

/**
 * What went wrong in a chapter of a story: of each name that is concerned, what was in the folder and in the bucket
 * before and after.
 * @param check one of those on files or objects, which failed in this run
 */
export function storyLines(check: Check, observation: Observation, style: Style): string[] {
  const { missing, unexpected, altered } = check.differences;
  const items = new Set([...missing, ...unexpected, ...altered.map(({ item }) => item)]);
  const { outcomes } = transfersIn(observation);
  const concerned = outcomes.filter(({ key, path }) => items.has(key) || items.has(path));
  const known = new Set(concerned.flatMap(({ key, path }) => [key, path]));
  const strange = [...items].filter((item) => !known.has(item));
  const ranAt = observation.chapter?.at ?? 0;
  const more = concerned.length - SHOWN;
  return [
    ...concerned.slice(0, SHOWN).flatMap((outcome) => outcomeLines(check, outcome, ranAt, style)),
    ...(more > 0 ? [style.paint.dim(`… and ${more} more`), ''] : []),
    ...(strange.length > 0
      ? [
          ...prose(
            check.id.endsWith('/other-files') || check.id.endsWith('/outside')
              ? 'Made, and not expected:'
              : 'Stored or deleted, and not of this folder:',
            style,
          ),
          ...strange.slice(0, SHOWN).map((item) => `  ${showValue(item)}`),
          ...(strange.length > SHOWN ? [style.paint.dim(`  … and ${strange.length - SHOWN} more`)] : []),
          '',
        ]
      : []),
  ];
}

/** Whether a check is about files and objects of a story, and not about lines. */
export const isOfStory = (check: Check, { chapter }: Observation): boolean =>
  chapter !== undefined &&
  ['uploads', 'left-alone', 'downloads', 'files', 'other-files', 'objects', 'bucket', 'outside'].includes(
    check.id.split('/').at(-1) ?? '',
  );
