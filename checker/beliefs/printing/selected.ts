import type { MisconceptionId } from '../../diagnosis/diagnosis.ts';
import type { Model } from '../../diagnosis/model.ts';
import { isDotfile, isInHiddenFolder, type Walked, walkEverything } from '../pipeline.ts';
import { COUNTED, type Ranks, sizes } from '../ranks.ts';
import { BEFORE_HIDDEN, FIRST_SKIPPED, LAST_SKIPPED, type Reached, THROUGH_FOLDER } from '../reached.ts';
import { SHARED_EXPRESSIONS } from '../shared-expression.ts';
import {
  type Output,
  once,
  type PrintingCase,
  type PrintingFamily,
  type PrintingProcedure,
  predict,
} from './procedure.ts';
import { WALK_MODELS } from './walk.ts';

/** Which of the entries that a procedure names were printed. */
interface Printed {
  readonly path: string;
  readonly isThere: boolean;
}

/** Every file of a case, as a walk comes by it. */
const filesOf = (observed: PrintingCase): readonly Walked[] =>
  once(observed, filesOf, () => walkEverything(observed.fixture.entries));

const itemsOf = (output: Output, observed: PrintingCase): ReadonlySet<string> => {
  const known = once(observed, itemsOf, () => new Map<Output, ReadonlySet<string>>());
  const found = known.get(output) ?? new Set(output.items(observed));
  known.set(output, found);
  return found;
};

/** So many names tell whether a procedure names things as the program does. */
const SAMPLE = 12;

/** The files whose names were printed, where all that was printed are names of files. */
function namedFiles(
  { name, output }: PrintingProcedure,
  observed: PrintingCase,
): ReadonlySet<string> | undefined {
  const { place } = observed;
  const items = itemsOf(output, observed);
  const files = filesOf(observed);
  if (items.size === 0 || items.size > files.length) return undefined;
  const prefix = name.prefix(place);
  const line = (entry: Walked): string => name.spelling(prefix + name.relativePiece(entry, place));
  const isThere = (entry: Walked): boolean => items.has(line(entry));
  const step = Math.max(1, Math.floor(files.length / SAMPLE));
  if (items.size * 2 > files.length && !files.some((entry, index) => index % step === 0 && isThere(entry)))
    return undefined;
  const lines = new Set<string>();
  const found = new Set<string>();
  for (const [index, entry] of files.entries()) {
    if (lines.size + files.length - index < items.size) return undefined;
    const text = line(entry);
    if (!items.has(text)) continue;
    lines.add(text);
    found.add(entry.path);
  }
  return lines.size === items.size ? found : undefined;
}

/** The same for every walk and filter. */
const named = (procedure: PrintingProcedure, observed: PrintingCase): ReadonlySet<string> | undefined => {
  const all = once(
    observed,
    named,
    () => new WeakMap<PrintingProcedure['name'], Map<Output, ReadonlySet<string> | undefined>>(),
  );
  const known = all.get(procedure.name) ?? new Map<Output, ReadonlySet<string> | undefined>();
  all.set(procedure.name, known);
  if (!known.has(procedure.output)) known.set(procedure.output, namedFiles(procedure, observed));
  return known.get(procedure.output);
};

function printedBy(procedure: PrintingProcedure, observed: PrintingCase): readonly Printed[] | undefined {
  const files = named(procedure, observed);
  if (!files) return undefined;
  const { required, open } = predict(procedure, observed);
  const printed = required.map(({ path }) => ({ path, isThere: files.has(path) }));
  const mayBe = [...printed, ...open].filter(({ path }) => files.has(path)).length;
  return mayBe === files.size ? printed : undefined;
}

/**
 * Which of the entries that a procedure names were printed, where all that was printed are names that it gives: only then can
 * it be that it came by too much.
 */
const printed = (procedure: PrintingProcedure, observed: PrintingCase): readonly Printed[] | undefined => {
  const known = once(
    observed,
    printed,
    () => new WeakMap<PrintingProcedure, { found: readonly Printed[] | undefined }>(),
  );
  const made = known.get(procedure) ?? { found: printedBy(procedure, observed) };
  known.set(procedure, made);
  return made.found;
};

/** The cases of a program, those with the most entries first: there most ways of leaving out something show. */
const richestFirst = ({ together }: PrintingCase): readonly PrintingCase[] => {
  const [first] = together;
  return first
    ? once(first, richestFirst, () =>
        [...together].sort((a, b) => b.fixture.entries.length - a.fixture.entries.length),
      )
    : [];
};

/** What was printed in the richest case in which something is missing that the procedure names. */
function lacking(
  procedure: PrintingProcedure,
  example: PrintingCase,
): { observed: PrintingCase; seen: readonly Printed[] } | undefined {
  for (const observed of richestFirst(example)) {
    const seen = printed(procedure, observed);
    if (seen?.some(({ isThere }) => !isThere)) return { observed, seen };
  }
  return undefined;
}

export const seesOnly =
  (reached: Reached) =>
  (procedure: PrintingProcedure): PrintingProcedure => {
    const { walk } = procedure;
    return {
      ...procedure,
      walk: (entries) => {
        const seen = reached(entries);
        return walk(entries).filter(({ path }) => seen.has(path));
      },
    };
  };

type Prepare = (procedure: PrintingProcedure) => PrintingProcedure;

const asItIs: Prepare = (procedure) => procedure;

