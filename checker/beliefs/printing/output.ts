import type { MisconceptionId } from '../../diagnosis/diagnosis.ts';
import type { Model } from '../../diagnosis/model.ts';
import { agrees, printedLines, type Reading, readingOf } from './agreement.ts';
import { innocentLines } from './innocent-lines.ts';
import { readArrays, readString } from './literals.ts';
import { type Output, once, type PrintingCase, type PrintingProcedure } from './procedure.ts';

export type OutputModel = Model<PrintingProcedure>;

/** One line for each, nothing else. */
export const linesAsTheyAre: Output = {
  agrees: (prediction, observed) => agrees(prediction, printedLines(observed)),
  items: ({ lines }) => lines,
};

export const outputModel = (id: MisconceptionId, output: Output): OutputModel => ({
  ids: [id],
  steps: ['output'],
  replace: (procedure) => ({ ...procedure, output }),
});

/** An output that stands for other items than its lines: read once, then held against every prediction. */
export function readAs(read: (observed: PrintingCase) => Reading | undefined): Output {
  const readingOfCase = (observed: PrintingCase): Reading | undefined =>
    once(observed, read, () => read(observed));
  return {
    agrees: (prediction, observed) => {
      const reading = readingOfCase(observed);
      return reading !== undefined && agrees(prediction, reading);
    },
    items: (observed) => [...(readingOfCase(observed)?.counts.keys() ?? [])],
  };
}

const asArray = readAs(({ stdout }) => readArrays(stdout.trim()));

/** Every line is one string, written as in a program: with quotation marks and escapes. */
const asStrings = readAs(({ lines }) => {
  const items = lines.flatMap((line) => {
    const string = readString(line, 0);
    return string && string.end === line.length ? [string.value] : [];
  });
  return items.length === lines.length ? readingOf(items) : undefined;
});

const moreThanOnce: Output = {
  ...linesAsTheyAre,
  agrees: (prediction, observed) => agrees(prediction, printedLines(observed), { repeats: true }),
};

const andOthers: Output = {
  agrees: (prediction, observed) =>
    agrees(prediction, printedLines(observed), { free: innocentLines(observed) }),
  items: (observed) => observed.lines.filter((line) => !innocentLines(observed).has(line)),
};

/** Beliefs about how a list of names becomes lines. */
export const OUTPUT_MODELS: readonly OutputModel[] = [
  outputModel('printed-as-array', asArray),
  outputModel('duplicate-lines', moreThanOnce),
  outputModel('report-format', asStrings),
  { ...outputModel('extra-lines', andOthers), last: true },
];
