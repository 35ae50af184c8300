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

/** Names `wrong-parent` if that is what every crash came from: the path in the error is just what the belief predicts. */
export function crashedOnWrongParent(cases: readonly CrashedCase[]): Explained {
  const crashed = cases.filter(({ observation }) => !endedWell(observation.ending));
  const predicted = crashed.map(({ observed, observation: { crash } }) => {
    const asked = crash?.path?.replaceAll('\\', '/');
    const meant = asked === undefined ? undefined : wrongParents(observed).get(asked);
    return meant === undefined ? undefined : { asked, meant };
  });
  const [first] = predicted;
  const [scenario] = crashed.map((each) => each.scenario);
  if (!first?.asked || scenario === undefined || predicted.includes(undefined)) return UNEXPLAINED;
  return {
    diagnoses: [
      {
        id: 'wrong-parent',
        kind: 'required',
        scenarios: crashed.map((each) => each.scenario),
        specimen: { scenario, printed: first.asked, expected: first.meant },
      },
    ],
    alternatives: [],
  };
}
