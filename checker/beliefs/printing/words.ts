import { posix } from 'node:path';
import type { Model } from '../../diagnosis/model.ts';
import { baseName } from '../../fixture/tree.ts';
import type { Place, Walked } from '../pipeline.ts';
import { agrees, printedLines } from './agreement.ts';
import {
  type Output,
  once,
  type Prediction,
  type PrintingCase,
  type PrintingFamily,
  type PrintingProcedure,
} from './procedure.ts';
import type { Naming } from './relative-piece.ts';

/** What is printed of a file: of the text that another program gives, each word by itself is taken for a name. */
interface Words {
  readonly source: (path: string, place: Place) => string;
  readonly made: (word: string, place: Place) => string;
}

const absolute: Words['source'] = (path, { workingDirectory }) => `${workingDirectory}/${path}`;
const fromHere: Words['source'] = (path) => `./${path}`;
const below: Words['source'] = (path) => path;

const asItIs: Words['made'] = (word) => word;
const withoutHere: Words['made'] = (word) => word.replace(/^\.\//, '');
const firstHere: Words['made'] = (word) => word.replace('./', '');
const fromThird: Words['made'] = (word) => word.slice(2);
const lengthOff: Words['made'] = (word, { workingDirectory }) => word.slice(workingDirectory.length + 1);
const placeOff: Words['made'] = (word, { workingDirectory }) => word.replace(`${workingDirectory}/`, '');

const KEYS: readonly Words[] = [
  { source: below, made: asItIs },
  { source: fromHere, made: withoutHere },
  { source: fromHere, made: firstHere },
  { source: fromHere, made: fromThird },
  { source: absolute, made: lengthOff },
  { source: absolute, made: placeOff },
];

const WORDS: Readonly<Record<Naming, readonly Words[]>> = {
  paths: [
    { source: absolute, made: asItIs },
    { source: fromHere, made: (word, { workingDirectory }) => posix.join(workingDirectory, word) },
    { source: fromHere, made: (word, { workingDirectory }) => workingDirectory + word.slice(1) },
    { source: fromHere, made: (word, { workingDirectory }) => `${workingDirectory}/${word.slice(2)}` },
    { source: below, made: (word, { workingDirectory }) => `${workingDirectory}/${word}` },
  ],
  keys: KEYS,
  'prefixed-keys': [
    ...KEYS.map(
      ({ source, made }): Words => ({
        source,
        made: (word, place) => `${baseName(place.workingDirectory)}/${made(word, place)}`,
      }),
    ),
    { source: fromHere, made: (word, { workingDirectory }) => baseName(workingDirectory) + word.slice(1) },
    {
      source: absolute,
      made: (word, { workingDirectory }) => baseName(workingDirectory) + word.slice(workingDirectory.length),
    },
  ],
};

const wordsIn = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** What each entry becomes: all of its words, or only the first, which a table's column holds. */
const split = ({ source, made }: Words, onlyFirst: boolean): Output => {
  const linesOf = ({ path }: Walked, place: Place): string[] => {
    const words = wordsIn(source(path, place));
    return (onlyFirst ? words.slice(0, 1) : words).map((word) => made(word, place));
  };
  // The same for every walk and filter.
  const entriesOf = (observed: PrintingCase) => once(observed, linesOf, () => new Map<string, Walked[]>());
  const asEntries = (entries: readonly Walked[], observed: PrintingCase): Walked[] => {
    const known = entriesOf(observed);
    return entries.flatMap((entry) => {
      const found =
        known.get(entry.path) ?? linesOf(entry, observed.place).map((path): Walked => ({ ...entry, path }));
      known.set(entry.path, found);
      return found;
    });
  };
  return {
    agrees: ({ required, open }, observed) => {
      const prediction: Prediction = {
        required: asEntries(required, observed),
        open: asEntries(open, observed),
        line: ({ path }) => path,
        alsoOpen: [],
      };
      return agrees(prediction, printedLines(observed));
    },
    items: ({ lines }) => lines,
  };
};

const STEPS = ['output', 'relative piece', 'prefix', 'spelling'];

export const wordModels = (naming: Naming): readonly Model<PrintingProcedure>[] =>
  WORDS[naming].flatMap((words) =>
    [false, true].map((onlyFirst): Model<PrintingProcedure> => {
      const output = split(words, onlyFirst);
      return { ids: ['splits-at-spaces'], steps: STEPS, replace: (procedure) => ({ ...procedure, output }) };
    }),
  );

/** Whether a name with a space was printed as it is. */
const keepsSpaces = (observed: PrintingCase): boolean =>
  once(observed, keepsSpaces, () => {
    const names = observed.fixture.entries
      .map(({ path }) => baseName(path))
      .filter((name) => /\S\s\S/.test(name));
    return names.length === 0 || names.some((name) => observed.lines.some((line) => line.endsWith(name)));
  });

/** Worth a try only where no name with a space is left. */
export const wordsFamily = (naming: Naming): PrintingFamily => {
  const models = wordModels(naming);
  return {
    ids: ['splits-at-spaces'],
    steps: STEPS,
    infer: (_procedure, { together }) =>
      together.some((observed) => observed.lines.length > 0 && !keepsSpaces(observed)) ? models : [],
  };
};

/** A line that is the last part of such a name. */
export const splitName = (observed: PrintingCase): string | undefined => {
  const last = observed.fixture.entries
    .map(({ path }) => wordsIn(baseName(path)))
    .flatMap((words) => (words.length > 1 ? words.slice(-1) : []));
  return observed.lines.find((line) => last.some((word) => line.endsWith(word))) ?? undefined;
};
