import type { MisconceptionId } from '../../diagnosis/diagnosis.ts';
import { baseName } from '../../fixture/tree.ts';
import { type NamingModel, once, type PrintingCase, type PrintingFamily } from './procedure.ts';
import { ofPiece, ofWhole, type Spell } from './spelling.ts';

/** Something that a program does to names, so that they are no longer those of the files. */
export interface Cleaning {
  readonly id: MisconceptionId;
  readonly spell: Spell;
  readonly models: readonly NamingModel[];
}

/** The last name of a path in another spelling. */
const ofName =
  (spell: Spell): Spell =>
  (text) =>
    text.slice(0, text.length - baseName(text).length) + spell(baseName(text));

const ofEachName =
  (spell: Spell): Spell =>
  (text) =>
    text.split('/').map(spell).join('/');

/** Done to the name, to each name on the way, to the piece as one text, or to prefix and all. */
const cleaning = (id: MisconceptionId, spell: Spell): Cleaning => ({
  id,
  spell,
  models: [
    ofPiece(id, ofName(spell)),
    ofPiece(id, ofEachName(spell)),
    ofPiece(id, spell),
    ofWhole(id, ofEachName(spell)),
    ofWhole(id, spell),
  ],
});

/** Endings belong to the file's own name. */
const withoutEnding = (spell: Spell): Cleaning => ({
  id: 'ending-lost',
  spell,
  models: [ofPiece('ending-lost', ofName(spell)), ofPiece('ending-lost', spell)],
});

/** As `path.parse` has it: a period at the beginning begins no ending. */
const parsedName: Spell = (name) => /^(.+)\.[^.]*$/s.exec(name)?.[1] ?? name;

const ENDINGS: readonly Spell[] = [
  parsedName,
  (name) => name.replace(/\.[^.]+$/, ''),
  (name) => name.replace(/\.\w+$/, ''),
  (name) => name.split('.')[0] ?? '',
  // What has no period loses something else.
  (name) => name.slice(0, name.lastIndexOf('.')),
  (name) => name.substring(0, name.lastIndexOf('.')),
  (name) => name.split('.').slice(0, -1).join('.'),
  (name) => name.slice(0, name.indexOf('.')),
];

/** What stands in the place of a space, or of any character that isn't taken for safe. */
const INSTEAD = ['_', '-', ''];

/** What is left alone, in the patterns that people write for it. */
const UNSAFE: readonly RegExp[] = [
  /[^\w./-]/g,
  /[^\w./]/g,
  /[^\w.]/g,
  /[^\w./-]+/g,
  /[^\w.]+/g,
  /[^\w !./-]/g,
  /[^\w ./-]/g,
  /[^\w./ ]/g,
  /[^\p{L}\p{N}./_-]/gu,
  /[^\p{L}\p{N}./_ -]/gu,
  // The characters that S3's guide calls safe.
  /[^\w!\-.*'()/]/g,
  /[^\u0020-\u007e]/g,
  /[#?%&]/g,
];

const CLEANINGS: readonly Spell[] = [
  ...INSTEAD.flatMap((instead): Spell[] => [
    (text) => text.replaceAll(' ', instead),
    (text) => text.replace(/\s+/g, instead),
    // Only the first, as `replace` with a string does.
    (text) => text.replace(' ', instead),
    (text) => text.trim().replace(/\s+/g, instead),
    ...UNSAFE.map(
      (pattern): Spell =>
        (text) =>
          text.replace(pattern, instead),
    ),
  ]),
  // Several spaces as one, as a shell makes of a variable without quotation marks.
  (text) => text.trim().replace(/\s+/g, ' '),
  (text) => text.replace(/\s+/g, ' '),
  (text) => text.trimEnd().replace(/\s+/g, ' '),
  // Accents are taken off their letters.
  (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, ''),
];

export const ALL_CLEANINGS: readonly Cleaning[] = [
  cleaning('trimmed-names', (text) => text.trim()),
  cleaning('trimmed-names', (text) => text.trimStart()),
  // Of a whole path only the end can lose anything.
  cleaning('trimmed-names', (text) => text.trimEnd()),
  cleaning('lower-cased-names', (text) => text.toLowerCase()),
  ...CLEANINGS.map((spell) => cleaning('cleaned-names', spell)),
  ...ENDINGS.map(withoutEnding),
];

/** The case with the most entries that shows anything: names that are changed are rare. */
const richest = ({ together }: PrintingCase): PrintingCase | undefined =>
  together
    .filter(({ lines }) => lines.length > 0)
    .reduce<PrintingCase | undefined>(
      (most, each) => (each.fixture.entries.length > (most?.fixture.entries.length ?? 0) ? each : most),
      undefined,
    );

/** How many of the names that a cleaning changes are looked for. */
const SEVERAL = 6;

/**
 * The cleanings in which names were seen that are others then, and in no other form.
 * @param isSeen whether something that was printed or stored ends with a text
 */
export const seenCleanings = (
  paths: readonly string[],
  isSeen: (text: string) => boolean,
): readonly Cleaning[] => {
  const visible = paths.filter((path) => !/(^|\/)\./.test(path));
  // At the top level a name is all that there is to be changed.
  const groups = [visible.filter((path) => !path.includes('/')), [...new Set(visible.map(baseName))]];
  const odd = groups.map((names) => names.filter((name) => /[^\w.]/.test(name)));
  return ALL_CLEANINGS.filter(({ id, spell }) => {
    const isForOdd = id === 'cleaned-names' || id === 'trimmed-names';
    for (const names of isForOdd ? odd : groups) {
      const changed = names.filter((name) => spell(name) !== name).slice(0, SEVERAL);
      if (changed.length === 0) continue;
      // A name may be what another one becomes.
      const isKept = (name: string): boolean => isSeen(name) && !names.some((other) => spell(other) === name);
      if (changed.some(isKept)) return false;
      const seen = changed.filter((name) => spell(name).trim() !== '' && isSeen(spell(name)));
      return seen.length * 2 >= changed.length;
    }
    return false;
  });
};

const plausible = (observed: PrintingCase): readonly Cleaning[] =>
  once(observed, plausible, () => {
    const files = observed.fixture.entries.filter(({ kind }) => kind === 'file').map(({ path }) => path);
    const text = `${observed.lines.join('\n')}\n`;
    return seenCleanings(files, (name) => text.includes(`${name}\n`));
  });

/** Names that were changed in the belief that it does no harm. */
export const CLEANING_FAMILIES: readonly PrintingFamily[] = (
  ['trimmed-names', 'lower-cased-names', 'cleaned-names', 'ending-lost'] as const
).map((wanted) => ({
  ids: [wanted],
  steps: ['spelling'],
  infer: (_procedure, example) => {
    const observed = richest(example);
    if (!observed) return [];
    return plausible(observed)
      .filter(({ id }) => id === wanted)
      .flatMap(({ models }) => models);
  },
}));
