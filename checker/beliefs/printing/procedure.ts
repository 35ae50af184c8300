import type { Family, Model } from '../../diagnosis/model.ts';
import type { Fixture, TreeEntry } from '../../fixture/tree.ts';
import { linesOf } from '../../observation/normalise.ts';
import type { Observation } from '../../observation/observation.ts';
import type { Pipeline, Place, Walked } from '../pipeline.ts';

/** What the models of walk, filter and name replace parts of; upload stages build theirs on it too. */
export interface NamingProcedure extends Pipeline {
  /** Lines that may be there or not whatever the filter says, such as the working directory itself where folders are named. */
  readonly alsoOpen?: (place: Place) => readonly string[];
}

/** A model of a step that naming procedures of every kind have. */
export type NamingModel = Omit<Model<NamingProcedure>, 'replace'> & {
  replace<P extends NamingProcedure>(procedure: P): P;
};

/** A procedure with another way of naming. */
export const renamed = <P extends NamingProcedure>(procedure: P, name: Partial<Pipeline['name']>): P => ({
  ...procedure,
  name: { ...procedure.name, ...name },
});

/** A case to explain: one folder, and what was printed in it. */
export interface PrintingCase {
  readonly fixture: Fixture;
  readonly place: Place;
  readonly stdout: string;
  /** The printed lines, normalised as the stage has it. */
  readonly lines: readonly string[];
  /** All cases of the same program: what one doesn't show, another may. */
  readonly together: readonly PrintingCase[];
  /** What was worked out for this case before, by the step that it belongs to: each is wanted by many candidates. */
  readonly remembered: Map<unknown, unknown>;
}

/** What a procedure says of each thing that it walks by. Lines are worked out only when asked for. */
export interface Prediction {
  /** The entries whose lines must be there. */
  readonly required: readonly Walked[];
  /** The entries whose lines may be there or not. */
  readonly open: readonly Walked[];
  line(entry: Walked): string;
  readonly alsoOpen: readonly string[];
}

/** A way in which a program may have written down its names. */
export interface Output {
  /** Whether the output, if it was written in this way, stands for just the predicted lines. */
  agrees(prediction: Prediction, observed: PrintingCase): boolean;
  /** The names in the output, if it was written in this way: what literals are inferred from. */
  items(observed: PrintingCase): readonly string[];
}

/** A stage that prints, or a wrong belief about it. */
export interface PrintingProcedure extends NamingProcedure {
  readonly output: Output;
}

export type PrintingFamily = Family<PrintingProcedure, PrintingCase>;
export type PrintingModel = Model<PrintingProcedure>;

/** Works something out once for each case. */
export function once<T>({ remembered }: PrintingCase, key: unknown, work: () => T): T {
  if (!remembered.has(key)) remembered.set(key, work());
  return remembered.get(key) as T;
}

/** Everything that a fixture's folder holds and could be walked by. */
export const caseOf = (
  fixture: Fixture,
  { workingDirectory, stdout }: Pick<Observation, 'workingDirectory' | 'stdout'>,
  backslashesAreSlashes: boolean,
  together: readonly PrintingCase[] = [],
): PrintingCase => ({
  fixture,
  together,
  place: { workingDirectory },
  stdout: stdout.replaceAll('\r\n', '\n'),
  lines: linesOf(stdout, { backslashesAreSlashes }),
  remembered: new Map(),
});

/** Halves of a character that was cut in two: none can be written as UTF-8. */
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as it comes out of a program: halves of characters are replaced. */
export const asWritten = (line: string): string => line.replace(HALVES, '\ufffd');

/** What a walk and a filter make of a fixture: the same for every way of naming. */
interface Selected {
  readonly required: readonly Walked[];
  readonly open: readonly Walked[];
}

function select({ walk, filter }: NamingProcedure, { fixture, place }: PrintingCase): Selected {
  const required: Walked[] = [];
  const open: Walked[] = [];
  for (const entry of walk(fixture.entries)) {
    const decision = filter(entry, place);
    if (decision === 'yes') required.push(entry);
    // A folder's own name may pass by the filter, where only files are looked at.
    else if (decision === 'undecided' || entry.kind === 'directory') open.push(entry);
  }
  return { required, open };
}

/** A prediction as a class: thousands are made, and closures would cost more than all that they say. */
class LazyPrediction implements Prediction {
  readonly required: readonly Walked[];
  readonly open: readonly Walked[];
  readonly #procedure: NamingProcedure;
  readonly #place: Place;
  #prefix: string | undefined;

  constructor(procedure: NamingProcedure, observed: PrintingCase) {
    const byFilter = once(observed, procedure.walk, () => new Map<unknown, Selected>());
    let selected = byFilter.get(procedure.filter);
    if (!selected) {
      selected = select(procedure, observed);
      byFilter.set(procedure.filter, selected);
    }
    this.required = selected.required;
    this.open = selected.open;
    this.#procedure = procedure;
    this.#place = observed.place;
  }

  line(entry: Walked): string {
    const { name } = this.#procedure;
    this.#prefix ??= name.prefix(this.#place);
    return asWritten(name.spelling(this.#prefix + name.relativePiece(entry, this.#place)));
  }

  get alsoOpen(): readonly string[] {
    return this.#procedure.alsoOpen?.(this.#place) ?? [];
  }
}

export const predict = (procedure: NamingProcedure, observed: PrintingCase): Prediction =>
  new LazyPrediction(procedure, observed);

/** Every folder below the working directory, each once, with those that hold nothing. */
export function directoriesOf(entries: readonly TreeEntry[]): string[] {
  const found = new Set<string>();
  for (const { kind, path } of entries) {
    const parts = path.split('/');
    const folders = kind === 'directory' ? parts.length : parts.length - 1;
    for (let depth = 1; depth <= folders; depth += 1) found.add(parts.slice(0, depth).join('/'));
  }
  return [...found];
}
