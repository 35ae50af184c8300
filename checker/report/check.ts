import type { Check } from '../comparison/check.ts';
import { isSame } from '../comparison/differences.ts';
import type { MisconceptionId } from '../diagnosis/diagnosis.ts';
import type { StageResult } from '../diagnosis/result.ts';
import type { Observation } from '../observation/observation.ts';
import { comparisonLines, itemOf } from './comparison.ts';
import { count } from './count.ts';
import { folderOf, isFailed } from './details.ts';
import { wordingOf } from './diagnosis.ts';
import { diagnosisLines, isPolish, isUnexplained } from './diagnosis-lines.ts';
import { stderrLines } from './ending.ts';
import { placeLines } from './places.ts';
import { noticeLines, type ProgressNotice } from './progress.ts';
import { chapterLines, isOfStory, stepOf, storyLines } from './story.ts';
import { indent, item, prose, type Style } from './style.ts';

/** What a report says besides what is in the result. */
export interface CheckContext {
  /** The command that repeats this check, with its seed. */
  readonly again: string;
  /** The next stage that has not passed, when there is one. */
  readonly next?: { readonly stage: string; readonly number: number };
  /** The S3 that the stage was checked against, if it needs one. */
  readonly backend?: 'embedded' | 'localstack';
  /** How many hints the stage's lesson holds. */
  readonly hints: number;
}

/** `in 4 folders, on LocalStack`. */
function whereRun({ observations }: StageResult, { backend }: CheckContext): string {
  const s3 =
    backend === undefined ? '' : backend === 'localstack' ? ', on LocalStack' : ', on the embedded S3';
  return `in ${count(observations.length, 'folder')}${s3}`;
}

function passLines(result: StageResult, context: CheckContext, style: Style): string[] {
  const { paint } = style;
  const { next } = context;
  const polish = result.diagnoses.filter(isPolish).map(({ id }) => wordingOf(id));
  return [
    `${paint.green('✓')} ${paint.bold(result.stage)} passes: all is as expected ${whereRun(result, context)}.`,
    ...polish.flatMap(({ summary, explanation }) =>
      indent(2, prose(`${paint.yellow('Polish:')} ${summary} ${explanation}`, style)),
    ),
    next
      ? `  Next comes ${next.stage}: read exercises/${next.stage}.md, then ${paint.cyan(`npm run check ${next.number}`)}`
      : '  That was the last stage: every one has passed.',
  ];
}

/** Explanations beside which a list of differing lines would only be noise. */
const SAY_ALL: readonly MisconceptionId[] = [
  'not-started',
  'ended-too-early',
  'nothing-printed',
  'did-not-compile',
  'timed-out',
  'flooded',
  'nothing-uploaded',
  'wrong-bucket',
];

/** The first folder, smallest first, in which the printed lines differ although the program ended well. */
function differingLines(result: StageResult, style: Style): string[] {
  if (result.diagnoses.some(({ id }) => SAY_ALL.includes(id))) return [];
  const differing = result.checks.filter(
    (check) => isFailed(check) && check.id !== 'files' && !isSame(check.differences),
  );
  const [first, ...others] = differing;
  if (!first) return [];
  const also = others.filter(({ id }) => id === first.id).map(({ scenario }) => scenario);
  const observation = result.observations.find(({ scenario }) => scenario === first.scenario);
  const stderr = observation ? stderrLines(observation) : [];
  if (observation && isOfStory(first, observation)) return storyFailure(first, observation, result, style);
  return [
    ...prose(`In ${folderOf(result, first.scenario)} ${summaryOf(first)}:`, style),
    '',
    ...indent(2, comparisonLines(isUnexplained(result) ? shortestFirst(first) : first, style)),
    '',
    ...stderr,
    ...(also.length > 0 ? [`In ${count(also.length, 'more folder')} too: ${also.join(', ')}.`, ''] : []),
  ];
}

/** Where no cause is known, the smallest example may suggest one. */
function shortestFirst(check: Check): Check {
  const sorted = (lines: readonly string[]): string[] => [...lines].sort((a, b) => a.length - b.length);
  const { missing, unexpected, repeated, altered } = check.differences;
  const differences = {
    missing: sorted(missing),
    unexpected: sorted(unexpected),
    repeated: sorted(repeated),
    altered,
  };
  return { ...check, differences };
}

/** A failure in a story: where it went wrong, what was wanted, and both sides of what is concerned. */
function storyFailure(check: Check, observation: Observation, result: StageResult, style: Style): string[] {
  return [
    ...prose(
      `Seen in ${result.scenarioTitles[check.scenario]} (${check.scenario})${stepOf(observation)}.`,
      style,
    ),
    ...chapterLines(observation, style),
    ...prose(`Not so yet: it ${check.title}.`, style),
    '',
    ...indent(2, storyLines(check, observation, style)),
    ...stderrLines(observation),
  ];
}