/** The same procedure each time, so that what was worked out for it is found again. */
function rememberedFor(prepare: Prepare): Prepare {
  const known = new WeakMap<PrintingProcedure, PrintingProcedure>();
  return (procedure) => {
    const made = known.get(procedure) ?? prepare(procedure);
    known.set(procedure, made);
    return made;
  };
}

/** Ways of coming by less than there is: those that leave just what was printed in the richest folder. */
export function selection(
  ids: readonly MisconceptionId[],
  variants: readonly Reached[],
  prepare: Prepare = asItIs,
  steps: readonly string[] = ['walk'],
  shows: (seen: readonly Printed[]) => boolean = () => true,
): PrintingFamily {
  const prepared = rememberedFor(prepare);
  return {
    ids,
    steps,
    // What is missing may be so for another reason, which then says more.
    last: true,
    infer: (procedure, example) => {
      if (!named(procedure, example)) return [];
      const base = prepared(procedure);
      const found = lacking(base, example);
      if (!found) return [];
      const { observed, seen } = found;
      if (!shows(seen)) return [];
      return variants
        .filter((reached) => {
          const all = reached(observed.fixture.entries);
          return seen.every(({ path, isThere }) => all.has(path) === isThere);
        })
        .map((reached): Model<PrintingProcedure> => {
          const replace = seesOnly(reached);
          return { ids, steps, replace: () => replace(base) };
        });
    },
  };
}

const topLevel = WALK_MODELS.find(({ ids }) => ids[0] === 'not-recursive');
const onTop: Prepare = (procedure) => topLevel?.replace(procedure) ?? procedure;

/** Dotfiles as any other file: which of them are left out is another matter. */
export const keepingAll: Prepare = (procedure) => ({
  ...procedure,
  filter: ({ path, reachedBy }) => (reachedBy !== 'tree' || isInHiddenFolder(path) ? 'undecided' : 'yes'),
});

/** In every folder, and where there is only one that is read. */
const both = (id: MisconceptionId, variants: readonly Reached[]): readonly PrintingFamily[] => [
  selection([id], variants),
  selection(['not-recursive', id], variants.slice(0, 3), onTop),
];

/** So many files at least must be missing: the last one or two may be so for other reasons. */
const SEVERAL = 3;

/** The roundest number from one to another. */
function roundest(least: number, most: number): number {
  for (const unit of [1_048_576, 1_000_000, 65_536, 1024, 1000, 100, 50, 10, 5]) {
    const multiple = Math.floor(most / unit) * unit;
    if (multiple >= least && multiple > 0) return multiple;
  }
  return least;
}

/** The limit up to which everything was printed, and nothing beyond; undefined where there is none. */
function limitOf(
  ranks: Ranks,
  procedure: PrintingProcedure,
  cases: readonly PrintingCase[],
): { limit: number; lost: readonly string[] } | undefined {
  let [least, most] = [1, Number.POSITIVE_INFINITY];
  const lost: string[] = [];
  for (const observed of cases) {
    const known = ranks(observed.fixture.entries);
    for (const { path, isThere } of printed(procedure, observed) ?? []) {
      const rank = known.get(path) ?? 0;
      if (isThere) least = Math.max(least, rank);
      else {
        most = Math.min(most, rank - 1);
        lost.push(path);
      }
      if (least > most) return undefined;
    }
  }
  return most < 2 || lost.length < SEVERAL ? undefined : { limit: roundest(least, most), lost };
}

export const upTo = (ranks: Ranks, limit: number): Model<PrintingProcedure> => ({
  ids: ['fixed-limit'],
  steps: ['walk'],
  replace: (procedure) => {
    const { walk } = procedure;
    return {
      ...procedure,
      walk: (entries) => {
        const known = ranks(entries);
        return walk(entries).filter(({ path }) => (known.get(path) ?? 0) <= limit);
      },
    };
  },
});

const endingOf = (path: string): string => path.slice(path.lastIndexOf('.'));

/** A number of entries, or a size, beyond which nothing is printed. */
const fixedLimit: PrintingFamily = {
  ids: ['fixed-limit'],
  steps: ['walk'],
  // Whatever comes last may be missing for another reason.
  last: true,
  infer: (procedure, example) => {
    if (!named(procedure, example) || !lacking(procedure, example)) return [];
    const cases = example.together.filter((each) => printed(procedure, each));
    const counted = COUNTED.flatMap((ranks) => {
      const found = limitOf(ranks, procedure, cases);
      return found ? [upTo(ranks, found.limit)] : [];
    });
    const bySize = limitOf(sizes, procedure, cases);
    // Large files of one kind may be missing because of their kind.
    const isBySize = bySize !== undefined && new Set(bySize.lost.map(endingOf)).size > 1;
    return [...counted, ...(isBySize ? [upTo(sizes, bySize.limit)] : [])];
  },
};

/** Beliefs about loops and lists: only what an order says is left out, so that it shows in some folder at least. */
export const SELECTION_FAMILIES: readonly PrintingFamily[] = [
  ...both('stops-at-first-hidden', BEFORE_HIDDEN),
  ...both('stops-at-first-folder', THROUGH_FOLDER),
  ...both('last-entry-skipped', LAST_SKIPPED),
  ...both('first-entry-skipped', FIRST_SKIPPED),
  selection(
    ['shared-regular-expression'],
    SHARED_EXPRESSIONS,
    keepingAll,
    ['walk', 'filter'],
    // Else every dotfile is left out, as it should be.
    (seen) => seen.some(({ path, isThere }) => isThere && isDotfile(path)),
  ),
  fixedLimit,
];
