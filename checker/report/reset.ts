import { prose, type Style } from './style.ts';

/** What a reset did. Paths count from the workbook. */
export type ResetOutcome =
  | { readonly kind: 'reset'; readonly path: string; readonly kept: string }
  /** There was no file. */
  | { readonly kind: 'restored'; readonly path: string }
  | { readonly kind: 'untouched'; readonly path: string };

export function resetLines(outcome: ResetOutcome, style: Style): string[] {
  const { path } = outcome;
  switch (outcome.kind) {
    case 'reset':
      return [`${path} is the starter again.`, `Your file is kept: ${outcome.kept}`];
    case 'restored':
      return prose(`${path} was gone. It is there again, as it came.`, style, 0);
    case 'untouched':
      return prose(`${path} is as it came: there is nothing to reset.`, style, 0);
  }
}
