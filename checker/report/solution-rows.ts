import { diffArrays } from 'diff';

/**
 * A line of one file beside its counterpart in another. Numbers of lines count from 1. `changed`: both have a line here,
 * and not the same.
 */
export type Row =
  | { readonly kind: 'same'; readonly own: number; readonly other: number }
  | { readonly kind: 'changed'; readonly own: number; readonly other: number }
  | { readonly kind: 'own-only'; readonly own: number }
  | { readonly kind: 'other-only'; readonly other: number };

/** Lines of code mean the same with other blanks at their ends. */
const alike = (left: string, right: string): boolean => left.trimEnd() === right.trimEnd();

/** Two files as rows: what is the same in both stands side by side, and so does what replaces something. */
export function rowsOf(own: readonly string[], other: readonly string[]): Row[] {
  const rows: Row[] = [];
  let [nextOwn, nextOther] = [1, 1];
  let open: number[] = [];
  const close = (): void => {
    rows.push(...open.map((line): Row => ({ kind: 'own-only', own: line })));
    open = [];
  };
  for (const { added, removed, count } of diffArrays([...own], [...other], { comparator: alike })) {
    for (let line = 0; line < count; line += 1) {
      if (removed) {
        open.push(nextOwn++);
        continue;
      }
      if (!added) {
        close();
        rows.push({ kind: 'same', own: nextOwn++, other: nextOther++ });
        continue;
      }
      // An empty line replaces nothing.
      const replaced = other[nextOther - 1]?.trim() === '' ? undefined : open.shift();
      rows.push(
        replaced === undefined
          ? { kind: 'other-only', other: nextOther++ }
          : { kind: 'changed', own: replaced, other: nextOther++ },
      );
    }
  }
  close();
  return rows;
}
