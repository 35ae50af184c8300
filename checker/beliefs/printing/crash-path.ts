import type { Diagnosis, MisconceptionId } from '../../diagnosis/diagnosis.ts';
import type { Explained } from '../../diagnosis/explained.ts';
import { UNEXPLAINED } from '../../diagnosis/explained.ts';
import { baseName } from '../../fixture/tree.ts';
import { endedWell } from '../../observation/ending.ts';
import type { Observation } from '../../observation/observation.ts';
import { walkEverything } from '../pipeline.ts';
import { directoriesOf, type PrintingCase } from './procedure.ts';

interface CrashedCase {
  readonly scenario: string;
  readonly observed: PrintingCase;
  readonly observation: Observation;
}

/**
 * The paths that a program asks for which puts a bare name to the working directory, and where nothing lies: names of files
 * and folders that lie deeper.
 */
function wrongParents({ fixture, place }: PrintingCase): Map<string, string> {
  const paths = [
    ...walkEverything(fixture.entries).map(({ path }) => path),
    ...directoriesOf(fixture.entries),
  ];
  const real = new Set(paths);
  const nested = paths.filter((path) => path.includes('/') && !real.has(baseName(path)));
  return new Map(
    nested.map((path) => [
      `${place.workingDirectory}/${baseName(path)}`,
      `${place.workingDirectory}/${path}`,
    ]),
  );
}

/** The paths that a program asks for which adds a name to the working directory just so. */
function gluedPaths({ fixture, place }: PrintingCase): Map<string, string> {
  const names = fixture.entries.map(({ path }) => path.split('/')[0] ?? '');
  return new Map(
    names.map((name) => [`${place.workingDirectory}${name}`, `${place.workingDirectory}/${name}`]),
  );
}

/** The beliefs that lead to a path where nothing lies, with the path that each asks for, and the one that is meant. */
const WRONG_PATHS: readonly [MisconceptionId, (observed: PrintingCase) => Map<string, string>][] = [
  ['wrong-parent', wrongParents],
  ['missing-separator', gluedPaths],
];

/** What a belief says of all crashes: nothing where one of them came from something else. */
function explainedBy(
  [id, pathsOf]: (typeof WRONG_PATHS)[number],
  crashed: readonly CrashedCase[],
): Diagnosis | undefined {
  const predicted = crashed.map(({ observed, observation: { crash } }) => {
    const asked = crash?.path?.replaceAll('\\', '/');
    const meant = asked === undefined ? undefined : pathsOf(observed).get(asked);
    return meant === undefined ? undefined : { asked, meant };
  });
  const [first] = predicted;
  const [scenario] = crashed.map((each) => each.scenario);
  if (!first?.asked || scenario === undefined || predicted.includes(undefined)) return undefined;
  return {
    id,
    kind: 'required',
    scenarios: crashed.map((each) => each.scenario),
    specimen: { scenario, printed: first.asked, expected: first.meant },
  };
}

/** Names a belief if that is what every crash came from: the path in the error is just what it predicts. */
export function crashedOnWrongPath(cases: readonly CrashedCase[]): Explained {
  const crashed = cases.filter(({ observation }) => !endedWell(observation.ending));
  const [diagnosis] = WRONG_PATHS.flatMap((belief) => explainedBy(belief, crashed) ?? []);
  return diagnosis ? { diagnoses: [diagnosis], alternatives: [] } : UNEXPLAINED;
}
