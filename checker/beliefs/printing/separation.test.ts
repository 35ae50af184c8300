import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../comparison/scenario.ts';
import type { MisconceptionId } from '../../diagnosis/diagnosis.ts';
import { combines } from '../../diagnosis/explain.ts';
import { seededRandom } from '../../fixture/random.ts';
import type { Observation } from '../../observation/observation.ts';
import { backup0 } from '../../stages/backup-0.ts';
import { backup1 } from '../../stages/backup-1.ts';
import { backup2 } from '../../stages/backup-2.ts';
import type { Stage } from '../../stages/stage.ts';
import { rightPipeline } from '../pipeline.ts';
import { COUNTED } from '../ranks.ts';
import { BEFORE_HIDDEN, FIRST_SKIPPED, LAST_SKIPPED, type Reached, THROUGH_FOLDER } from '../reached.ts';
import { SHARED_EXPRESSIONS } from '../shared-expression.ts';
import { ALL_CLEANINGS } from './cleaning.ts';
import { countedPrefix } from './counted-pieces.ts';
import { rightPrinting } from './explain-printing.ts';
import { printingLibrary } from './library.ts';
import type { PrintingModel } from './procedure.ts';
import { caseOf, type PrintingProcedure, predict } from './procedure.ts';
import type { Naming } from './relative-piece.ts';
import { keepingAll, seesOnly, upTo } from './selected.ts';

const ROOT = '/tmp/workbook-000000';

/** How a program with a belief about the output would write its names down. */
const WRITTEN: Partial<Record<MisconceptionId, (names: readonly string[]) => string>> = {
  'printed-as-array': (names) => JSON.stringify(names),
  'duplicate-lines': (names) => [...names, ...names.slice(0, 1)].join('\n'),
  'extra-lines': (names) => [...names, 'That is all.'].join('\n'),
  'report-format': (names) => names.map((name) => JSON.stringify(name)).join('\n'),
};

/** What a program that is built like a procedure prints in a scenario; what is open is left out, or printed too. */
function performed(
  procedure: PrintingProcedure,
  ids: readonly MisconceptionId[],
  { id, fixture }: Scenario,
  withOpen: boolean,
): Observation {
  const workingDirectory = `${ROOT}/${fixture.workingDirectory}`;
  const { required, open, line } = withLines(procedure, fixture, workingDirectory);
  const names = [...required, ...(withOpen ? open : [])].map(line).filter((name) => name.trim() !== '');
  const write = ids.map((each) => WRITTEN[each]).find((each) => each !== undefined);
  return {
    scenario: id,
    step: 0,
    run: 'first',
    workingDirectory,
    platform: 'linux',
    stdout: (write ?? ((all) => all.join('\n')))(names),
    stdoutMarks: [],
    stderr: '',
    ending: { kind: 'exited', code: 0 },
    durationMs: 0,
    changes: [],
    compileErrors: [],
  };
}

function withLines(procedure: PrintingProcedure, fixture: Scenario['fixture'], workingDirectory: string) {
  const prediction = predict(procedure, caseOf(fixture, { workingDirectory, stdout: '' }, false));
  return {
    required: prediction.required,
    open: prediction.open,
    line: (entry: (typeof prediction.required)[number]) => prediction.line(entry),
  };
}

const nameOf = (ids: readonly MisconceptionId[]): string => [...ids].sort().join(' + ');

/** What a stage names for programs with just these models: every explanation, where nothing decides. */
function namedBy(
  stage: Stage,
  right: PrintingProcedure,
  models: readonly PrintingModel[],
  withOpen: boolean,
) {
  const scenarios = stage.scenarios({ random: seededRandom(11), platform: 'linux' });
  const procedure = models.reduce((changed, model) => model.replace(changed), right);
  const ids = models.flatMap((model) => model.ids);
  const observations = scenarios.map((scenario) => performed(procedure, ids, scenario, withOpen));
  const explained = stage.explain?.({ scenarios, observations, runs: observations });
  const { diagnoses = [], alternatives = [] } = explained ?? {};
  return alternatives.length > 0
    ? alternatives.map(nameOf).join(' or ')
    : nameOf(diagnoses.map(({ id }) => id));
}

