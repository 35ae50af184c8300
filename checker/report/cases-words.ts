import { relative } from 'node:path';
import { indent, prose, type Style } from './style.ts';

/** A case that was written down, or could not be. */
export type SavedCase =
  /** No known cause explains it, so it is kept for the workbook's authors. */
  | { readonly kind: 'kept'; readonly path: string }
  /** It was asked for. */
  | { readonly kind: 'saved'; readonly path: string }
  /** It was asked for, and the system refused; `reason` is its word for why. */
  | { readonly kind: 'unsaved'; readonly path: string; readonly reason: string };

function shortPath(path: string, from: string): string {
  const short = relative(from, path);
  return short.startsWith('..') ? path : short;
}

/**
 * What is said of a case below its report.
 * @param from the folder from which paths are shown
 */
export function savedCaseLines(saved: SavedCase, style: Style, from: string): string[] {
  const said = (text: string): string[] =>
    indent(2, [...prose(text, style, 2), `  ${shortPath(saved.path, from)}`]);
  switch (saved.kind) {
    case 'kept':
      return said("Kept for the workbook's authors, and sent nowhere: what was printed, and how it differs.");
    case 'saved':
      return said('The case was saved, without your code and without paths of this machine:');
    case 'unsaved':
      return said(`The case could not be saved (${saved.reason}):`);
  }
}