/** `24 lines are missing and 2 lines are not expected`. */
function summaryOf(check: Check): string {
  const { missing, unexpected, repeated, altered } = check.differences;
  // A report is of two lines; a line that stands alone is just that.
  const all = [...missing, ...unexpected, ...repeated];
  const noun =
    itemOf(check) === 'report' && !all.every((text) => text.includes('\n')) ? 'line' : itemOf(check);
  const are = (items: readonly unknown[]): string => count(items.length, `${noun} is`, `${noun}s are`);
  const parts = [
    ...(missing.length > 0 ? [`${are(missing)} missing`] : []),
    ...(unexpected.length > 0 ? [`${are(unexpected)} not expected`] : []),
    ...(repeated.length > 0
      ? [`${count(repeated.length, `${noun} comes`, `${noun}s come`)} more than once`]
      : []),
    ...(altered.length > 0 ? [`${are(altered)} not what the file holds`] : []),
  ];
  return parts.join(', ').replace(/, (?=[^,]*$)/, ' and ');
}

/** What is not as it should be, in the words of the checks, where neither a diagnosis nor a comparison tells it. */
function otherFailures(result: StageResult): string[] {
  if (result.diagnoses.some((diagnosis) => !isPolish(diagnosis))) return [];
  if (result.checks.some((check) => isFailed(check) && !isSame(check.differences))) return [];
  const failed = result.checks.filter(isFailed);
  return failed.length === 0
    ? []
    : [
        'Not so yet:',
        ...failed.map((check) => `- ${check.title}, in ${folderOf(result, check.scenario)}`),
        '',
      ];
}

/** Questions that the shape of the differences suggests; never a cause, which only a model may name. */
function questions(result: StageResult): string[] {
  const differing = result.checks.find((check) => isFailed(check) && !isSame(check.differences));
  if (!differing || result.diagnoses.some((diagnosis) => !isPolish(diagnosis))) return [];
  // The two sides of a story's names say it better.
  if (result.observations.some((observation) => isOfStory(differing, observation))) return [];
  const { missing, unexpected, repeated } = differing.differences;
  const [lacks, adds] = [missing.length > 0, unexpected.length > 0];
  const common = 'What do they have in common: their place, their name?';
  const stored = differing.id === 'objects';
  return [
    ...(lacks && adds
      ? [
          `Take one ${stored ? 'key' : 'line'} above and compare it with what was expected. Where do they part?`,
        ]
      : []),
    ...(lacks && !adds ? [`Some files are never ${stored ? 'stored' : 'printed'}. ${common}`] : []),
    ...(!lacks && adds
      ? [
          `${stored ? 'Some objects are stored' : 'Some lines are printed'} that should not be there. ${common}`,
        ]
      : []),
    ...(repeated.length > 0 ? ['Some lines come more than once. Is a folder visited more than once?'] : []),
  ];
}

function nextSteps(result: StageResult, { again, hints }: CheckContext, style: Style): string[] {
  const { paint } = style;
  const lesson = `exercises/${result.stage}.md has the lesson${hints > 0 ? ` and ${count(hints, 'hint')}` : ''}.`;
  return [
    paint.bold('What to try next'),
    ...[...questions(result), lesson].flatMap((step) => item(step, style)),
    '',
    ...(hints > 0 ? [`One hint:              ${paint.cyan(`npm run hint ${result.stage}`)}`] : []),
    `The same check again:  ${paint.cyan(again)}`,
    ...(result.kept.length > 0
      ? ['The folders were kept:', ...result.kept.map(({ path }) => `  ${path}`)]
      : [`To see its folders:    ${paint.cyan(`${again} --keep`)}`]),
  ];
}

function failLines(result: StageResult, context: CheckContext, style: Style): string[] {
  const { paint } = style;
  return [
    ...item(
      `${paint.bold(result.stage)} does not pass yet. It is to ${result.title}.`,
      style,
      `${paint.red('✗')} `,
    ),
    `  ${paint.dim(`checked: ${result.program}, run ${whereRun(result, context)}`)}`,
    '',
    ...indent(2, [
      ...diagnosisLines(result, style),
      ...differingLines(result, style),
      ...placeLines(result, style),
      ...otherFailures(result),
      ...nextSteps(result, context, style),
    ]),
  ];
}

/** The report of one checked stage for a terminal, as lines. */
export function checkLines(result: StageResult, context: CheckContext, style: Style): string[] {
  if (result.verdict !== 'passed') return failLines(result, context, style);
  const kept = result.kept.map(({ path }) => `  kept: ${path}`);
  return [...passLines(result, context, style), ...kept];
}

/** What is said after the last stage: a count of several, and trouble that concerns none of them. */
export function closingLines(results: readonly StageResult[], notice?: ProgressNotice): string[] {
  const passed = results.filter(({ verdict }) => verdict === 'passed').length;
  return [
    ...(results.length === 0
      ? ['Every stage has passed. To check them all once more: npm run check all']
      : []),
    ...(results.length > 1 ? [`${passed} of ${results.length} stages pass.`] : []),
    ...noticeLines(notice),
  ];
}
