import { type Pipeline, predictLines } from '../beliefs/pipeline.ts';
import { explainPrinting, type PrintingQuestion } from '../beliefs/printing/explain-printing.ts';
import { printingLibrary } from '../beliefs/printing/library.ts';
import type { Naming } from '../beliefs/printing/relative-piece.ts';
import type { Demand } from '../comparison/check.ts';
import { type Differences, isSame, NO_DIFFERENCES } from '../comparison/differences.ts';
import { compareLines } from '../comparison/lines.ts';
import type { Scenario } from '../comparison/scenario.ts';
import type { StageEvidence } from '../diagnosis/evidence.ts';
import { type Fixture, forPlatform } from '../fixture/tree.ts';
import { assetsFixture, linksFixture, namesFixture, randomFixture } from '../fixture/trees.ts';
import { endedWell } from '../observation/ending.ts';
import { linesOf } from '../observation/normalise.ts';
import type { Observation } from '../observation/observation.ts';
import { describePrinting } from '../regularities/printing.ts';
import { changedFiles } from './changed-files.ts';
import type { Circumstances, Stage } from './stage.ts';

/** What is particular to one of the stages whose program only prints. */
export interface PrintingStage {
  readonly pipeline: Pipeline;
  /** The check of the printed lines: its id and title are part of the JSON document. */
  readonly check: { readonly id: string; readonly title: string };
  /** Whether the statement leaves open how Windows separates folders. */
  readonly backslashesOnWindows: boolean;
  /** What it names, which decides what beliefs there can be. */
  readonly naming: Naming;
}

/** What a program printed by following a link to a folder: allowed, and worth knowing. */
function followedLinks(
  { pipeline }: PrintingStage,
  fixture: Fixture,
  observation: Observation,
  printed: string[],
) {
  const reachedThroughFolder = (entries: typeof fixture.entries) =>
    pipeline.walk(entries).filter(({ reachedBy }) => reachedBy === 'linked-folder');
  const { optional } = predictLines({ ...pipeline, walk: reachedThroughFolder }, fixture, observation);
  return printed.filter((line) => optional.includes(line));
}

/** What a program printed, held against the stage in one folder. */
function differencesIn(stage: PrintingStage, fixture: Fixture, observation: Observation) {
  const { platform, stdout, changes } = observation;
  const backslashesAreSlashes = platform === 'win32' && stage.backslashesOnWindows;
  const printed = linesOf(stdout, { backslashesAreSlashes });
  return {
    lines: compareLines(predictLines(stage.pipeline, fixture, observation), printed),
    files: changedFiles(changes),
    links: { ...NO_DIFFERENCES, unexpected: followedLinks(stage, fixture, observation, printed) },
  };
}

function scenarioOf(stage: PrintingStage, id: string, title: string, fixture: Fixture): Scenario {
  const required = { scenario: id, kind: 'required' as const };
  const ends: Demand = { ...required, id: 'ends', title: 'ends by itself with exit code 0' };
  const lines: Demand = { ...required, ...stage.check };
  const files: Demand = { ...required, id: 'files', title: 'leaves the files as they were' };
  const links: Demand = {
    scenario: id,
    kind: 'polish',
    id: 'links',
    title: "doesn't follow links to folders",
  };
  const hasLinks = fixture.entries.some(({ kind }) => kind === 'symlink');
  return {
    id,
    title,
    fixture,
    runs: [{ folder: 'full' }],
    demands: [ends, lines, files, ...(hasLinks ? [links] : [])],
    judge: (observation) => {
      const differences = differencesIn(stage, fixture, observation);
      const well = endedWell(observation.ending);
      const verdictOn = (found: Differences) => (isSame(found) ? 'passed' : 'failed');
      return [
        { ...ends, verdict: well ? 'passed' : 'failed', differences: NO_DIFFERENCES },
        // A program that broke off has printed what it could: the end explains the rest.
        {
          ...lines,
          verdict: well || isSame(differences.lines) ? verdictOn(differences.lines) : 'blocked',
          differences: differences.lines,
        },
        { ...files, verdict: verdictOn(differences.files), differences: differences.files },
        ...(hasLinks
          ? [{ ...links, verdict: verdictOn(differences.links), differences: differences.links } as const]
          : []),
      ];
    },
  };
}

const LINKS = 'links';

/** The scenarios that every printing stage shares: only what is expected of them differs. */
export function printingScenarios(stage: PrintingStage, { random, platform }: Circumstances): Scenario[] {
  return [
    scenarioOf(stage, 'assets', "the lesson's own folder", assetsFixture()),
    scenarioOf(stage, 'random', 'a folder with random names', forPlatform(randomFixture(random), platform)),
    scenarioOf(stage, LINKS, 'a folder with symbolic links', forPlatform(linksFixture(), platform)),
    scenarioOf(stage, 'names', 'a deep folder with unusual names', forPlatform(namesFixture(), platform)),
  ];
}

/** What there is to explain of a printing stage. The folder with links, which may be read in two ways, says nothing. */
function questionOf(stage: PrintingStage, library: PrintingQuestion['library']) {
  return ({ observations, scenarios }: StageEvidence): PrintingQuestion => ({
    pipeline: stage.pipeline,
    library,
    folders: scenarios.filter(({ id }) => id !== LINKS).map(({ id, fixture }) => ({ scenario: id, fixture })),
    observations,
    backslashesAreSlashes: stage.backslashesOnWindows && observations[0]?.platform === 'win32',
  });
}

/** Why a program of a printing stage did what it did, and what is regular about it. */
export function printingExplanations(stage: PrintingStage): Required<Pick<Stage, 'explain' | 'describe'>> {
  const question = questionOf(stage, printingLibrary(stage.naming));
  return {
    explain: (evidence) => explainPrinting(question(evidence)),
    describe: (evidence, hasTime) => describePrinting(question(evidence), hasTime),
  };
}
