import type { MatchedFolder, PrintingQuestion } from '../beliefs/printing/explain-printing.ts';
import { rightPrinting } from '../beliefs/printing/explain-printing.ts';
import { caseOf, type PrintingCase, type PrintingProcedure, predict } from '../beliefs/printing/procedure.ts';
import { type Described, NOTHING_REGULAR, type Regularity } from '../diagnosis/regularity.ts';
import type { Observation } from '../observation/observation.ts';
import type { HasTime, NameCase, WantedName } from './change.ts';
import { describeNames } from './describe.ts';
import type { Folder } from './entry.ts';
import { type Reading, readNames } from './names.ts';
import { describeRelations } from './relations.ts';
import { folderIn } from './trees.ts';

interface Observed {
  readonly folder: Folder;
  readonly observation: Observation;
  readonly given: PrintingCase;
}

function observedIn({ folders, observations, backslashesAreSlashes }: PrintingQuestion): Observed[] {
  const together: PrintingCase[] = [];
  return folders.flatMap(({ scenario, fixture }: MatchedFolder) => {
    const observation = observations.find((each) => each.scenario === scenario);
    if (!observation) return [];
    const given = caseOf(fixture, observation, backslashesAreSlashes, together);
    together.push(given);
    return [{ folder: folderIn(scenario, fixture, observation.workingDirectory), observation, given }];
  });
}

/** What a procedure wants of everything in a folder. */
function wantedBy(procedure: PrintingProcedure, { folder, given }: Observed): WantedName[] {
  const prediction = predict(procedure, given);
  const pathsOf = (walked: typeof prediction.required): Map<string, string> =>
    new Map(walked.map((entry) => [entry.path, prediction.line(entry)]));
  const [required, open] = [pathsOf(prediction.required), pathsOf(prediction.open)];
  return folder.entries.map((entry): WantedName => {
    const { path, kind } = entry;
    const text = required.get(path) ?? open.get(path) ?? prediction.line({ path, kind, reachedBy: 'tree' });
    const decision = required.has(path) ? 'yes' : open.has(path) ? 'undecided' : 'no';
    return { entry, text, decision };
  });
}

const casesBy = (
  procedure: PrintingProcedure,
  observed: readonly Observed[],
  seen: (given: PrintingCase) => readonly string[],
): NameCase[] =>
  observed.map((each) => ({
    folder: each.folder,
    wanted: wantedBy(procedure, each),
    seen: seen(each.given),
  }));

/** Whether nothing is left that a statement would have to be about. */
function isComplete({ placed, left, how }: Reading, regularities: readonly Regularity[]): boolean {
  const all = placed.flat();
  const says = (kind: Regularity['kind']): boolean => regularities.some((each) => each.kind === kind);
  const misses = all.some(({ decision, fate }) => decision === 'yes' && fate === 'missing');
  const tooMany = all.some(({ decision, fate }) => decision === 'no' && fate !== 'missing');
  const changed = all.some(({ decision, fate }) => decision === 'yes' && fate === 'altered');
  return (
    left.every((texts) => texts.length === 0) &&
    (!misses || says('missing')) &&
    (!tooMany || says('unexpected')) &&
    (!changed || how !== undefined)
  );
}

/** Whether most of what a procedure names is there, in the smallest folder: else it is hopeless. */
function isNear(cases: readonly NameCase[]): boolean {
  return cases.every(({ wanted, seen }) => {
    const there = new Set(seen);
    const texts = new Set(wanted.map(({ text }) => text));
    const strange = seen.filter((text) => !texts.has(text)).length;
    return strange === 0 && wanted.some(({ text, decision }) => decision === 'yes' && there.has(text));
  });
}

/** Of what a belief makes different, so much must be as it says: else what is regular would only undo it. */
const LEAST_SHOWN = 0.8;
const LEAST_DIFFERENT = 3;

/** Whether most of what a belief makes different from the right way is as it says. */
function isShown(right: readonly NameCase[], believed: readonly NameCase[]): boolean {
  let [different, shown] = [0, 0];
  for (const [index, { wanted, seen }] of believed.entries()) {
    const there = new Set(seen);
    for (const [at, { text, decision }] of wanted.entries()) {
      const good = right[index]?.wanted[at];
      if (decision === 'undecided' || !good || (good.text === text && good.decision === decision)) continue;
      different += 1;
      if (there.has(text) === (decision === 'yes')) shown += 1;
    }
  }
  return shown >= LEAST_DIFFERENT && shown >= LEAST_SHOWN * different;
}

/** A belief after which the rest is regular. */
function withBelief(
  question: PrintingQuestion,
  observed: readonly Observed[],
  hasTime: HasTime,
): Described | undefined {
  const right = rightPrinting(question.pipeline);
  const [smallest] = [...observed].sort((a, b) => a.folder.entries.length - b.folder.entries.length);
  if (!smallest) return undefined;
  const rightCases = casesBy(right, observed, ({ lines }) => lines);
  // A belief of several parts would need each of them shown.
  const models = question.library.models.filter(({ ids }) => ids.length === 1);
  const found = models.flatMap((model): (Described & { readonly cost: number })[] => {
    if (!hasTime()) return [];
    const procedure = model.replace(right);
    const seen = (given: PrintingCase) => procedure.output.items(given);
    if (!isNear(casesBy(procedure, [smallest], seen))) return [];
    const cases = casesBy(procedure, observed, seen);
    if (!isNear(cases) || !isShown(rightCases, cases)) return [];
    const reading = readNames(cases);
    const regularities = describeNames('lines', reading);
    const isBelief = regularities.length > 0 && isComplete(reading, regularities);
    return isBelief
      ? [{ known: model.ids, regularities, cost: 2 * model.ids.length + regularities.length }]
      : [];
  });
  const [best, second] = found.sort((a, b) => a.cost - b.cost);
  // Two beliefs that do as well leave open which it is.
  return best && best.cost !== second?.cost ? best : undefined;
}

/** The largest output that is read; whatever such a program does isn't about names. */
const LARGEST_CHARACTERS = 300_000;

/** What is regular about what a program of a printing stage printed. */
export function describePrinting(question: PrintingQuestion, hasTime: HasTime): Described {
  const observed = observedIn(question);
  const said = observed.filter(({ given }) => given.lines.length > 0);
  const isLarge = observed.some(({ given }) => given.stdout.length > LARGEST_CHARACTERS);
  if (isLarge || said.length === 0 || observed.length < question.folders.length) return NOTHING_REGULAR;
  const right = rightPrinting(question.pipeline);
  const cases = casesBy(right, observed, ({ lines }) => lines);
  const reading = readNames(cases, hasTime);
  const names = describeNames('lines', reading);
  const relations = describeRelations({
    subject: 'lines',
    cases,
    reading,
    endings: observed.map(({ observation }) => observation.ending),
  });
  if (isComplete(reading, names) && names.length > 0)
    return { known: [], regularities: [...names, ...relations] };
  const better = relations.length > 0 ? undefined : withBelief(question, observed, hasTime);
  return better ?? { known: [], regularities: [...relations, ...names] };
}
