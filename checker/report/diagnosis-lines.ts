import type { Diagnosis, Specimen } from '../diagnosis/diagnosis.ts';
import type { Subject } from '../diagnosis/regularity.ts';
import type { StageResult } from '../diagnosis/result.ts';
import { detailsOf, folderOf, isFailed } from './details.ts';
import { alternativeSentence, alternativesSentence, NO_KNOWN_CAUSE, wordingFor } from './diagnosis.ts';
import { regularityQuestion, regularitySummary } from './regularities.ts';
import { indent, item, prose, type Style } from './style.ts';
import { showPair, showValue } from './value.ts';

export const isPolish = ({ kind }: Diagnosis): boolean => kind === 'polish';

/** The line of the program's own output that shows it, with the line that was expected in its place. */
function specimenLines(
  { printed, stored, expected }: Specimen,
  crashed: boolean,
  { paint }: Style,
): string[] {
  const label = (text: string): string => paint.dim(text.padEnd(10));
  if (stored !== undefined && expected !== undefined) {
    const [good, seen] = showPair(expected, stored);
    return [label('stored') + seen, label('expected') + good];
  }
  if (printed !== undefined && expected !== undefined) {
    const [good, seen] = showPair(expected, printed);
    return [label(crashed ? 'asked for' : 'printed') + seen, label(crashed ? 'there is' : 'expected') + good];
  }
  if (printed !== undefined) return [label('printed') + showValue(printed)];
  return expected === undefined ? [] : [label('missing') + showValue(expected)];
}

function oneDiagnosis(diagnosis: Diagnosis, result: StageResult, style: Style): string[] {
  const { summary, explanation } = wordingFor(diagnosis);
  const { specimen, scenarios } = diagnosis;
  // Of a program that broke off, the path that it asked for says more than what it had printed.
  const crashed = result.diagnoses.some(({ id }) => id === 'crashed');
  const details = specimen ? specimenLines(specimen, crashed, style) : detailsOf(diagnosis, result, style);
  const [scenario] = specimen ? [specimen.scenario] : scenarios;
  const all = !specimen && scenarios.length === result.observations.length;
  const folder = all || scenario === undefined ? '' : folderOf(result, scenario);
  const where = folder === '' ? '' : details.length > 0 ? ` In ${folder}:` : ` Seen in ${folder}.`;
  return [
    ...prose(style.paint.bold(summary) + where, style),
    ...(details.length > 0 ? ['', ...indent(2, details), ...(details.at(-1) === '' ? [] : [''])] : []),
    ...prose(explanation, style),
    '',
  ];
}

/** Whether something differs for which there is neither an explanation nor a rule. */
export const isUnexplained = ({ diagnoses, alternatives, regularities, checks }: StageResult): boolean =>
  diagnoses.every(isPolish) &&
  alternatives.length === 0 &&
  regularities.length === 0 &&
  checks.some(isFailed);

/** No more regularities are shown; the JSON document has all. */
const MOST_REGULARITIES = 2;

const SEEN: Readonly<Record<Subject, string>> = {
  lines: 'printed',
  keys: 'stored',
  uploads: 'stored',
  downloads: 'written',
  reports: 'printed',
};

/** What is regular: facts, one example, and a question that follows from the first. */
function regularityLines({ regularities }: StageResult, style: Style): string[] {
  const [first, ...others] = regularities.slice(0, MOST_REGULARITIES);
  if (!first) return [];
  const { expected, actual } = first.example;
  const label = (text: string): string => style.paint.dim(text.padEnd(10));
  const [good, seen] = showPair(expected ?? '', actual ?? '');
  const block = (head: string, text: string): string[] =>
    text.split('\n').map((line, index) => (index === 0 ? label(head) : ' '.repeat(10)) + line);
  return [
    ...prose(style.paint.bold(regularitySummary(first)), style),
    '',
    ...(expected === null ? [] : indent(2, block('expected', good))),
    ...(actual === null
      ? []
      : indent(2, block(first.kind === 'content' ? 'there is' : SEEN[first.subject], seen))),
    ...(expected === null && actual === null ? [] : ['']),
    ...others.flatMap((each) => prose(regularitySummary(each), style)),
    ...prose(regularityQuestion(first), style),
    '',
  ];
}

/** What the library says: what is named, what can't be told apart, or that it knows nothing of the kind. */
export function diagnosisLines(result: StageResult, style: Style): string[] {
  const { diagnoses, alternatives } = result;
  return [
    ...diagnoses.filter((each) => !isPolish(each)).flatMap((each) => oneDiagnosis(each, result, style)),
    ...(alternatives.length > 0
      ? [
          ...prose(alternativesSentence(alternatives), style),
          ...alternatives.flatMap((ids) => item(alternativeSentence(ids), style)),
          '',
        ]
      : []),
    ...regularityLines(result, style),
    ...(isUnexplained(result) ? [...prose(NO_KNOWN_CAUSE, style), ''] : []),
  ];
}
