import { pathToFileURL } from 'node:url';
import { baseName, folderName } from '../../fixture/tree.ts';
import {
  distinct,
  type Named,
  type Transformation,
  type TransformationFamily,
  textual,
} from './transformation.ts';

const onParts = (rule: string, bits: number, change: (parts: readonly string[]) => string): Transformation =>
  textual(rule, bits, (text) => change(text.split('/')));

const absolute = ({ folder, entry }: Named): string => `${folder.workingDirectory}/${entry.path}`;

/** As a path comes out that was put behind `file://` as it is. */
const urlPath = (path: string): string => {
  try {
    return new URL(`file://${path}`).pathname;
  } catch {
    return path;
  }
};

const piece = (rule: string, bits: number, of: (named: Named) => string): Transformation => ({
  rule,
  bits,
  parameters: {},
  apply: of,
});

/** Ways of losing, keeping or turning round the pieces of a path. */
export const PARTS: readonly Transformation[] = [
  piece('name-alone', 3, ({ entry }) => baseName(entry.path)),
  piece('relative-path', 3, ({ entry }) => entry.path),
  piece('absolute-path', 3, absolute),
  piece('first-part-once-for-each-folder', 6, ({ entry, text }) => {
    const [first = ''] = text.split('/');
    return `${first}/`.repeat(entry.path.split('/').length - 1) + text;
  }),
  piece('path-of-a-url', 5, (named) => pathToFileURL(absolute(named)).pathname),
  piece('path-of-a-url', 6, (named) => urlPath(absolute(named))),
  piece('stripped-by-characters', 6, ({ folder: { workingDirectory }, entry }) => {
    const stripped = new Set(`${workingDirectory}/`);
    const whole = [...`${workingDirectory}/${entry.path}`];
    const from = whole.findIndex((character) => !stripped.has(character));
    return from < 0 ? '' : whole.slice(from).join('');
  }),
  piece('folder-alone', 4, ({ entry }) => folderName(entry.path)),
  onParts('first-part-lost', 4, (parts) => parts.slice(1).join('/')),
  onParts('last-part-lost', 4, (parts) => parts.slice(0, -1).join('/')),
  onParts('last-folder-lost', 5, (parts) => [...parts.slice(0, -2), ...parts.slice(-1)].join('/')),
  onParts('slashes-lost', 5, (parts) => parts.join('')),
  onParts('last-slash-lost', 5, (parts) =>
    parts.length < 2 ? parts.join('/') : [...parts.slice(0, -2), parts.slice(-2).join('')].join('/'),
  ),
  onParts('parts-reversed', 6, (parts) => [...parts].reverse().join('/')),
  onParts('slash-behind', 5, (parts) => `${parts.join('/')}/`),
  onParts('slashes-doubled', 6, (parts) => parts.join('//')),
  piece('folders-twice', 6, ({ entry, text }) => {
    const folder = folderName(entry.path);
    return folder === '' ? text : text.replace(entry.path, `${folder}/${entry.path}`);
  }),
  piece('name-twice', 6, ({ entry, text }) => `${text}/${baseName(entry.path)}`),
  piece('folder-and-name-alone', 5, ({ entry }) => entry.path.split('/').slice(-2).join('/')),
  piece('top-folder-and-name', 6, ({ entry }) =>
    distinct([entry.path.split('/')[0], baseName(entry.path)]).join('/'),
  ),
  {
    rule: 'split-at-spaces',
    bits: 5,
    parameters: {},
    apply: ({ text }) => text.split(/\s+/).filter(Boolean),
  },
  { rule: 'split-at-slashes', bits: 6, parameters: {}, apply: ({ text }) => text.split('/') },
  {
    rule: 'split-at-commas',
    bits: 6,
    parameters: {},
    apply: ({ text }) => text.split(/,\s*/).filter(Boolean),
  },
  ...['-', '_', ' ', '.', ':', '|', ','].map((by) =>
    textual('slashes-replaced', 6, (text) => text.replaceAll('/', by), { by }),
  ),
];

const COUNTS = [1, 2, 3, 4, 5, 6, 7, 8];

/** So many parts of the whole path, from its front or its end. */
export const PART_COUNTS: TransformationFamily = {
  infer: () => [
    ...COUNTS.slice(1).map(
      (count): Transformation => ({
        rule: 'last-parts',
        bits: 6,
        parameters: { count },
        apply: (named) => absolute(named).split('/').slice(-count).join('/'),
      }),
    ),
    ...COUNTS.map(
      (count): Transformation => ({
        rule: 'parts-cut-off',
        bits: 6,
        parameters: { count },
        apply: (named) =>
          absolute(named)
            .split('/')
            .slice(count + 1)
            .join('/'),
      }),
    ),
    ...COUNTS.slice(0, 4).map(
      (count): Transformation => ({
        rule: 'part-by-number',
        bits: 7,
        parameters: { count: count + 1 },
        apply: (named) => absolute(named).split('/')[count + 1] ?? 'undefined',
      }),
    ),
    ...COUNTS.slice(0, 4).map(
      (count): Transformation =>
        textual('first-parts', 7, (text) => text.split('/').slice(0, count).join('/'), { count }),
    ),
  ],
};
