import type { Check } from '../comparison/check.ts';
import { isSame, NO_DIFFERENCES } from '../comparison/differences.ts';
import { compareLines } from '../comparison/lines.ts';
import { type Fixture, forPlatform } from '../fixture/tree.ts';
import { assetsFixture, linksFixture, namesFixture, randomFixture } from '../fixture/trees.ts';
import { endedWell } from '../observation/ending.ts';
import { linesOf } from '../observation/normalise.ts';
import type { Observation } from '../observation/observation.ts';
import { type Pipeline, predictLines } from './pipeline.ts';
import type { Circumstances, Scenario } from './stage.ts';

/** What is particular to one of the stages whose program only prints. */
export interface PrintingStage {
  readonly pipeline: Pipeline;
  /** The check of the printed lines: its id and title are part of the JSON document. */
  readonly check: { readonly id: string; readonly title: string };
  /** Whether the statement leaves open how Windows separates folders. */
  readonly backslashesOnWindows: boolean;
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

function judge(stage: PrintingStage, scenario: string, fixture: Fixture, observation: Observation): Check[] {
  const { ending, platform, stdout, changes } = observation;
  const backslashesAreSlashes = platform === 'win32' && stage.backslashesOnWindows;
  const printed = linesOf(stdout, { backslashesAreSlashes });
  const differences = compareLines(predictLines(stage.pipeline, fixture, observation), printed);
  const well = endedWell(ending);
  const followed = followedLinks(stage, fixture, observation, printed);
  const required = { scenario, kind: 'required' as const };
  const checks: Check[] = [
    {
      ...required,
      id: 'ends',
      title: 'ends by itself with exit code 0',
      verdict: well ? 'passed' : 'failed',
      differences: NO_DIFFERENCES,
    },
    {
      ...required,
      ...stage.check,
      verdict: isSame(differences) ? 'passed' : well ? 'failed' : 'blocked',
      differences,
    },
    {
      ...required,
      id: 'files',
      title: 'leaves the files as they were',
      verdict: changes.length === 0 ? 'passed' : 'failed',
      differences: {
        ...NO_DIFFERENCES,
        missing: changes.filter(({ kind }) => kind === 'deleted').map(({ path }) => path),
        altered: changes
          .filter(({ kind }) => kind === 'altered')
          .map(({ path }) => ({ item: path, expected: 'its old content', actual: 'other content' })),
      },
    },
  ];
  if (!fixture.entries.some(({ kind }) => kind === 'symlink')) return checks;
  return [
    ...checks,
    {
      scenario,
      kind: 'polish',
      id: 'links',
      title: "doesn't follow links to folders",
      verdict: followed.length === 0 ? 'passed' : 'failed',
      differences: { ...NO_DIFFERENCES, unexpected: followed },
    },
  ];
}

/** The scenarios that every printing stage shares: only what is expected of them differs. */
export function printingScenarios(stage: PrintingStage, { random, platform }: Circumstances): Scenario[] {
  const fixtures: [id: string, title: string, fixture: Fixture][] = [
    ['assets', "the lesson's own folder", assetsFixture()],
    ['random', 'a folder with random names', randomFixture(random)],
    ['links', 'a folder with symbolic links', linksFixture()],
    ['names', 'a deep folder with unusual names', namesFixture()],
  ];
  return fixtures.map(([id, title, posixFixture]) => {
    const fixture = forPlatform(posixFixture, platform);
    return { id, title, fixture, judge: (observation) => judge(stage, id, fixture, observation) };
  });
}
