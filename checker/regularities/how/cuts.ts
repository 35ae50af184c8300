import { baseName, folderName } from '../../fixture/tree.ts';
import { distinct, type Transformation, type TransformationFamily, textual } from './transformation.ts';

/** Changes the last part of a path alone. */
const onName =
  (change: (name: string) => string) =>
  (text: string): string => {
    const folder = folderName(text);
    return folder === '' && !text.startsWith('/') ? change(text) : `${folder}/${change(baseName(text))}`;
  };

const withoutEnding = (name: string): string => {
  const at = name.lastIndexOf('.');
  return at > 0 ? name.slice(0, at) : name;
};

/** Ways of cutting a name short. */
export const CUTS: readonly Transformation[] = [
  textual('ending-lost', 3, onName(withoutEnding)),
  textual('from-last-period-lost', 4, (text) =>
    text.includes('.') ? text.slice(0, text.lastIndexOf('.')) : text,
  ),
  textual(
    'from-first-period-lost',
    4,
    onName((name) => name.split('.')[0] ?? ''),
  ),
  textual('path-from-first-period-lost', 5, (text) => text.split('.')[0] ?? ''),
  textual(
    'middle-endings-lost',
    5,
    onName((name) => {
      const parts = name.split('.');
      return parts.length > 2 ? `${parts[0]}.${parts.at(-1)}` : name;
    }),
  ),
  textual(
    'second-ending-kept',
    5,
    onName((name) => name.split('.').slice(0, 2).join('.')),
  ),
  textual(
    'only-ending-kept',
    5,
    onName((name) => (name.includes('.') ? (name.split('.').at(-1) ?? '') : name)),
  ),
];

const MOST_CUT = 40;

/** Cuts of a fixed length, and at a character. */
export const CUT_FAMILY: TransformationFamily = {
  infer: (pairs) => {
    const found = pairs.slice(0, 60).flatMap(({ named: { text }, written }): Transformation[] => {
      if (text === written || written === '') return [];
      if (text.endsWith(written) && text.length - written.length <= MOST_CUT) {
        const count = text.length - written.length;
        return [
          textual('characters-cut-off-in-front', 6, (whole) => whole.slice(count), { count }),
          ...behind(text.at(-written.length - 1)),
        ];
      }
      if (!text.startsWith(written)) return [];
      const count = text.length - written.length;
      return [
        textual('characters-cut-off-at-end', 6, (whole) => whole.slice(0, -count), { count }),
        textual('limited-length', 7, (whole) => whole.slice(0, written.length), { count: written.length }),
        ...before(text[written.length]),
      ];
    });
    const keys = found.map(({ rule, parameters }) => rule + JSON.stringify(parameters));
    return found.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
  },
};

const before = (character: string | undefined): Transformation[] =>
  character === undefined || /[\w/]/.test(character)
    ? []
    : [
        textual('cut-at-first', 6, (text) => text.split(character)[0] ?? '', { character }),
        textual(
          'cut-at-last',
          6,
          (text) => (text.includes(character) ? text.slice(0, text.lastIndexOf(character)) : text),
          {
            character,
          },
        ),
      ];

const behind = (character: string | undefined): Transformation[] =>
  character === undefined || /\w/.test(character)
    ? []
    : distinct(['last', 'first']).map((which) =>
        textual(
          `kept-after-${which}`,
          6,
          (text) => {
            const at = which === 'last' ? text.lastIndexOf(character) : text.indexOf(character);
            return at < 0 ? text : text.slice(at + 1);
          },
          { character },
        ),
      );

/** The names of the cuts that examples suggest. */
export const CUT_RULES = [
  'characters-cut-off-in-front',
  'characters-cut-off-at-end',
  'limited-length',
  'cut-at-first',
  'cut-at-last',
  'kept-after-first',
  'kept-after-last',
] as const;
