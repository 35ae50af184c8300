import type { Diagnosis, MisconceptionId } from '../../diagnosis/diagnosis.ts';
import { explain } from '../../diagnosis/explain.ts';
import { type Explained, explainedBy, UNEXPLAINED } from '../../diagnosis/explained.ts';
import type { Explanation } from '../../diagnosis/explanation.ts';
import type { Library, Model } from '../../diagnosis/model.ts';
import type { Fixture } from '../../fixture/tree.ts';
import { endedWell } from '../../observation/ending.ts';
import type { Observation } from '../../observation/observation.ts';
import { type Pipeline, walkEverything } from '../pipeline.ts';
import { crashedOnWrongPath } from './crash-path.ts';
import { linesAsTheyAre } from './output.ts';
import { caseOf, directoriesOf, type PrintingCase, type PrintingProcedure, predict } from './procedure.ts';
import { type NamedCase, specimenOf } from './specimen.ts';

/** A folder that takes part in matching, by the scenario that it belongs to. */
export interface MatchedFolder {
  readonly scenario: string;
  readonly fixture: Fixture;
}

/** What there is to explain, and with what. */
export interface PrintingQuestion {
  readonly pipeline: Pipeline;
  readonly library: Library<PrintingProcedure, PrintingCase>;
  readonly folders: readonly MatchedFolder[];
  readonly observations: readonly Observation[];
  readonly backslashesAreSlashes: boolean;
}

export const predicts = (procedure: PrintingProcedure, observed: PrintingCase): boolean =>
  procedure.output.agrees(predict(procedure, observed), observed);

/** What decides which names are there, and nothing about them. */
const CHOOSING = ['walk', 'filter'];

/** The working directory itself can be named in so many ways. */
const NAMES_OF_PLACE = 7;

const everything: Pipeline['walk'] = (entries) => [
  ...walkEverything(entries),
  ...directoriesOf(entries).map((path) => ({ path, kind: 'directory', reachedBy: 'tree' }) as const),
];

const keepAll: Pipeline['filter'] = () => 'yes';

/**
 * Whether it helps to choose other files: only if every printed line is the name of something in the folder, as the procedure
 * names it.
 */
function cannotHelp(procedure: PrintingProcedure, observed: PrintingCase): readonly string[] {
  if (procedure.output !== linesAsTheyAre) return [];
  const all = predict({ ...procedure, walk: everything, filter: keepAll }, observed);
  const names = new Set(all.required.map((entry) => all.line(entry)));
  const folders = new Set([...names].map((name) => `${name}/`));
  const isName = (line: string): boolean => names.has(line) || folders.has(line);
  const open = observed.lines.filter((line) => !isName(line));
  return open.length > NAMES_OF_PLACE ? CHOOSING : [];
}

/** The right procedure of a stage that prints. */
export const rightPrinting = (pipeline: Pipeline): PrintingProcedure => ({
  ...pipeline,
  output: linesAsTheyAre,
});

const isAbout = (id: MisconceptionId) => (model: Model<PrintingProcedure>) => model.ids.includes(id);

/** Tells of one identifier of an explanation what shows it. */
function describe(
  { library }: PrintingQuestion,
  right: PrintingProcedure,
  cases: readonly NamedCase[],
): (id: MisconceptionId, explanation: Explanation<PrintingProcedure>) => Diagnosis {
  const scenarios = cases.map(({ scenario }) => scenario);
  return (id, { models, procedure }) => {
    const own = models.find(isAbout(id));
    // Of an idiom the part that the identifier stands for.
    const part =
      own && own.ids.length > 1 ? library.models.find(({ ids }) => ids.length === 1 && ids[0] === id) : own;
    const model = part ?? own;
    const specimen = model && specimenOf(id, model, procedure, right, cases);
    const detail = own?.detail;
    return {
      id,
      kind: 'required',
      scenarios,
      ...(specimen ? { specimen } : {}),
      ...(detail ? { detail } : {}),
    };
  };
}

/** More than any fixture has entries. */
const MANY = 1_000_000;

/** Cases with hardly any output, or none, come last, because little can be inferred from them. */
const smallestFirst = (cases: readonly PrintingCase[]): PrintingCase[] => {
  const rank = ({ lines, fixture }: PrintingCase): number =>
    fixture.entries.length + (lines.length === 0 ? 2 * MANY : lines.length < 5 ? MANY : 0);
  return [...cases].sort((a, b) => rank(a) - rank(b));
};

/** In characters: ten times what any model predicts. Whatever such a program believes, it isn't about names. */
const LONGEST_OUTPUT = 300_000;

/** What the models of a printing stage say about the runs. Only what a program printed to its end can be compared. */
export function explainPrinting(question: PrintingQuestion): Explained {
  const { pipeline, library, folders, observations, backslashesAreSlashes } = question;
  const together: PrintingCase[] = [];
  const cases = folders.flatMap(({ scenario, fixture }) => {
    const observation = observations.find((each) => each.scenario === scenario);
    if (!observation) return [];
    const observed = caseOf(fixture, observation, backslashesAreSlashes, together);
    together.push(observed);
    return [{ scenario, observation, observed }];
  });
  if (cases.length < folders.length) return UNEXPLAINED;
  if (cases.some(({ observed }) => observed.stdout.length > LONGEST_OUTPUT)) return UNEXPLAINED;
  const right = rightPrinting(pipeline);
  if (cases.every(({ observation }) => endedWell(observation.ending))) {
    const explanations = explain({
      right,
      library,
      cases: smallestFirst(cases.map(({ observed }) => observed)),
      predicts,
      cannotHelp,
    });
    return explainedBy(explanations, describe(question, right, cases));
  }
  return crashedOnWrongPath(cases);
}
