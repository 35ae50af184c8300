import { baseName, folderName } from '../../fixture/tree.ts';
import {
  distinct,
  type Named,
  type NamePair,
  type Transformation,
  type TransformationFamily,
} from './transformation.ts';

type Pieces = readonly (readonly [name: string, value: string])[];

/** Everything that is known of a name, the longest piece first. */
function piecesOf({ folder: { workingDirectory }, entry: { path }, text, bucket }: Named): Pieces {
  const name = baseName(path);
  const dot = name.lastIndexOf('.');
  const pieces: Pieces = [
    ['expected', text],
    ['absolute path', `${workingDirectory}/${path}`],
    ['absolute folder', folderName(`${workingDirectory}/${path}`)],
    ['working directory', workingDirectory],
    ['key', `${baseName(workingDirectory)}/${path}`],
    ['relative path', path],
    ['folder', folderName(path)],
    ['name', name],
    ['name without ending', dot > 0 ? name.slice(0, dot) : name],
    ['ending', dot > 0 ? name.slice(dot) : ''],
    ['top folder', path.includes('/') ? (path.split('/')[0] ?? '') : ''],
    ['last folder', baseName(folderName(path))],
    ['name of the working directory', baseName(workingDirectory)],
    ['parent of the working directory', baseName(folderName(workingDirectory))],
    ...(bucket === undefined ? [] : [['bucket', bucket] as const]),
  ];
  return [...pieces].sort(([, a], [, b]) => b.length - a.length);
}

type Token = { readonly piece: string } | { readonly literal: string };

/** The text with each piece that is found in it put in the place of its value, the longest first. */
function generalised(written: string, pieces: Pieces): Token[] {
  for (const [piece, value] of pieces) {
    const at = value.length < 2 ? -1 : written.indexOf(value);
    if (at < 0) continue;
    return [
      ...generalised(written.slice(0, at), pieces),
      { piece },
      ...generalised(written.slice(at + value.length), pieces),
    ];
  }
  return written === '' ? [] : [{ literal: written }];
}

const shown = (tokens: readonly Token[]): string =>
  tokens.map((token) => ('piece' in token ? `<${token.piece}>` : token.literal)).join('');

const render = (tokens: readonly Token[], named: Named): string => {
  const pieces = new Map(piecesOf(named));
  return tokens.map((token) => ('piece' in token ? (pieces.get(token.piece) ?? '') : token.literal)).join('');
};

const LONGEST = 7;

export const TEMPLATE_RULE = 'put-together';

/**
 * What is known of a name, put together in another way with fixed text between, read off a few examples (Gulwani,
 * "Automating string processing in spreadsheets using input-output examples", 2011).
 */
export const TEMPLATES: TransformationFamily = {
  infer: (pairs: readonly NamePair[]) => {
    // Deep names tell the pieces apart.
    const best = [...pairs].sort((a, b) => b.named.entry.path.length - a.named.entry.path.length);
    const examples = [...best.slice(0, 6), ...pairs.slice(0, 3)];
    const templates = examples.flatMap(({ named, written }) => {
      const pieces = piecesOf(named);
      return [pieces, pieces.filter(([name]) => name !== 'expected')].map((known) =>
        generalised(written, known),
      );
    });
    const usable = templates.filter(
      (tokens) => tokens.length <= LONGEST && tokens.some((token) => 'piece' in token),
    );
    return distinct(usable.map(shown)).map((template): Transformation => {
      const tokens = usable.find((each) => shown(each) === template) ?? [];
      const literals = tokens.filter((token) => 'literal' in token).length;
      return {
        rule: TEMPLATE_RULE,
        bits: 4 + tokens.length + 2 * literals,
        parameters: { template },
        apply: (named) => render(tokens, named),
      };
    });
  },
};
