import type { MisconceptionId } from '../../diagnosis/diagnosis.ts';
import type { Model } from '../../diagnosis/model.ts';
import { baseName } from '../../fixture/tree.ts';
import { FILTER_MODELS } from './filter.ts';
import { readDirents } from './literals.ts';
import { readAs } from './output.ts';
import { type NamingModel, type PrintingCase, type PrintingProcedure, renamed } from './procedure.ts';
import type { Naming } from './relative-piece.ts';
import { WALK_MODELS } from './walk.ts';

/** The first variant that a step's models hold under a name. */
function named(models: readonly NamingModel[], id: MisconceptionId): NamingModel {
  const found = models.find(({ ids }) => ids.length === 1 && ids[0] === id);
  if (!found) throw new Error(`No model is called ${id}.`);
  return found;
}

/** Several models as one, because they come from one and the same first attempt. */
const together = (...models: readonly NamingModel[]): NamingModel => ({
  ids: models.flatMap(({ ids }) => ids),
  steps: [...new Set(models.flatMap(({ steps }) => steps))],
  replace: (procedure) => models.reduce((changed, model) => model.replace(changed), procedure),
});

const directories = named(WALK_MODELS, 'prints-directories');
const topLevel = named(WALK_MODELS, 'not-recursive');
const dotfiles = named(FILTER_MODELS, 'dotfiles-included');

/** What `readdirSync` gives has no folder before it: neither that of the working directory nor a prefix. */
const asReturned = (id: MisconceptionId): NamingModel => ({
  ids: [id],
  steps: ['relative piece', 'prefix'],
  replace: (procedure) => renamed(procedure, { prefix: () => '', relativePiece: ({ path }) => path }),
});

/** What `find .` gives begins with a period and a slash, and has no prefix. */
const fromHere: NamingModel = {
  ids: ['missing-prefix', 'dot-slash'],
  steps: ['relative piece', 'prefix'],
  replace: (procedure) => renamed(procedure, { prefix: () => '', relativePiece: ({ path }) => `./${path}` }),
};

/** The names in each folder, just as they are listed there. */
const bareNames = (naming: Naming): NamingModel => ({
  ids: naming === 'prefixed-keys' ? ['filename-only', 'missing-prefix'] : ['filename-only'],
  steps: ['relative piece', 'prefix'],
  replace: (procedure) =>
    renamed(procedure, { prefix: () => '', relativePiece: ({ path }) => baseName(path) }),
});

/** Directory entries, shown as objects, all in one array or one by one. */
function shownAsObjects(naming: Naming, inArray: boolean, recursive: boolean): Model<PrintingProcedure> {
  const walked = together(directories, ...(recursive ? [] : [topLevel]), dotfiles);
  const read = ({ stdout, place }: PrintingCase) =>
    stdout.trimStart().startsWith('[') === inArray ? readDirents(stdout, place.workingDirectory) : undefined;
  const output = readAs(read);
  return {
    ids: [
      ...walked.ids,
      ...(naming === 'prefixed-keys' ? (['missing-prefix'] as const) : []),
      ...(inArray ? (['printed-as-array'] as const) : []),
    ],
    steps: [...walked.steps, 'relative piece', 'prefix', 'spelling', 'output'],
    replace: (procedure) => ({
      ...renamed(walked.replace(procedure), {
        prefix: ({ workingDirectory }) => `${workingDirectory}/`,
        relativePiece: ({ path }) => path,
      }),
      output,
    }),
  };
}

/**
 * Models that carry several identifiers: the commonest first attempts hold several faults at once. They combine with others
 * as one model does.
 */
export function idioms(naming: Naming): readonly Model<PrintingProcedure>[] {
  const groups = [
    // All that a recursive reading gives; all that a reading of the working directory gives; its files.
    [directories, dotfiles],
    [directories, topLevel, dotfiles],
    [topLevel, dotfiles],
    [directories, topLevel],
  ];
  const lost = (group: readonly NamingModel[]): MisconceptionId =>
    naming === 'prefixed-keys'
      ? 'missing-prefix'
      : group.includes(topLevel)
        ? 'filename-only'
        : 'relative-paths';
  const bare = [...groups, [dotfiles], [topLevel]].map((group) =>
    together(...group, asReturned(lost(group))),
  );
  return [
    ...groups.map((group) => together(...group)),
    ...(naming === 'keys' ? [] : bare),
    ...[[dotfiles], [directories, dotfiles]].map((group) => together(...group, bareNames(naming))),
    ...(naming === 'prefixed-keys'
      ? [together(directories, dotfiles, fromHere), together(dotfiles, fromHere)]
      : []),
    ...[true, false].flatMap((inArray) =>
      [true, false].map((recursive) => shownAsObjects(naming, inArray, recursive)),
    ),
  ];
}