/** Pairs of which only a part shows, or that another name covers, with the reason. All else is told apart. */
const COVERED: readonly [pair: string, named: string, because: string][] = [
  ['not-recursive + wrong-parent', 'not-recursive', 'at the top level both name the same path'],
  ['filename-only + not-recursive', 'not-recursive', 'at the top level the name is the key'],
  ['backslashes + not-recursive', 'not-recursive', 'at the top level there is no slash'],
  ['missing-separator + not-recursive', 'not-recursive', 'at the top level a name has no folder before it'],
  ['backslashes + filename-only', 'filename-only', 'a bare name has no slash'],
  [
    'not-recursive + relative-paths',
    'filename-only + not-recursive',
    'at the top level the same; named by the first',
  ],
  [
    'not-recursive + skips-dot-anywhere-in-path',
    'not-recursive + skips-names-containing-dot',
    'at the top level a path is a name; named by the first',
  ],
  [
    'first-character-lost + full-path-prefix',
    'full-path-prefix',
    'it counts with its first slash or without',
  ],
  ['absolute-paths + missing-prefix', 'full-path-prefix', 'the path of the working directory is the prefix'],
  ['absolute-paths + prefix-without-slash', 'absolute-paths', 'an absolute path begins with the slash'],
  ['skips-names-containing-dot + splits-at-directory-name', '', 'most of what is left is blank'],
  ['skips-dot-anywhere-in-path + splits-at-directory-name', '', 'most of what is left is blank'],
  ['extra-lines + skips-names-containing-dot', '', 'the lesson’s folder has no name without a period'],
  ['extra-lines + skips-dot-anywhere-in-path', '', 'the lesson’s folder has no name without a period'],
];

const seen = (id: MisconceptionId, variants: readonly Reached[]): PrintingModel[] =>
  variants.map((reached) => ({ ids: [id], steps: ['walk'], replace: seesOnly(reached) }));

/** Models as a family makes them, of which the library holds none until there is something to infer them from. */
const inferred = (naming: Naming): readonly PrintingModel[] => [
  ...seen('stops-at-first-hidden', BEFORE_HIDDEN),
  ...seen('stops-at-first-folder', THROUGH_FOLDER),
  ...seen('last-entry-skipped', LAST_SKIPPED),
  ...seen('first-entry-skipped', FIRST_SKIPPED),
  ...seen('shared-regular-expression', SHARED_EXPRESSIONS).map((model) => ({
    ...model,
    replace: (procedure: PrintingProcedure) => model.replace(keepingAll(procedure)),
  })),
  ...COUNTED.map((ranks) => upTo(ranks, 10)),
  ...ALL_CLEANINGS.flatMap(({ models }) => models),
  ...(naming === 'prefixed-keys'
    ? [3, 4, 5, 6, 7].map(
        (index): PrintingModel => ({
          ids: ['counted-from-the-front'],
          steps: ['prefix'],
          replace: countedPrefix(index, 'undefined'),
        }),
      )
    : []),
];

const STAGES = [
  [backup0, rightPipeline(({ workingDirectory }) => `${workingDirectory}/`), 'paths'],
  [backup1, rightPipeline(() => ''), 'keys'],
  [
    backup2,
    rightPipeline(({ workingDirectory }) => `${workingDirectory.split('/').at(-1)}/`),
    'prefixed-keys',
  ],
] as const;

describe.each(STAGES)('$id', (stage, pipeline, naming) => {
  const { models, equivalences } = printingLibrary(naming);
  const right = rightPrinting(pipeline);
  // Directory entries are shown in a form that only Node writes; the wrong programs prove them.
  const written = models.filter(({ ids, steps }) => ids.length === 1 || !steps.includes('output'));

  test('every model is told from the right answer and from every other', () => {
    for (const model of written) {
      for (const withOpen of [false, true]) {
        expect(namedBy(stage, right, [model], withOpen)).toBe(nameOf(model.ids));
      }
    }
  });

  test('every pair is told from every other, or is listed with its reason', () => {
    const single = written.filter(({ ids }) => ids.length === 1);
    const first = single.filter((model) => single.find(({ ids }) => ids[0] === model.ids[0]) === model);
    const confused = first.flatMap((one, index) =>
      first
        .slice(index + 1)
        .filter((other) => combines(one, other))
        .flatMap((other) => {
          const pair = nameOf([...one.ids, ...other.ids]);
          const named = namedBy(stage, right, [one, other], false);
          const isCovered = COVERED.some(([covered, by]) => covered === pair && by === named);
          return named === pair || isCovered ? [] : [`${pair}: ${named}`];
        }),
    );
    expect(confused).toEqual([]);
  });

  test('what is inferred is told from all else, where it shows', { timeout: 120_000 }, () => {
    const scenarios = stage.scenarios({ random: seededRandom(11), platform: 'linux' });
    const shows = (model: PrintingModel): boolean =>
      scenarios.some((scenario) => {
        const [wrong, good] = [model.replace(right), right].map((procedure) =>
          performed(procedure, model.ids, scenario, false).stdout.split('\n').sort().join('\n'),
        );
        return scenario.id !== 'links' && wrong !== good;
      });
    const confused = inferred(naming)
      .filter((model) => shows(model))
      .flatMap((model, index) => {
        const named = namedBy(stage, right, [model], false);
        return named === nameOf(model.ids) ? [] : [`${nameOf(model.ids)} (${index}): ${named}`];
      });
    expect(confused).toEqual([]);
  });

  test('every equivalence has its reason', () => {
    for (const { because } of equivalences) expect(because).not.toBe('');
  });
});

test('every listed pair has its reason', () => {
  for (const [, , because] of COVERED) expect(because).not.toBe('');
});
