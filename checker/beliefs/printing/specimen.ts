import type { MisconceptionId, Specimen } from '../../diagnosis/diagnosis.ts';
import type { Model } from '../../diagnosis/model.ts';
import type { Decision, Walked } from '../pipeline.ts';
import { agrees, printedLines, readingOf } from './agreement.ts';
import { innocentLines } from './innocent-lines.ts';
import { type PrintingCase, type PrintingProcedure, predict } from './procedure.ts';
import { splitName } from './words.ts';

/** A case with the scenario that it belongs to. */
export interface NamedCase {
  readonly scenario: string;
  readonly observed: PrintingCase;
}

interface Named {
  readonly line: string;
  readonly decision: Decision;
}

/** What a procedure says of each path. */
function linesByPath(procedure: PrintingProcedure, observed: PrintingCase): Map<string, Named> {
  const prediction = predict(procedure, observed);
  const named = (decision: Decision) => (entry: Walked) =>
    [entry.path, { line: prediction.line(entry), decision }] as const;
  return new Map([...prediction.open.map(named('undecided')), ...prediction.required.map(named('yes'))]);
}

/** An entry that a model alone treats in another way than the right procedure, the one with the shortest path. */
function differingEntry(
  model: Model<PrintingProcedure>,
  whole: PrintingProcedure,
  right: PrintingProcedure,
  observed: PrintingCase,
): Omit<Specimen, 'scenario'> | undefined {
  const [wrongly, asItIs, rightly] = [model.replace(right), whole, right].map((each) =>
    linesByPath(each, observed),
  );
  const paths = [...new Set([...(wrongly?.keys() ?? []), ...(rightly?.keys() ?? [])])].sort(
    (a, b) => a.length - b.length,
  );
  for (const path of paths) {
    const [wrong, seen, good] = [wrongly?.get(path), asItIs?.get(path), rightly?.get(path)];
    const expected = good?.decision === 'yes' ? { expected: good.line } : {};
    if (wrong?.decision === 'yes' && (good?.decision !== 'yes' || good.line !== wrong.line)) {
      if (seen?.decision === 'yes' && seen.line.trim() !== '') return { printed: seen.line, ...expected };
    } else if (wrong?.decision !== 'yes' && good?.decision === 'yes' && seen?.decision !== 'yes') {
      return expected;
    }
  }
  return undefined;
}

const LONGEST = 160;
const shortened = (line: string): string => (line.length > LONGEST ? `${line.slice(0, LONGEST)} …` : line);

/** For beliefs about the output as a whole: the first line that shows them. */
const OUTPUT: Partial<
  Record<MisconceptionId, (procedure: PrintingProcedure, observed: PrintingCase) => string | undefined>
> = {
  'printed-as-array': (_procedure, { lines }) => lines[0],
  'printed-on-one-line': (_procedure, { lines }) => lines[0],
  'report-format': (_procedure, { lines }) => lines[0],
  'splits-at-spaces': (_procedure, observed) => splitName(observed),
  'duplicate-lines': (_procedure, observed) => {
    const repeated = [...printedLines(observed).counts].filter(([, times]) => times > 1);
    return repeated[0]?.[0];
  },
  'extra-lines': (procedure, observed) => {
    const prediction = predict(procedure, observed);
    const without = (line: string): boolean =>
      agrees(prediction, readingOf(observed.lines.filter((other) => other !== line)), {
        free: innocentLines(observed),
      });
    return [...innocentLines(observed)].find(without);
  },
};

/** One line, from the smallest folder that has one, in which a misconception of an explanation shows. */
export function specimenOf(
  id: MisconceptionId,
  model: Model<PrintingProcedure>,
  whole: PrintingProcedure,
  right: PrintingProcedure,
  cases: readonly NamedCase[],
): Specimen | undefined {
  const ofOutput = OUTPUT[id];
  for (const { scenario, observed } of cases) {
    if (ofOutput) {
      const printed = ofOutput(whole, observed);
      if (printed !== undefined) return { scenario, printed: shortened(printed) };
    } else {
      const found = differingEntry(model, whole, right, observed);
      if (found) return { scenario, ...found };
    }
  }
  return undefined;
}
